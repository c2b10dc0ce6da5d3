"""A `Report` on all accounts of a statement, in each of its formats."""
