"""Tell the words above a list and one of its items as one sentence: "agree to take the following steps: Open ...".

What only announces the list ("the following steps") is left out where the item stands for it: "agree to open ...".
Where it names what is listed, the item is one of these: "has three aims, including safe docks".
"""

from __future__ import annotations

from typing import NamedTuple

from summitcheck.claims.clauses import clauses
from summitcheck.claims.conjugation import awaits_more, lowered, uncapitalized
from summitcheck.claims.lexing import TITLES
from summitcheck.claims.places import is_place
from summitcheck.claims.silence import PLEDGING, is_titled
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

_MARKS = ",;:.*_ "
_ENDS_PHRASE = words.PREPOSITIONS | words.HELPERS | words.RELATIVES | words.COORDINATORS | words.NOMINATIVES
_ENDS_PHRASE |= words.DETERMINERS - words.COUNTED | {words.INFINITIVE, words.COMPLEMENTIZER}
_ACTING = words.BEFORE_DEEDS | words.BEFORE_FOLLOWING
_DONE_NOUNS = words.DEEDS | words.AIMS | words.AIMED_AT | words.PROMISES
_DOING_BEHIND = words.MEANS | words.BEFORE_GERUNDS
#: How many words a noun phrase behind "the following" may have.
PHRASE_WORDS = 6
#: Among how many words at the beginning of an item two verbs may stand.
PAIR_REACH = 5
#: The share of its uses from which on a word is an adjective now and then.
HARDLY = 0.2
#: How many words may name the one by whom something is done ("by the Port of Lima: opening").
AGENT_WORDS = 5


class _Announced(NamedTuple):
    """Words above a list: those ``before`` the ``phrase`` that announces it, that, and those ``behind``."""

    before: list[str]
    phrase: list[str]
    behind: list[str]
    counted: bool = True  # or said to follow
    follows: bool = False

    @property
    def noun(self) -> str:
        return _norm(self.phrase[-1])


class _Item(NamedTuple):
    """An item of a list, and whether it opens with a bare verb or a verb in -ing, or has a subject of its own."""

    said: str
    bare: bool
    doing: bool
    whole: bool

    def base(self) -> str:
        """The item with its verb as it stands behind "to"."""
        return self._opening(verbs.lemma(self._verb())) if self.doing else uncapitalized(self.said)

    def gerund(self) -> str:
        """The item with its verb as it stands behind "by"."""
        return uncapitalized(self.said) if self.doing else self._opening(verbs.gerund(self._verb()))

    def _verb(self) -> str:
        return _norm(self.said.partition(" ")[0])

    def _opening(self, verb: str) -> str:
        return f"{verb} {self.said.partition(' ')[2]}"


def flowing(said: str, above: str) -> str:
    """A claim, ``said`` of words ``above`` a list and an item behind their colon, as one sentence."""
    lead, colon, rest = said.partition(": ")
    if not (colon and lead and rest) or len(lead) > len(above):
        return said
    item = _read_item(rest)
    if _leads_to(lead, item):
        return f"{lead} {uncapitalized(rest)}"
    before, last = [_norm(word) for word in ["", *lead.split()][-2:]]
    if (verbs.is_gerund(last) and before not in words.DETERMINERS) or awaits_more(lead) or not rest[0].isalnum():
        acts = verbs.is_gerund(last) and last not in words.NOUNS_IN_ING | words.INTRODUCING and rest[0].isalnum()
        acts &= before in words.MEANS | words.PASSIVE  # "by offering:", not "the reasons for migrating:"
        return f"{lead} {_thing(rest)}" if acts and not (item.doing or item.whole) else said
    announced = _announced(lead.split()) or _naming_several(lead)
    told = _told(announced, item) if announced else ""
    return told or said


def _read_item(said: str) -> _Item:
    """What an item opens with."""
    first, after = ([_norm(word) for word in said.split()[:2]] + ["", ""])[:2]
    named = _is_named(said.split(), sure=verbs.is_surely(first))
    paired = _has_two_verbs(said)
    thing = first in words.NOUNS_IN_ING and after not in words.DETERMINERS  # "building plans", not "building a plan"
    thing |= after == _LANGUAGE.syntax.OWNER  # "stationing of boats"
    doing = verbs.is_gerund(first) and after not in words.HELPERS and not (thing or paired)
    sure = verbs.is_surely(first) or after in words.DETERMINERS or not verbs.is_noun(after)  # no "transport plans"
    bare = verbs.is_base(first, after) and bool(after) and sure and not (doing or named or paired)
    told = () if bare or doing else clauses(said)
    subject = told[0].frames[0].subject if told and told[0].frames else None
    return _Item(said, bare, doing, subject is not None and not subject.start)


def _is_named(said: list[str], *, sure: bool) -> bool:
    """True for what may be a name ("Lower Lima Docks"): a ``sure`` verb opens one only if two words of it follow."""
    behind = said[1 : 2 + sure]
    return len(behind) > sure and all(word[0].isupper() for word in behind)


def _has_two_verbs(said: str) -> bool:
    """True for two verbs that act on the same ("Commit to and carry out a plan")."""
    near = [_norm(word) for word in said.split()[:PAIR_REACH]]
    joined = (n for n, norm in enumerate(near[:-1]) if norm in words.COORDINATORS)
    pairs = (n for n in joined if n == 1 or near[n - 1] in words.PREPOSITIONS)
    return any(verbs.is_base(near[n + 1], words.ARTICLE) or verbs.is_gerund(near[n + 1]) for n in pairs)


def _leads_to(lead: str, item: _Item) -> bool:
    """True where an item in -ing goes on with what governs it: "calls for:", "by the Port of Lima:"."""
    if not item.doing:
        return False
    last = [_norm(word) for word in lead.split()]
    bare = not {words.INFINITIVE, *words.MODAL_VERBS}.isdisjoint(last[-2:-1])  # "to guarantee:"
    if last[-1] in _DOING_BEHIND or (bare and verbs.is_base(last[-1], words.ARTICLE)):
        return True
    near = lead.split()[-AGENT_WORDS:]
    agent = next((n for n, word in enumerate(near) if word == words.AGENT), len(near))
    named = near[agent + 1 :]
    timed = any(_norm(word) in words.TIMES for word in named)
    within = words.OF_NAMES | {words.ARTICLE}
    return bool(named) and not timed and all(word[0].isupper() or word in within for word in named)


def _announced(said: list[str]) -> _Announced | None:
    """The words above a list around the phrase that announces it: "the following steps", "three aims"."""
    at = _following(said)
    start = at + 1 if at > 0 else next((n for n in range(1, len(said)) if said[n].lower() in words.NUMBERS), 0)
    phrase = _phrase(said, start) if start else []
    if not phrase or not _is_plural(_norm(phrase[-1])):
        return None
    return _Announced(said[: at - 1 if at > 0 else start], phrase, said[start + len(phrase) :], follows=at > 0)


def _naming_several(lead: str) -> _Announced | None:
    """The words above a list around the first plural that their verb acts on: "take note of new deals in trade"."""
    told = clauses(lead)
    verb = told[-1].frames[-1].verb.end if told and told[-1].frames else len(lead)
    said, before = lead[verb:].split(), lead[:verb].split()
    ends = (n for n, word in enumerate(said) if _is_plural(_norm(word)) and verbs.is_noun(_norm(word)))
    end = next((n for n in ends if n + 1 == len(said) or _norm(said[n + 1]) in words.PREPOSITIONS), None)
    if end is None or not words.POINTING_AT_MANY.isdisjoint(said[: end + 1]):
        return None  # "gives these powers"
    return _Announced(before, said[: end + 1], said[end + 1 :], counted=False)


def _following(said: list[str]) -> int:
    """Where the last "following" stands behind "the"; or -1."""
    near = range(len(said) - 1, 0, -1)
    return next((n for n in near if said[n] == words.FOLLOWING and said[n - 1].lower() == words.ARTICLE), -1)


def _phrase(said: list[str], start: int) -> list[str]:
    """The words of a noun phrase at ``start``, as far as its noun; none where no noun is certain."""
    end = start
    while end < min(start + PHRASE_WORDS, len(said)) and _norm(said[end]) not in _ENDS_PHRASE:
        end += 1
        if said[end - 1][-1] in _MARKS:
            break
    while end > start and not _is_head(said[end - 1]):
        end -= 1
    return said[start:end]


def _is_head(word: str) -> bool:
    """True for a noun, and for the last word of a name ("the following Press Release")."""
    return word[0].isupper() or verbs.is_noun(_norm(word)) or _norm(word) in _DONE_NOUNS


def _is_plural(norm: str) -> bool:
    return norm.endswith(words.PLURAL) and not norm.endswith(words.PLURAL * 2)


def _told(announced: _Announced, item: _Item) -> str:
    """The words above a list and an item as one sentence; empty where they make none for certain."""
    before, last = announced.before, _norm(announced.before[-1]) if announced.before else ""
    if not before:
        return "" if item.bare or item.doing else _including(announced, item)
    if item.whole:
        return _agreed(announced, item)
    if not announced.counted:
        tells = item.bare or item.doing or any(clause.frames for clause in clauses(item.said, whole=True))
        return "" if tells else _including(announced, item)
    if verbs.lemma(last) in _ACTING and announced.noun in _DONE_NOUNS:
        return _acted(announced, item) or _including(announced, item)
    pledge = _norm(before[-2]) if len(before) > 1 else ""
    if last in words.PREPOSITIONS and verbs.lemma(pledge) in PLEDGING and _aside(announced.behind) is not None:
        return _pledged(announced, item, pledge) or _including(announced, item)
    apart = last in _DOING_BEHIND and last != _LANGUAGE.syntax.OWNER  # not "the adoption of three plans"
    if apart and not announced.behind and (item.bare or item.doing):
        return f"{' '.join(before)} {item.gerund()}"
    return _including(announced, item)


def _agreed(announced: _Announced, item: _Item) -> str:
    """What is agreed on, told as a clause: "agree to take the following steps: Peru will pay": "agree that"."""
    before = announced.before
    at = next((n for n, word in enumerate(before) if verbs.lemma(_norm(word)) in words.AGREED_THAT), 0)
    light = words.PREPOSITIONS | _ACTING | {words.INFINITIVE}
    aside = _aside(announced.behind)
    if not at or aside is None or not all(_norm(word) in light for word in before[at + 1 :]):
        return ""
    return f"{' '.join(before[: at + 1])} {words.COMPLEMENTIZER}{aside} {lowered(item.said, words.COMPLEMENTIZER)}"


def _acted(announced: _Announced, item: _Item) -> str:
    """Who "will take the following steps" does what an item tells; empty where it does not fit the form of "take"."""
    *before, verb = announced.before
    aside, form = _aside(announced.behind), _norm(verb)
    if aside is None or not before:
        return ""
    led = f"{' '.join(before)}{aside}"
    if _norm(before[-1]) in words.MODAL_VERBS | {words.INFINITIVE} and (item.bare or item.doing):
        led = f"{' '.join(before[:-1])}{aside} {before[-1]}" if before[-1] == words.INFINITIVE else led
        return f"{led} {item.base()}"
    if verbs.is_gerund(form) and (item.bare or item.doing):
        return f"{led} {item.gerund()}"
    past = verbs.is_past(_norm(item.said.split()[0]), "")
    return f"{led} {uncapitalized(item.said)}" if past and verbs.is_past(form, "") else ""


def _pledged(announced: _Announced, item: _Item, pledge: str) -> str:
    """What somebody agrees or commits himself to: "agree to the following steps: Open": "agree to open"."""
    *before, link = announced.before
    aside = _aside(announced.behind) or ""
    if item.doing and link == words.INFINITIVE and verbs.lemma(pledge) in words.COMMITTED_TO:
        return f"{' '.join(before)}{aside} {link} {item.gerund()}"
    return f"{' '.join(before)}{aside} {words.INFINITIVE} {item.base()}" if item.bare or item.doing else ""


def _aside(behind: list[str]) -> str | None:
    """What is told of steps, between commas, where it tells when or to what end they are taken; None for others."""
    said = " ".join(behind).strip(_MARKS)
    if not said:
        return ""
    first = _norm(behind[0])
    apart = first in words.OF_STEPS or behind[0].startswith(",") or said.startswith(words.INFINITIVE + " ")
    return f", {said}," if apart else None


def _including(announced: _Announced, item: _Item) -> str:
    """An item as one of those that are announced: "has three aims, including safe docks"."""
    if item.whole or (item.bare and announced.noun not in _DONE_NOUNS) or _may_be_verb(item):
        return ""
    limit = [words.ARTICLE, words.FOLLOWING] if announced.follows else []  # "applies to the following ports": no others
    named = " ".join((*announced.before, *limit, *announced.phrase, *announced.behind)).rstrip(_MARKS)
    to = f"{words.INFINITIVE} " if item.bare else ""
    told = uncapitalized(item.said) if item.bare or item.doing else _thing(item.said)
    return f"{named}, {words.EXAMPLES} {to}{told}"


def _thing(said: str) -> str:
    """A thing that is listed, with a small letter unless it has a name."""
    first = _norm(said.split()[0])
    named = " " in said and first not in words.DETERMINERS and is_titled(said.partition(",")[0])
    if named or first in TITLES | words.OFFICERS:
        return said
    common = verbs.is_noun(first) or not verbs.is_rarely_adjective(first, HARDLY)
    plain = said.partition(" ")[2][:1].islower() and common and not is_place(said.split()[0])
    return uncapitalized(said) if plain and said.partition(" ")[0].istitle() else lowered(said, words.EXAMPLES)


def _may_be_verb(item: _Item) -> bool:
    """True for an item of which it is not certain whether it opens with a verb or a noun."""
    first, after = ([_norm(word) for word in item.said.split()[:2]] + ["", ""])[:2]
    if item.bare or item.doing:
        return False
    verbal = verbs.is_base(first, words.ARTICLE) or verbs.is_past(first, "") or verbs.is_present(first, words.ARTICLE)
    ordered = first in words.ORDINALS or verbs.is_adverb(first) or item.said.split()[0].endswith(",")  # "one, to pay"
    return ordered or (verbal and (verbs.is_surely(first) or after not in words.PREPOSITIONS))


def _norm(word: str) -> str:
    return word.lower().strip(_MARKS)
