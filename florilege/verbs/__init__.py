"""The verbs of the command line, one module each; `run` takes what was typed and gives the exit status."""
