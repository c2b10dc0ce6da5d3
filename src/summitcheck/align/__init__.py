"""A claim and the words of an account, term by term: matched, replaced, dropped, inserted."""
