"""The post room: batch files, their seal, and the trays that carry them."""
