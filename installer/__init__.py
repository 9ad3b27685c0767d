"""Setting up, checking and packing the program. What a first start passes through needs the standard library only."""
