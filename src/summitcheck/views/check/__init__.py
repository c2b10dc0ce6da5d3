"""Judging new articles in CI: which statement an article is about, what it gets wrong, and what of that is to fail."""
