"""Before the work: making a desk on the first start, and choosing who is at it."""
