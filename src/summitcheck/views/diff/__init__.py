"""The comparison of two texts, sentence by sentence and word by word."""
