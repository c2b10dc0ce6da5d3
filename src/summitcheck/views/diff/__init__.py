"""Two texts held against each other, sentence by sentence and word by word: one value, and how it is made."""
