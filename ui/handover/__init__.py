"""The page where piles of dossiers leave the desk, arrive elsewhere, and are missed."""
