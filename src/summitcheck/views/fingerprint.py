"""Names for findings that outlive an edit: made of what is wrong, never of where it stands.

A baseline or a suppression that was keyed by lines would come loose with the next paragraph. These are made of the
rule, the claim and the quoted words in their normal form, so that a paragraph can be moved, re-wrapped or given
curly quotes. Where the same words are wrong twice in one account, their order in the text sets them apart.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from summitcheck.lang.tokens import fold
from summitcheck.views.report import Finding

# 64 bits: among a million findings, two share a name with a chance of one in 37 million.
_LENGTH = 16


def fingerprint(code: str, claim: str, official: str, account: str, *, nth: int = 0) -> str:
    """Sixteen hexadecimal digits for the ``nth`` problem (from 0) with this rule, claim and these quoted words."""
    parts = (code, claim, _normal(official), _normal(account), *([str(nth)] if nth else []))
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def with_fingerprints(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings of one account, in their order, each with its fingerprint; one that has it keeps it."""
    seen: Counter[str] = Counter()
    named = {}
    numbered = list(enumerate(findings))
    for index, finding in sorted(numbered, key=lambda pair: pair[1].account.start):
        words = (finding.code, finding.claim, finding.official.text, finding.account.text)
        first = fingerprint(*words)
        name = finding.fingerprint or fingerprint(*words, nth=seen[first])
        seen[first] += 1
        named[index] = finding._replace(fingerprint=name)
    return tuple(named[index] for index, _ in numbered)


def _normal(words: str) -> str:
    return " ".join(fold(words).casefold().split())
