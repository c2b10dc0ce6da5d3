"""Words of a statement to words of a sentence: a preamble ("Recalling ...") told as a deed, a capital made small."""

from __future__ import annotations

import re

from summitcheck.lang import language

_LANGUAGE = language()
_INCLUDING = re.compile(rf",? {_LANGUAGE.clauses.EXAMPLES}\Z")
verbs = _LANGUAGE.verbs


def is_preamble(plain: str) -> bool:
    """True for a paragraph of a resolution, which opens with a deed: "Recalling", "Deeply concerned", "Decides"."""
    said = plain.lstrip("*_ \n").split()
    head = _head(said)
    if head >= len(said) or not said[0][0].isupper():
        return False
    word = _norm(said[head])
    return (
        verbs.is_gerund(word)
        or word in _LANGUAGE.clauses.PREAMBULAR
        or verbs.is_present(word, _LANGUAGE.clauses.ARTICLE)
    )


def stated(words: str, *, one: bool) -> str:
    """A preamble as what its authors do: "recalls ..." of ``one`` of them, "recall ..." of more; else unchanged."""
    said = words.split(" ")
    head = _head(said)
    if head >= len(said):
        return words
    before = [word.lower() for word in said[:head]]
    word = _norm(said[head])
    if verbs.is_gerund(word):
        base = verbs.lemma(word)
        return " ".join((*before, verbs.third_person(base) if one else base, *said[head + 1 :]))
    if word in _LANGUAGE.clauses.PREAMBULAR:
        return " ".join(("is" if one else "are", *before, word, *said[head + 1 :]))
    return words[:1].lower() + words[1:]


def lowered(words: str) -> str:
    """The words with a small first letter where the first is a form of a verb and no part of a name."""
    first, _, others = words.partition(" ")
    norm = _norm(first)
    verbal = verbs.is_gerund(norm) or verbs.is_past(norm, "") or verbs.is_surely(norm)
    return words if not verbal or others[:1].isupper() or first.isupper() else words[:1].lower() + words[1:]


def uncapitalized(plain: str) -> str:
    """The words with a small first letter."""
    at = next((n for n, sign in enumerate(plain) if sign.isalpha()), 0)
    first = plain[at:].split(" ")[0]
    return plain[:at] + (first.lower() if first.isupper() else first[:1].lower() + first[1:]) + plain[at + len(first) :]


def bare_verb(said: str) -> str:
    """The bare verb with which words begin, or that begins behind a comma, with its adverbs; each after a space."""
    for part in said.split(", "):
        words = part.split()
        head = next((n for n, word in enumerate(words) if not verbs.is_adverb(word.lower())), 0)
        if words and verbs.is_base(words[head].lower().rstrip(",;"), _LANGUAGE.clauses.ARTICLE):
            return "".join(f" {word}" for word in words[: head + 1]).rstrip(",;")
    return ""


def awaits_more(said: str) -> bool:
    """True for words that need no colon before what follows: "call on all towns to", "the sides agreed"."""
    last = said.lower().split()[-1]
    clauses_ = _LANGUAGE.clauses
    if last in clauses_.INTRODUCING:
        return False  # "declare the following:"
    linking = clauses_.PREPOSITIONS | clauses_.HELPERS | _LANGUAGE.words.MODALS.keys() | {clauses_.COMPLEMENTIZER}
    return last in linking or verbs.is_past(last, "")


def as_sentence(words: str) -> str:
    """The words as a sentence: a capital first, a full stop last."""
    words = _INCLUDING.sub("", words)  # nothing of what was listed is left to follow
    return words[:1].upper() + words[1:] + ("" if words.endswith((".", "!", "?")) else ".")


def _head(said: list[str]) -> int:
    """The first of the words that is no adverb."""
    return next((n for n, word in enumerate(said[:3]) if not verbs.is_adverb(_norm(word))), len(said))


def _norm(word: str) -> str:
    return word.lower().strip("*_,;:")
