"""Turn a clause into a sentence: a participle of a preamble ("Recalling ...") into a finite verb, capitals lowered."""

from __future__ import annotations

import re

from summitcheck.claims.places import is_place
from summitcheck.lang import language

_LANGUAGE = language()
_WORDS = _LANGUAGE.clauses
_MARKS = "*_,;:"
_INCLUDING = re.compile(rf",? {_WORDS.EXAMPLES}\Z")
_THESE = "|".join(sorted(_WORDS.POINTING_AT_MANY))
_LEADS_ON = re.compile(  # what is of no use without what it leads to: "by", "such as", "which include"
    rf"[\u2014, ]+(?:{'|'.join(sorted(_WORDS.MEANS))}|{_WORDS.INFINITIVE}|{_WORDS.SUCH} {_WORDS.AS}"
    rf"|(?:{_WORDS.AND}|{'|'.join(_WORDS.SUBJECT_RELATIVES)}) {_WORDS.INCLUDE}{_WORDS.PLURAL}?"
    rf"|{_WORDS.EXAMPLES} (?:{_WORDS.ARTICLE} {_WORDS.FOLLOWING}|{_THESE})(?: [a-z]+){{0,2}})\Z"
)
_ENDED = re.compile(r"[.!?][\u201d\u2019\"]*\Z")
_COMMA = re.compile(r",(?=[\u201d\u2019\"]+\Z)")  # as the last sentence of a quotation has it: "We will go,"
_LED_ON = re.compile(
    rf"\b({'|'.join(sorted(_WORDS.MEANS | _WORDS.MODAL_VERBS | {_WORDS.EXAMPLES}))}"
    rf"|{_WORDS.INFINITIVE}|{'|'.join(sorted(_WORDS.INCLUDES))}): (?=([a-z]+|[$\u20ac\u00a3]?\d))"
)
_INCLUDED = re.compile(rf"\b({'|'.join(sorted(_WORDS.INCLUDES | {_WORDS.EXAMPLES}))}): (?=[^a-z\s])")
_DONE = re.compile(  # "our work includes: opened and widened"
    rf"\b({'|'.join(sorted(_WORDS.INCLUDES | {_WORDS.EXAMPLES}))}): ([a-z]+{_WORDS.REGULAR})\b"
    rf"(?:( {_WORDS.AND} )([a-z]+{_WORDS.REGULAR})\b)?"
)
_SET_APART = re.compile(r"\A\s*[\u2013\u2014][^\u2013\u2014]{1,60}[\u2013\u2014]\s*")
_OPENING = _WORDS.DETERMINERS | _WORDS.SINGULAR | _WORDS.NOMINATIVES
_OPENING |= _WORDS.PREPOSITIONS | _WORDS.SUBORDINATORS
_INCLUDES = _WORDS.INCLUDES | {_WORDS.EXAMPLES}
_OPENING_THINGS = _WORDS.DETERMINERS - _WORDS.STAND_INS | _WORDS.COUNTED
_LINKING = _WORDS.PREPOSITIONS - {_WORDS.INFINITIVE, _WORDS.FOLLOWING, _WORDS.EXAMPLES}
_CLOSES = re.compile(r"\u201d\Z|[,.!?]\u201d ")  # a quotation, at the end or before who said it
_BEFORE_BARE = _WORDS.MODAL_VERBS | _WORDS.CATENATIVES | {_WORDS.INFINITIVE}
_DEEDS = _WORDS.AIMS | _WORDS.AIMED_AT
_DEED_ENDS = _WORDS.PREPOSITIONS | _WORDS.RELATIVES | {_WORDS.COMPLEMENTIZER, _WORDS.INFINITIVE}
_BEFORE_DOING = _WORDS.MEANS | _WORDS.PASSIVE | {_WORDS.INFINITIVE}
_OPENED, _CLOSED = "\u201c", "\u201d"
verbs = _LANGUAGE.verbs


def is_preamble(plain: str) -> bool:
    """True for a paragraph of a resolution, which opens with an action: "Recalling", "Deeply concerned", "Decides"."""
    said = plain.lstrip("*_ \n").split()
    head = _head(said)
    if head >= len(said) or not said[0][0].isupper():
        return False
    word = _norm(said[head])
    return verbs.is_gerund(word) or word in _WORDS.PREAMBULAR or verbs.is_present(word, _WORDS.ARTICLE)


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
    if word in _WORDS.PREAMBULAR:
        return " ".join(("is" if one else "are", *before, word, *said[head + 1 :]))
    return words[:1].lower() + words[1:]


def opening_verb(words: str, *, sure: bool = False) -> str:
    """The verb with which words begin that no subject stands before ("Ensure that ...", "Building ..."); or none.

    In words that somebody above is ``sure`` to govern, the first that is no adverb is the verb.
    """
    said = words.split(" ")
    head = _head(said)
    if head >= len(said):
        return ""
    word, after = _norm(said[head]), _norm(said[head + 1]) if head + 1 < len(said) else ""
    if word in _WORDS.PASSIVE:  # "are deeply concerned"
        last = next((n for n, each in enumerate(said[:4]) if _norm(each) in _WORDS.PREAMBULAR), head)
        return " ".join(said[head : last + 1])
    if sure and word.isalpha() and word not in _WORDS.PREPOSITIONS:
        return said[head].strip(_MARKS)
    noun = after == _WORDS.COMPLEMENTIZER or "".join(said[head + 1 : head + 2])[:1].isupper()
    named = noun and not verbs.is_surely(word)  # "Project Labor Agreements", "Docks that are open"
    told = verbs.is_base(word, after) or verbs.is_present(word, after) or verbs.is_past(word, after)
    verbal = (told and not named) or verbs.is_gerund(word)
    return said[head].strip(_MARKS) if verbal and word.isalpha() and word not in _WORDS.PREPOSITIONS else ""


def lowered(words: str, said: str = "") -> str:
    """The words with a small first letter where the first is a form of a verb and no part of a name.

    Behind ``said`` that ends in "to", an auxiliary or "by" it surely is one.
    """
    first, _, others = words.partition(" ")
    norm = _norm(first)
    last = _last_two(said)[1]
    bare = last in _BEFORE_BARE and (verbs.is_base(norm, _WORDS.ARTICLE) or verbs.is_adverb(norm))
    doing = last in _BEFORE_DOING and verbs.is_gerund(norm) and verbs.is_base(verbs.lemma(norm), _WORDS.ARTICLE)
    doing &= not names_deeds(said)
    done = last in _WORDS.PERFECT and verbs.is_past(norm, "")  # "has increased Lima's tolls"
    led = last in _BEFORE_BARE | _WORDS.PERFECT and norm in _WORDS.PREPOSITIONS  # "will: For small boats, lower"
    if first.istitle() and (bare or doing or done or led):
        return words[:1].lower() + words[1:]
    verbal = verbs.is_gerund(norm) or verbs.is_past(norm, "") or verbs.is_surely(norm)
    verbal |= norm in (_WORDS.PERFORMING, _WORDS.INFINITIVE)
    goes_on = (last == _WORDS.COMPLEMENTIZER or last in _LINKING) and norm in _OPENING
    goes_on |= last in _INCLUDES and norm in _OPENING_THINGS
    goes_on |= last in _INCLUDES and not others[:1].isupper() and _is_no_name(first, others)
    if goes_on and first.istitle() and first != "I":
        return words[:1].lower() + words[1:]
    return words if not verbal or others[:1].isupper() or first.isupper() else words[:1].lower() + words[1:]


def _is_no_name(word: str, others: str) -> bool:
    """True for a word before ``others`` whose capital only shows that a line begins ("Technical help", "Aid for")."""
    norm, after = _norm(word), others.partition(" ")[0]
    if norm in _WORDS.INSTITUTIONS and others.partition(" ")[2][:1].isupper():
        return False  # "Department of State"
    common = norm.endswith((_WORDS.PLURAL, *_WORDS.NOMINAL_ENDINGS)) and verbs.is_noun(norm)
    common |= after in _WORDS.PREPOSITIONS and not verbs.is_hardly_noun(norm)
    return (
        (common and not is_place(word))
        or verbs.is_adjective(norm)
        or verbs.is_adverb(norm)
        or (bool(after) and norm in _WORDS.PREPOSITIONS)
    )


def uncapitalized(plain: str) -> str:
    """The words with a small first letter."""
    at = next((n for n, sign in enumerate(plain) if sign.isalpha()), 0)
    first = plain[at:].split(" ")[0]
    return plain[:at] + (first.lower() if first.isupper() else first[:1].lower() + first[1:]) + plain[at + len(first) :]


def bare_verb(said: str) -> str:
    """The bare verb with which words begin, or that begins behind a comma, with its adverbs; each after a space."""
    for part in _SET_APART.sub("", said).split(", "):
        words = part.split()
        head = next((n for n, word in enumerate(words) if not verbs.is_adverb(word.lower())), 0)
        if words and verbs.is_base(words[head].lower().rstrip(",;"), _WORDS.ARTICLE):
            return "".join(f" {word}" for word in words[: head + 1]).rstrip(",;")
    return ""


def parted_verb(behind: str, helper: str) -> str:
    """The verb that an auxiliary helps over what commas set apart (", in this year, opened a port"); else empty."""
    between, comma, after = behind.removeprefix(",").partition(", ")
    if not behind.startswith(",") or not comma or not between:
        return ""
    said = after.split()
    head = next((n for n, word in enumerate(said) if not verbs.is_adverb(word.lower())), 0)
    return " ".join(said[: head + 1]) if said and verbs.ends_group(said[head].lower(), helper) else ""


def awaits_more(said: str) -> bool:
    """True for words that need no colon before what follows: "call on all towns to", "the sides agreed"."""
    before, last = _last_two(said)
    if before in _WORDS.PASSIVE and verbs.is_past(last, ""):
        return False  # "The following are banned:"
    if last in _WORDS.INTRODUCING or names_deeds(said):
        return False  # "declare the following:"
    linking = _WORDS.PREPOSITIONS | _WORDS.HELPERS | _BEFORE_BARE | {_WORDS.COMPLEMENTIZER}
    return last in linking or verbs.is_past(last, "")


def names_deeds(said: str) -> bool:
    """True for "These steps are", behind which a verb in -ing tells what they are, and not what they do."""
    words = said.split()
    if not words or words[-1] not in _WORDS.PASSIVE:
        return False
    ends = (n for n, word in enumerate(words) if word.lower() in _DEED_ENDS)
    return words[max(next(ends, len(words) - 1) - 1, 0)] in _DEEDS


def as_sentence(words: str, *, led: bool = False) -> str:
    """The words as a sentence: a capital first, a full stop last; without the "by" that ``led`` on to a list."""
    words = _LEADS_ON.sub("", words) if led else words
    words = _COMMA.sub(".", _INCLUDING.sub("", words))  # nothing of what was listed is left to follow
    words = words[:1].upper() + words[1:] + ("" if _ENDED.search(words) else ".")
    opened, closed = words.count(_OPENED), words.count(_CLOSED)
    ended = closed > opened and bool(_CLOSES.search(words.rstrip(".")))  # and not in inches
    return _OPENED * ended + words + _CLOSED * (opened > closed)


def without_list_colon(words: str) -> str:
    """The words without the colon before an item that goes on from them: "by: opening docks", not "by: opened".

    Behind "include" it goes whatever follows ("Those who came included Ana Ortiz").
    """
    said = _INCLUDED.sub(r"\1 ", words)
    told = _DONE.sub(lambda deed: f"{deed[1]} {_doing(deed[2])}{deed[3] or ''}{_doing(deed[4] or '')}", said)
    return _LED_ON.sub(lambda led: led[0] if verbs.is_past(led[2], "") else f"{led[1]} ", told)


def _doing(past: str) -> str:
    """The form in -ing of a regular past form ("opened": "opening"); no other word is changed."""
    if not verbs.is_past(past, "") or not past.endswith(_WORDS.REGULAR):
        return past
    if past.endswith("ied"):
        return f"{past.removesuffix('ied')}ying"
    return f"{past.removesuffix('d' if past.endswith('eed') else 'ed')}ing"


def _last_two(said: str) -> list[str]:
    """The last two words, but for adverbs behind them, in small letters ("has already": "has")."""
    words = said.lower().split()
    while words and verbs.is_adverb(words[-1]):
        words.pop()
    return ["", "", *words][-2:]


def _head(said: list[str]) -> int:
    """The first of the words that is no adverb."""
    return next((n for n, word in enumerate(said[:3]) if not verbs.is_adverb(_norm(word))), len(said))


def _norm(word: str) -> str:
    return word.lower().strip(_MARKS)
