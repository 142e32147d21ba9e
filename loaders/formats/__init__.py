"""How a file of each format becomes the text that its reader sees."""
