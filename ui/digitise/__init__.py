"""The page where scans of the scanner's folder become papers of a dossier."""
