"""From the record to the papers: what each one says of a dossier. Nothing is drawn and nothing is entered here."""
