"""Scores and detections to verdicts: every threshold is here."""
