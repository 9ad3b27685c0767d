"""The pieces every page is built from. They show what they are given and know nothing of dossiers."""
