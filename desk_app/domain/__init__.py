"""The quiet room: dossiers, calendars, codes and rules. Standard library only, no clock, no file."""
