"""English: closed classes of words, a dictionary, names, cues."""
