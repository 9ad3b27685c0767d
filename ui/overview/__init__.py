"""The overview of a period: four figures, a table by field, each day's work, and what the head must see."""
