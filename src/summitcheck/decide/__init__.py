"""Verdicts from scores and detections: every threshold is here."""
