"""The window around the pages: its frame, its entry field's answers, and how pages come into it."""
