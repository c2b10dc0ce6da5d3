"""The list of all rules, in each of its formats."""
