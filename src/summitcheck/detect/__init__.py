"""Alignments to detections, the typed differences that may be distortions: one module a rule."""
