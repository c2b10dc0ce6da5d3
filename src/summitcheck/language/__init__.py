"""Words and what they mean: tokens, stems, quantities, dates, names, verbs, lexicons."""
