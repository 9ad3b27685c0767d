"""The window's two languages: what is counted, what the domain says, what is only plain text."""
