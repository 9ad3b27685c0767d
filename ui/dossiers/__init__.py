"""The list of dossiers: the day's lists by tab, and finding one again."""
