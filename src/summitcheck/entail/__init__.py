"""A small encoder: it finds sentences that mean the same, and reads pairs for entailment."""
