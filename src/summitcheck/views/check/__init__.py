"""Checking articles in CI: the problems of each, which of them are accepted, and which fail the run."""
