"""Files to documents: decoding, front matter, sections and sentences."""
