"""The end of the day: count, write the batch, carry it up, take the answer."""
