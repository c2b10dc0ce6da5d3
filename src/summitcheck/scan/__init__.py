"""Scanning archives: finds the articles about some statements, and writes rows on what they do to each claim."""
