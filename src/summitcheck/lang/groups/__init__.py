"""What each module of a language has to give, as protocols: a module is what its group asks for, or mypy says why not.

What is given is the same in every language (dates, quantities, keys of names, classes, steps of a scale); only the
words are its own, always as the normal forms (``norm``) that its tokenizer makes. For a word that a language does not
have stands `summitcheck.lang.wordlists.NO_WORD`.
"""
