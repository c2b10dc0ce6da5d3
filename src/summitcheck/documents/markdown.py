"""Documents written as Markdown files, from which the same document can be read again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from summitcheck.documents.front_matter import find_front_matter
from summitcheck.documents.markup import escaped
from summitcheck.documents.model import Document, Sentence, SentenceKind
from summitcheck.documents.parts import on_one_line
from summitcheck.jsontext import encodable

#: The mark of a list item of a web page: a hyphen, or its number.
_MARK = re.compile(r"-|\d{1,4}\.")


def markdown_file(document: Document, fields: Mapping[str, object]) -> str:
    """The document below front matter with these fields, without empty ones.

    Markdown and plain text are copied as they are; other formats are converted.
    """
    import yaml

    told = {key: encodable(value) for key, value in fields.items() if value}
    head = f"---\n{yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=120)}---\n\n" if told else ""
    return f"{head}{encodable(_body(document)).strip()}\n"


def _body(document: Document) -> str:
    if not (document.markup or document.extracted):
        return document.text[find_front_matter(document.text, name=document.name).end :]
    paragraphs = list(_paragraphs(document))
    gaps = ["", *("\n" if last.item and each.item else "\n\n" for last, each in pairwise(paragraphs))]
    return "".join(gap + each.text for gap, each in zip(gaps, paragraphs, strict=True))


class _Paragraph(NamedTuple):
    text: str
    item: bool = False


def _paragraphs(document: Document) -> Iterator[_Paragraph]:
    """The paragraphs as lines of Markdown, with a label that opens no section before the words that it governs."""
    groups = [tuple(group) for _, group in groupby(document.sentences, key=lambda each: each.paragraph)]
    opening = {section.start for section in document.sections if section.title}
    label, titled = "", False
    for before, group, after in zip([(), *groups], groups, [*groups[1:], ()], strict=False):
        words = escaped(" ".join(on_one_line(document.plain_of(each)) for each in group))
        kind = group[0].kind
        if kind is SentenceKind.HEADING and group[0].start not in opening and after:
            label = f"**{words}** "
        elif kind is SentenceKind.TITLE:
            yield _Paragraph(words if titled else f"# {words}")  # a second one below another would open a section
            titled = True
        elif kind is SentenceKind.HEADING:
            yield _Paragraph(f"## {words}")
        else:
            marker = _marker(document, before, group, after)
            yield _Paragraph(marker + label + words, bool(marker))
            label = ""


def _marker(
    document: Document, before: Sequence[Sentence], group: Sequence[Sentence], after: Sequence[Sentence]
) -> str:
    """The list marker of a paragraph: its own, or a bullet if no blank line separates it from a neighbour."""
    line = document.plain[: group[0].start].rpartition("\n")[2]
    if (written := line.strip()) and not document.markup:
        return f"{written} " if written[0].isalnum() or written[0] == "(" else "- "
    if _MARK.fullmatch(written):
        return line
    edges = [(one[-1].end, other[0].start) for one, other in ((before, group), (group, after)) if one and other]
    return "- " if any(document.plain[end:start].count("\n") == 1 for end, start in edges) else ""
