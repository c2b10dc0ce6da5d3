"""Texts to what they mean to one another: a small encoder finds the sentences, and reads pairs."""
