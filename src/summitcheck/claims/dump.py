"""Claims out: as the YAML that `summitcheck.claims.load` reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from textwrap import indent

import yaml

from summitcheck.claims.load import VERSION
from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.documents.markup import plain_text
from summitcheck.documents.parts import on_one_line

_WIDTH = 100
_ITEM = re.compile(r"\n(?=- )")  # within an item every line is set in


def dump_claims(claims: ClaimSet, *, statement: str = "", schema: str = "") -> str:
    """The claims as a claims file, in their order; byte-identical for equal claims.

    ``statement`` is the path of the statement as seen from the file's folder (default: the claims' own), ``schema``
    that of a JSON schema by which an editor completes and checks the file. White space is folded and markup left out
    of every text: neither matters when a quote is looked up again.
    """
    return "\n".join(block for block in _blocks(claims, statement or claims.statement, schema) if block)


def _blocks(claims: ClaimSet, statement: str, schema: str) -> Iterator[str]:
    yield f"# yaml-language-server: $schema={schema}\n" if schema else ""
    yield f"version: {VERSION}\n" + (_yaml({"statement": statement}) if statement else "")
    yield _yaml({"names": [_Inline(group) for group in claims.names]}) if claims.names else ""
    yield _yaml({"silent": [_plain(words) for words in claims.silent]}) if claims.silent else ""
    listed = _yaml([fields_of(claim) for claim in claims.claims])  # one by one takes a fifth longer
    yield "claims:\n" + indent(_ITEM.sub("\n\n", listed), "  ") if claims.claims else "claims: []\n"


def fields_of(claim: Claim) -> dict[str, object]:
    """The fields of one claim that say something, in the order in which a person reads them."""
    texts = {
        "section": claim.section,
        "text": claim.text,
        "quote": claim.quote,
        "governor": claim.governor,
        "context": claim.context,
    }
    fields: dict[str, object] = {"id": _plain(claim.id), "document": claim.document}  # which may be a file called a_b_
    fields |= {key: _plain(text) for key, text in texts.items()}
    fields["actors"] = _Inline(_plain(actor) for actor in claim.actors)
    fields |= {"verb": _plain(claim.verb), "strength": claim.strength, "weight": claim.weight}
    fields["examples"] = [{"text": _plain(each.text), "verdict": each.verdict} for each in claim.examples]
    return {key: value for key, value in fields.items() if value}


def _plain(text: str) -> str:
    """``text`` on one line, without markup and without what is invisible."""
    return on_one_line(plain_text(text))


def _yaml(data: object) -> str:
    return str(yaml.dump(data, Dumper=_Dumper, width=_WIDTH, allow_unicode=True, sort_keys=False))


class _Inline(list[str]):
    """A list that is written on one line."""

    def __init__(self, items: Iterable[str]) -> None:
        super().__init__(items)


class _Dumper(yaml.SafeDumper):
    """The safe dumper with inline lists, without aliases, and with lists set in from their key."""

    def ignore_aliases(self, data: object) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _inline(dumper: yaml.SafeDumper, items: _Inline) -> yaml.Node:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=True)


_Dumper.add_representer(_Inline, _inline)
