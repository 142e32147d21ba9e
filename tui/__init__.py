"""The explorer: shows records and asks the store; no SQL, no files, no extraction."""
