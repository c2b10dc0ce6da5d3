"""The report as one self-contained page: the picture of a whole corpus.

A page is made in two steps. `view` turns a `Report` into plain values, one for each thing on the page; `page` puts them
into the templates. Everything can be read without scripts; they add filters and keys.
"""

from __future__ import annotations

from summitcheck.render.report.html.page import render

__all__ = ["render"]
