"""Settling on the spot: one screen for certification and civil status, from the card to the number in the book."""
