"""The till: payments of a shift, what went back, official receipts, and the drawer counted at its end."""
