"""The moves themselves. Each takes a dossier and an act, and returns the next dossier with its history entry."""
