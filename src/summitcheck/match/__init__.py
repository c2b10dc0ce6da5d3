"""Which sentences of an account speak of a claim, and which words of them."""
