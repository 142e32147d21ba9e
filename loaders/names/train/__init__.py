"""How the models and lists of `loaders/models` are made: run by hand, never by the program."""
