"""Fingerprints of findings that survive edits: they depend on what is wrong, not on where.

Baselines and suppressions by line number would break with the next edit. Fingerprints are made of the rule, the claim
and the normalised quoted words, so a paragraph can be moved, re-wrapped or given curly quotes. If the same words are
wrong twice in an account, their order tells them apart; if the claim has the same words twice ("by May for the bridges,
by May for the tunnels"), so does which of them is meant.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence

from summitcheck.lang.tokens import fold
from summitcheck.views.report import Finding

# 64 bits: among a million findings, the chance that two share a fingerprint is one in 37 million.
_LENGTH = 16


def fingerprint(code: str, claim: str, official: str, account: str, *, lead: str = "", nth: int = 0) -> str:
    """Sixteen hexadecimal digits for the ``nth`` problem (from 0) with this rule, claim and these quoted words.

    ``lead`` has the words of the claim before the ``official`` ones.
    """
    quoted = _normal(official)
    before = len(re.findall(rf"(?<![\w-]){re.escape(quoted)}(?![\w-])", _normal(lead))) if quoted else 0
    parts = [code, claim, quoted, _normal(account)]
    parts += [f"after {before}"] if before else []
    parts += [str(nth)] if nth else []
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def with_fingerprints(findings: Sequence[Finding], leads: Sequence[str] = ()) -> tuple[Finding, ...]:
    """The findings of one account, in order, each with its fingerprint; existing fingerprints are kept.

    ``leads`` has, for each finding, the words of the claim before those that it quotes, if known.
    """
    seen: Counter[str] = Counter()
    named = list(findings)
    for index in sorted(range(len(named)), key=lambda index: named[index].account.start):
        finding, lead = named[index], leads[index] if leads else ""
        words = (finding.code, finding.claim, finding.official.text, finding.account.text)
        first = fingerprint(*words, lead=lead)
        name = finding.fingerprint or fingerprint(*words, lead=lead, nth=seen[first])
        seen[first] += 1
        named[index] = finding._replace(fingerprint=name)
    return tuple(named)


def _normal(words: str) -> str:
    return " ".join(fold(words).casefold().split())
