"""Files to documents: decoding, front matter, plain text, sections and sentences."""
