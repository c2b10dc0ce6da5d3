"""Typed differences that may be distortions: one rule each."""
