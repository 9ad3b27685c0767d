"""The reception page: one sheet on which a dossier is taken in, from the person at the counter to the date promised."""
