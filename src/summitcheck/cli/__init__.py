"""The command line: one module a command, and the map from what went wrong to an exit status."""
