"""The manifest of a scan: what is scanned and how, differences between two manifests, and totals."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from summitcheck.claims.model import ClaimSet
from summitcheck.render.records import TOOL
from summitcheck.scan.listing import ListedSource
from summitcheck.scan.record import ReadOptions
from summitcheck.session.cache import digest
from summitcheck.session.judging import Reference
from summitcheck.session.method import Method

SCHEMA_VERSION = 1
_MODEL = files("summitcheck.entail").joinpath("data", "encoder.npz")
_WEIGHTS = tuple(files("summitcheck.score").joinpath(name) for name in ("weights.json", "wording.json"))
#: The totals over all articles, in output order.
COUNTS = ("records", "unrelated", "earlier", "kept", "articles", "verdicts", "skipped")
_OPTIONS = {
    "words_only": "--words-only",
    "rules": "--select or --ignore",
    "text_field": "--text-field",
    "encoding": "--encoding",
    "any_date": "--any-date",
    "format": "--format",
}
_BY_VERDICT = ("told", "supported", "distorted", "uncertain")
_BY_STATEMENT = ("articles", *_BY_VERDICT, "earlier")

Manifest = dict[str, Any]


def head(
    references: Sequence[Reference],
    claims_texts: Sequence[str],
    sources: Sequence[ListedSource],
    method: Method,
    options: ReadOptions,
    form: str,
    engine: str,
    *,
    any_date: bool,
) -> Manifest:
    """Everything that determines the output of a scan: a run may continue the output of another with the same head."""
    return {
        "tool": dict(TOOL),
        "engine": engine,
        "model": None if method.words_only else _sha256(_MODEL),
        "weights": _sha256(*_WEIGHTS),
        "options": {
            "words_only": method.words_only,
            "rules": list(method.codes) if method.codes is not None else None,
            "text_field": options.text_field,
            "encoding": options.encoding,
            "any_date": any_date,
            "format": form,
        },
        "sources": [source._asdict() for source in sources],
        "statements": [_statement(reference, text) for reference, text in zip(references, claims_texts, strict=True)],
    }


def _sha256(*paths: Traversable) -> str:
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()


def _statement(reference: Reference, text: str) -> dict[str, Any]:
    document, claims = reference.statement, reference.claims
    return {
        "statement": document.name,
        "title": document.title,
        "date": document.date,
        "sha256": document.sha256,
        "claims_file": claims.source,
        "claims_sha256": hashlib.sha256(text.encode()).hexdigest(),
        "claims": _claims(claims),
    }


def _claims(claims: ClaimSet) -> list[dict[str, Any]]:
    return [
        {"id": c.id, "section": c.section, "text": c.text, "weight": c.weight, "line": c.line if c.located else None}
        for c in claims.claims
    ]


def task_digest(head: Manifest) -> str:
    """A digest of everything that affects judgements: all of the head but the sources."""
    used = {key: value for key, value in head.items() if key != "sources"}
    return digest(json.dumps(used, sort_keys=True))


def differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    """The differences between an old manifest and a new head, in terms of the command line."""
    if any(old.get(key) != new[key] for key in ("tool", "engine", "weights")):
        yield "the version of summitcheck, of Python or of a library"
    options = old.get("options", {})
    yield from (_OPTIONS[key] for key, value in new["options"].items() if options.get(key) != value)
    for name, key, what in (("sources", "source", ""), ("statements", "statement", "--claims: ")):
        before, after = ({entry[key]: entry for entry in side.get(name, ())} for side in (old, new))
        changed = [each for each in {**before, **after} if before.get(each) != after.get(each)]
        yield from (f"{what}{_said(before, after, each)}" for each in changed)
        if not changed and list(before) != list(after):
            yield f"the order of the {name} has changed"


def _said(before: Mapping[str, object], after: Mapping[str, object], name: str) -> str:
    if name not in before:
        return f"{name} is new"
    return f"{name} has changed" if name in after else f"{name} is gone"


def manifest_of(head: Manifest, counts: Counter[str], shards: int, *, complete: bool) -> Manifest:
    """The manifest: the head, and the counts so far."""
    names = [entry["statement"] for entry in head["statements"]]
    return {
        "schema_version": SCHEMA_VERSION,
        "complete": complete,
        **head,
        "shards": shards,
        "counts": {key: counts[key] for key in COUNTS},
        "skipped": {key.removeprefix("skipped "): counts[key] for key in sorted(counts) if key.startswith("skipped ")},
        "by_statement": {name: {key: counts[f"{key} {name}"] for key in _BY_STATEMENT} for name in names},
    }


def counts_of_rows(
    articles: Sequence[Mapping[str, Any]], skipped: Sequence[Mapping[str, Any]], verdicts: int
) -> Counter[str]:
    """The counts of some rows by name; the names of counts for one statement end in its name."""
    counts = Counter({"articles": len(articles), "verdicts": verdicts, "skipped": len(skipped)})
    counts.update(f"skipped {row['kind']}" for row in skipped)
    for row in articles:
        counts[f"articles {row['statement']}"] += 1
        for key in _BY_VERDICT:
            counts[f"{key} {row['statement']}"] += row[key]
    return counts
