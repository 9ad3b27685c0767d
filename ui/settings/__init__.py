"""Settings: a list at the left, one panel for each at the right."""
