"""A `Diff` of a statement and an account, in each of its formats."""
