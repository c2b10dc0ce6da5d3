"""Judged articles in CI: what each gets wrong, what somebody accepted of that, and what is to fail."""
