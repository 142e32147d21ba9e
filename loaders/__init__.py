"""Source texts in: files, text, and what is in it; pure functions, no SQL, no terminal."""
