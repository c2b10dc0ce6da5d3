"""XML that every parser takes: a tree to text, without the characters that XML 1.0 forbids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitcheck.render.printable import printable

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def xml_text(root: Element) -> str:
    """The tree as an indented document.

    XML 1.0 (section 2.2) has no way to write most control characters, lone surrogates and non-characters, not even
    escaped. They are spelt out instead (``<U+001B>``), so that nothing of a text or a file name is lost.
    """
    from xml.etree import ElementTree

    for element in root.iter():
        element.attrib.update({key: _spelt(value) for key, value in element.attrib.items()})
        element.text = None if element.text is None else _spelt(element.text)
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _spelt(text: str) -> str:
    return "\n".join(printable(line) for line in text.split("\n"))
