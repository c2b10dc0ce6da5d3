"""Rendering: one folder for each kind of value, one module for each format, and a table of all (`registry`)."""
