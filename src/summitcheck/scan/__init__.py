"""Archives of articles to rows: which of them speak of some statements, and what they do to each claim."""
