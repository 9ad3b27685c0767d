"""One module a migration, in order. A released one is never edited."""
