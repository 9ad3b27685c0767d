"""What the work floor needs from the rooms around it: one module for each of them.

A port is a small protocol, or a value that goes through one. A service names the port in its constructor, a room
outside (storage, printing, scanner, sync) has an object of that shape, and `desk_app/floor.py` puts the two together:
neither imports the other, both may import this folder. So a port speaks of dossiers and moments, never of tables,
sockets or fonts.
"""
