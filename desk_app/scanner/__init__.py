"""Scanners that stand on a port of their own; no keyboard, no input method between them and the desk."""
