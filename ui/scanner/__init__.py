"""Scans, however they come: keys too fast for fingers, a serial port, a picture of a code."""
