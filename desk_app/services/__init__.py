"""The work floor: one method per thing an officer does."""
