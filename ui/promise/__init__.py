"""How a promise looks wherever it is shown: its calendar, its days one by one, what it says and how sure it is."""
