"""Sentences to annotated text: terms, quantities, dates, names, and whose words they are."""
