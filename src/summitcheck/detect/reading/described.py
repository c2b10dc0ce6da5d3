"""Find things that the account describes by the contrary: "ships that are listed", "that are not"."""

from __future__ import annotations

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.text import AnnotatedText

#: Tokens before a word among which the pronoun stands that opens its clause: "that have not yet been".
_REACH = 5


def is_described_otherwise(alignment: Alignment, negation: int, denied: int) -> bool:
    """True where the account denies a word in a clause that describes something, and the statement has it there as is.

    What the sentence denies besides says nothing of such a clause.
    """
    official, account = alignment.official, alignment.account
    own, told = _opening(official, alignment.backward[denied]), _opening(account, denied)
    if own is None or told is None or not told < account.terms[negation].first:
        return False
    between = official.tokens[own : official.terms[alignment.backward[denied]].first]
    return all(token.norm not in official.language.words.NEGATIONS for token in between)


def _opening(text: AnnotatedText, index: int) -> int | None:
    """The pronoun that opens the clause of which a word is the first but for auxiliaries and a negation."""
    first, between = text.terms[index].first, text.language.syntax.AUXILIARIES | text.language.words.NEGATIONS
    for n in range(first - 1, max(0, first - _REACH) - 1, -1):
        if text.tokens[n].norm in text.language.polarity.RELATIVES:
            return n if n + 1 < first else None
        if text.tokens[n].norm not in between and text.language.lexicon.pos(text.tokens[n].norm)[:1] != "r":
            return None
    return None
