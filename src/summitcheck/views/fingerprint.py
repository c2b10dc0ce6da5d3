"""Names for findings that outlive an edit: made of what is wrong, never of where it stands.

A baseline or a suppression that was keyed by lines would come loose with the next paragraph. These are made of the
rule, the claim and the quoted words in their normal form, so that a paragraph can be moved, re-wrapped or given
curly quotes. Where the same words are wrong twice in one account, their order in the text sets them apart; where the
claim has the same words twice ("by May for the bridges, by May for the tunnels"), so does which of them is meant.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence

from summitcheck.lang.tokens import fold
from summitcheck.views.report import Finding

# 64 bits: among a million findings, two share a name with a chance of one in 37 million.
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
    """The findings of one account, in their order, each with its fingerprint; one that has it keeps it.

    ``leads`` has the words of each one's claim before those that it quotes, where they are known.
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
