"""One dossier: where it stands, what happened, and exactly the moves that are legal now."""
