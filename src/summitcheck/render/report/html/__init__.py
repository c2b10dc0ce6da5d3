"""The report as one self-contained page: the picture of a whole corpus.

A page is made in two steps. `view` turns a `Report` into plain values, one for each thing that is to be seen;
`page` puts them into the templates. Whatever the page does with scripts is an addition to what can be read without.
"""

from __future__ import annotations

from summitcheck.render.report.html.page import render

__all__ = ["render"]
