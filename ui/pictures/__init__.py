"""Pictures of every page and paper, taken from an invented day."""
