"""What is typed and not saved yet: kept on the disk, brought back, and loud where saving fails."""
