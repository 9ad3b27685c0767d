"""How everything looks: colours, faces, sizes, icons and the one style sheet."""
