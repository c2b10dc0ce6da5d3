"""Figures of a scan: how many articles tell each claim, when, where, and since when it is changed."""
