"""Widgets that any pane may use, drawn by the line."""
