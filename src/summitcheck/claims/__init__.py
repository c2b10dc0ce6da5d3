"""The canonical commitments of a statement: drafted, written, read back, found again in its text."""
