"""Words of a statement to words of a sentence: a preamble ("Recalling ...") told as a deed, a capital made small."""

from __future__ import annotations

from summitcheck.lang import language

_LANGUAGE = language()
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
    before = [word[:1].lower() + word[1:] for word in said[:head]]
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


def _head(said: list[str]) -> int:
    """The first of the words that is no adverb."""
    return next((n for n, word in enumerate(said[:3]) if not verbs.is_adverb(_norm(word))), len(said))


def _norm(word: str) -> str:
    return word.lower().strip("*_,;:")
