"""Which sentences of an account are candidates for a claim, and which lines of the statement for a sentence."""
