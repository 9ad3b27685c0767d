"""Every widget on one picture, light and dark, and pages made of them with invented people: to look at and to test."""
