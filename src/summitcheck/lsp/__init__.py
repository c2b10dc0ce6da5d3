"""The language server: problems while an article is written, and the official words on hover.

Needs the extra ``summitcheck[lsp]``; nothing outside this package imports it.
"""
