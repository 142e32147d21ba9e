"""The panes of the explorer, one module each."""
