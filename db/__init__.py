"""The store: schema, the one writer, read-only questions, decisions, search."""
