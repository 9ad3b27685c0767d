"""The calculator: when a result would be promised and why, tried out with nothing registered."""
