"""The print shop: papers drawn as PDF pages."""
