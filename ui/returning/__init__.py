"""The page where results are handed back, by the pile of scanned receipts."""
