"""A claims file in: strictly, with a place for everything that is wrong.

The form of the file is told in `docs/claims.md`. Nothing in it is guessed at, converted or passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from summitcheck.claims.model import EXPECTED, RUNGS, WEIGHTS, Claim, ClaimExample, ClaimSet
from summitcheck.claims.problem import ClaimsProblem, refuse, shorten
from summitcheck.claims.source import claims_text
from summitcheck.documents.yaml_nodes import MappingNode, Node, ScalarNode, SequenceNode, YamlMark, read_node
from summitcheck.errors import ClaimsError, did_you_mean
from summitcheck.lang.tokens import fold

VERSION = "1"

# Key -> whether it must be there.
_FILE_KEYS = {"version": True, "statement": False, "names": False, "silent": False, "claims": True}
_CLAIM_KEYS = {
    "id": True,
    "document": False,
    "section": False,
    "text": True,
    "quote": True,
    "governor": False,
    "context": False,
    "actors": False,
    "verb": False,
    "strength": False,
    "weight": False,
    "examples": False,
}
_EXAMPLE_KEYS = {"text": True, "verdict": True}
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def load_claims(path: str | Path) -> ClaimSet:
    """The claims in the file at ``path``, in its order, not yet located in a statement.

    Raises `ClaimsError` when the file is missing, too large, not UTF-8, or not a claims file.
    """
    return parse_claims(claims_text(path), source=str(path))


def parse_claims(text: str, *, source: str = "claims.yaml") -> ClaimSet:
    """The claims that ``text`` holds; raises `ClaimsError` at ``source:line:column`` for the first fault."""
    claims, problems = read_claims(text, source=source)
    refuse(problems, source)
    return claims


def read_claims(text: str, *, source: str = "claims.yaml") -> tuple[ClaimSet, tuple[ClaimsProblem, ...]]:
    """Whatever claims ``text`` holds, and all that is wrong with the rest.

    Raises `ClaimsError` only where the YAML itself is malformed.
    """
    reading = _ClaimsFile(source)
    root = read_node(text, source=source, error=ClaimsError)
    fields = reading.fields(root, "the file", _FILE_KEYS)
    if "version" in fields and (version := reading.words(fields["version"], "version")) not in ("", VERSION):
        reading.complain(f"version {version} is not known", fields["version"].mark, f"Write `version: {VERSION}`.")
    claims = tuple(_claims(reading, fields["claims"])) if "claims" in fields else ()
    names = tuple(_names(reading, fields["names"])) if "names" in fields else ()
    silent = reading.texts(fields["silent"], "silent") if "silent" in fields else ()
    statement = reading.part(fields["statement"], "statement") if "statement" in fields else ""
    found = ClaimSet(claims, names, silent, statement, source, reading.places)
    return found, tuple(reading.problems)


class _ClaimsFile:
    """A claims file while it is read: the problems found so far, and where each part stands."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.problems: list[ClaimsProblem] = []
        self.places: dict[str, str] = {}

    def complain(self, what: str, mark: YamlMark | None, hint: str) -> None:
        """Note a problem."""
        self.problems.append(ClaimsProblem(what, self._where(mark), hint))

    def place(self, part: str, node: Node) -> None:
        """Remember where a part of the file stands."""
        self.places[part] = self._where(node.mark)

    def _where(self, mark: YamlMark | None) -> str:
        return self.source if mark is None else f"{self.source}:{mark.line}:{mark.column}"

    def fields(self, node: Node | None, what: str, keys: Mapping[str, bool]) -> dict[str, Node]:
        """The known fields of a table, by key."""
        if not isinstance(node, MappingNode):
            needed = ", ".join(f"`{key}:`" for key, required in keys.items() if required)
            self.complain(f"{what} must be a mapping", node.mark if node else None, f"It needs the keys {needed}.")
            return {}
        for key, _ in node.pairs:
            if key.text not in keys:
                self.complain(f"unknown key `{key.text}` in {what}", key.mark, _likely(key.text, keys))
        found = {key.text: value for key, value in node.pairs if key.text in keys}
        for key_name in (name for name, required in keys.items() if required and name not in found):
            self.complain(f"{what} has no `{key_name}`", node.mark, f"Add `{key_name}:`.")
        return found

    def words(self, node: Node, what: str) -> str:
        """The text of a scalar; empty, with a problem noted, where there is none."""
        if not isinstance(node, ScalarNode):
            colon = isinstance(node, MappingNode)  # "Goods: all" without quotation marks is a key and its value
            hint = "Put words with a colon in quotation marks." if colon else f"Write `{what}: some words`."
            self.complain(f"`{what}` must be text", node.mark, hint)
            return ""
        if not node.text.strip():
            self.complain(f"`{what}` is empty", node.mark, "Give it a value, or remove the key.")
        return node.text.strip()

    def items(self, node: Node, what: str) -> tuple[Node, ...]:
        """The items of a list; none, with a problem noted, where there is no list or an empty one."""
        if not isinstance(node, SequenceNode):
            self.complain(f"`{what}` must be a list", node.mark, "Write one item per line, each after `- `.")
            return ()
        if not node.items:
            self.complain(f"`{what}` is an empty list", node.mark, "Add an item, or remove the key.")
        return node.items

    def texts(self, node: Node, what: str) -> tuple[str, ...]:
        """The texts in a list; each has its place under ``what.0``, ``what.1`` ..."""
        return tuple(self.part(item, f"{what}.{n}") for n, item in enumerate(self.items(node, what)))

    def part(self, node: Node, what: str) -> str:
        """The text of a scalar, whose place is remembered under ``what``."""
        self.place(what, node)
        return self.words(node, what)


def _claims(reading: _ClaimsFile, node: Node) -> list[Claim]:
    seen: dict[str, Claim] = {}
    for item in reading.items(node, "claims"):
        claim = _claim(reading, item)
        if claim is None:
            continue
        if claim.id in seen:
            first = reading.places[f"claims.{claim.id}"]
            reading.complain(f"duplicate id `{claim.id}`", item.mark, f"It is also at {first}: rename one.")
        else:
            seen[claim.id] = claim
            reading.place(f"claims.{claim.id}", item)
    return list(seen.values())


def _claim(reading: _ClaimsFile, node: Node) -> Claim | None:
    """The claim that a table holds, or None, with a problem noted, when it lacks id, text or quote."""
    fields = reading.fields(node, "the claim", _CLAIM_KEYS)
    name = reading.words(fields["id"], "id") if "id" in fields else ""
    if name and not _ID.fullmatch(name):
        hint = "Use lower-case letters, digits and hyphens, such as `supply-chains`."
        reading.complain(f"`{shorten(name, 40)}` is not a valid id", fields["id"].mark, hint)
    part = f"claims.{name}"
    actors = reading.texts(fields.pop("actors"), f"{part}.actors") if "actors" in fields else ()
    examples = tuple(_examples(reading, fields.pop("examples"), part)) if "examples" in fields else ()
    said = {key: reading.part(value, f"{part}.{key}") for key, value in fields.items() if key != "id"}
    for key, known in (("strength", RUNGS), ("weight", tuple(WEIGHTS))):
        if (word := said.get(key, "")) and word not in known:
            reading.complain(f"unknown {key} `{shorten(word, 40)}`", fields[key].mark, _likely(word, known))
    if not (name and said.get("text") and said.get("quote")):
        return None
    return Claim(
        id=name,
        text=said["text"],
        quote=said["quote"],
        section=said.get("section", ""),
        actors=actors,
        verb=said.get("verb", ""),
        strength=said.get("strength", ""),
        governor=said.get("governor", ""),
        weight=said.get("weight", ""),
        examples=examples,
        document=said.get("document", ""),
        context=said.get("context", ""),
    )


def _examples(reading: _ClaimsFile, node: Node, claim: str) -> Iterator[ClaimExample]:
    for number, item in enumerate(reading.items(node, "examples")):
        fields = reading.fields(item, "the example", _EXAMPLE_KEYS)
        said = {key: reading.words(value, key) for key, value in fields.items()}
        reading.place(f"{claim}.examples.{number}", item)
        if (verdict := said.get("verdict", "")) and verdict not in EXPECTED:
            hint = _likely(verdict, EXPECTED)
            reading.complain(f"unknown verdict `{shorten(verdict, 40)}`", fields["verdict"].mark, hint)
        elif verdict and said.get("text"):
            yield ClaimExample(said["text"], verdict)


def _names(reading: _ClaimsFile, node: Node) -> list[tuple[str, ...]]:
    groups = []
    seen: dict[str, str] = {}
    for number, item in enumerate(reading.items(node, "names")):
        part = f"names.{number}"
        group = reading.texts(item, part)
        if len(group) == 1:
            reading.complain(
                "the group has only one name", item.mark, "Add another name for the same thing, or remove the group."
            )
        for n, name in enumerate(group):
            key = fold(name).casefold()
            if key in seen:
                where = reading.places[f"{part}.{n}"]
                hint = f"It is also at {seen[key]}: merge the groups, or remove one."
                reading.problems.append(ClaimsProblem(f"`{name}` is in two groups", where, hint))
            seen.setdefault(key, reading.places.get(f"{part}.{n}", ""))
        groups.append(group)
    return groups


def _likely(word: str, known: Mapping[str, bool] | tuple[str, ...]) -> str:
    return did_you_mean(word, known).lstrip() or f"Known: {', '.join(known)}."
