"""Papers on the screen as they will be printed, and printing them without a dialog."""
