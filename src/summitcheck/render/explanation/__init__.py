"""An `Explanation` of one verdict, in each of its formats."""
