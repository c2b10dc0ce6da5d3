"""The checker in an editor: problems while one writes an article, and the official words under the pointer.

Needs the extra ``summitcheck[lsp]``; nothing outside this package imports it.
"""
