"""Quầy Một Cửa: the desk program of a commune's one-stop reception desk."""

VERSION = "0.1.0"
