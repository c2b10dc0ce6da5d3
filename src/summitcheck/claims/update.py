"""Change a claims file only where its claims were brought up to date, and keep the rest of its text.

What a person wrote stays as it is: comments, quotes, blank lines and the order of keys.
"""

from __future__ import annotations

import re
from io import StringIO
from typing import TYPE_CHECKING

from summitcheck.claims.dump import fields_of
from summitcheck.claims.load import parse_claims
from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.claims.refresh import Refreshed
from summitcheck.errors import ClaimsError

if TYPE_CHECKING:
    from ruamel.yaml.comments import CommentedMap, CommentedSeq

_WIDTH = 100
_ITEM = re.compile(r"(?m)^(?= *- )")  # before each item of a list
_AT_LINE_ENDS = re.compile(r"(?m) +$")
#: What a claim has of the words beside its quote, and may need or not with each version of it.
_BESIDE = ("governor", "context")
_AFTER = 2  # where ruamel.yaml keeps the comment behind a value


def updated(text: str, result: Refreshed, *, source: str) -> str:
    """The text of the claims file with the claims that are gone left out, and the changed and new ones written.

    Raises `ClaimsError` where the file is laid out in a way that cannot be kept.
    """
    from ruamel.yaml import YAML  # costs as much as a small run

    yaml = YAML()
    yaml.width, yaml.preserve_quotes = _WIDTH, True
    yaml.indent(mapping=2, sequence=4, offset=2)
    root = yaml.load(text)
    _update_silent(root, result.claims.silent)
    _update_claims(root["claims"], result)
    written = StringIO()
    yaml.dump(root, written)
    found = parse_claims(written.getvalue(), source=source)
    if [claim.id for claim in found.claims] != [claim.id for claim in result.claims.claims]:
        raise ClaimsError(
            "cannot update a file with this layout",
            where=source,
            hint="Write one key per line, or draft the file again.",
        )
    return _wrapped_as_before(text, written.getvalue(), found)


def _wrapped_as_before(before: str, after: str, claims: ClaimSet) -> str:
    """The text ``after``, which has these ``claims``, with the lines of ``before`` where the words are the same.

    Long values are wrapped again wherever they stand, so a file would change from end to end for one new word.
    """
    known = {" ".join(part.split()): part for part in _ITEM.split(before.replace("\r\n", "\n"))}
    merged = "".join(known.get(" ".join(part.split()), part) for part in _ITEM.split(_AT_LINE_ENDS.sub("", after)))
    try:
        return merged if parse_claims(merged, source=claims.source) == claims else after
    except ClaimsError:
        return after


def _update_silent(root: CommentedMap, silent: tuple[str, ...]) -> None:
    if not silent:
        root.pop("silent", None)
    for number in reversed(range(len(root.get("silent", [])))):
        if str(root["silent"][number]).strip() not in silent:
            del root["silent"][number]


def _update_claims(claims: CommentedSeq, result: Refreshed) -> None:
    lost = {claim.id for claim in result.lost}
    for number in reversed(range(len(claims))):
        if str(claims[number]["id"]) in lost:
            _remove(claims, number)
    changed = {old.id: (old, new) for old, new in result.changed}
    for item in claims:
        if pair := changed.get(str(item["id"])):
            _rewrite(item, *pair)
    added = {claim.id for claim in result.added}
    for number, claim in enumerate(result.claims.claims):
        if claim.id in added:
            _insert(claims, number, claim)


def _rewrite(item: CommentedMap, old: Claim, new: Claim) -> None:
    """Write what changed between two versions of a claim into its item."""
    before, after = fields_of(old), fields_of(new)
    for key in after:
        if after[key] != before.get(key) and (key in item or key in _BESIDE):
            item[key] = after[key]
    for key in _BESIDE:
        if key not in after:
            item.pop(key, None)  # the quote holds the one, and the text the other


def _remove(claims: CommentedSeq, number: int) -> None:
    """Remove an item; the comment behind it, which stands before the next item, stays."""
    behind = _comment(claims[number])
    del claims[number]
    if behind and number:
        _set_comment(claims[number - 1], behind, keep=True)


def _insert(claims: CommentedSeq, number: int, claim: Claim) -> None:
    """Insert an item; the comment before the item that stood there goes on standing before it."""
    from ruamel.yaml.comments import CommentedMap, CommentedSeq

    item = CommentedMap(fields_of(claim))
    if actors := item.get("actors"):
        item["actors"] = CommentedSeq(actors)
        item["actors"].fa.set_flow_style()
    behind = _comment(claims[number - 1]) if number else ""
    claims.insert(number, item)
    if number:
        _set_comment(claims[number - 1], "\n\n")
    _set_comment(item, behind or ("\n\n" if number + 1 < len(claims) else ""))


def _comment(item: CommentedMap) -> str:
    """The comment and the blank lines behind the last value of an item."""
    kept = item.ca.items.get(next(reversed(item))) or [None] * 4
    return kept[_AFTER].value if kept[_AFTER] else ""


def _set_comment(item: CommentedMap, words: str, *, keep: bool = False) -> None:
    from ruamel.yaml.error import CommentMark
    from ruamel.yaml.tokens import CommentToken

    words = (_comment(item).rstrip("\n") if keep else "") + words
    item.ca.items[next(reversed(item))] = [None, None, CommentToken(words, CommentMark(0), None), None] if words else []
