"""Whether an account can be judged by a statement: whether it is in its language, and about it at all.

A text about something else still shares "the United States", "our partners" and "the rule of law" with any statement,
so it is turned away as a whole before a claim is looked up in it. So is a text in another language, of which no word
could be understood.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from summitcheck.lang.identify import identify
from summitcheck.retrieve.joint_texts import OtherJointText, other_joint_text
from summitcheck.retrieve.topic import ACTING, COUNTRY, Principal, Topic, all_named, named_in, often_named, runs, spaced

#: Texts with fewer words may leave everything unnamed ("the two leaders also agreed ..."): what they tell shows it.
SHORT = 100
#: So many distinct phrases of the statement show by themselves that a text is about it. Of 120 official texts about
#: other things none has more than 4 of the Japan statement's; accounts that quote it have 11 and more.
PHRASES = 6
#: What a text is about it names once in so many words, or has one of its phrases in so many: in fewer where it does not
#: name somebody, or is short. Of 25 accounts of six events the sparsest names each in 160 words, or has a phrase in 23.
_NAMED_WITHIN, _QUOTED_WITHIN, _QUOTED_UNNAMED, _QUOTED_SHORT = 300, 30, 15, 10
#: Of eight long briefings within two weeks of four statements, the four that speak of the meeting name each principal
#: so often.
OFTEN_NAMED = 5
#: What a text is not about: those who report it.
_REPORTING = frozenset(f"organisation:{name}" for name in ("afp", "ap", "bbc", "cnn", "reuters"))


class Relevance(NamedTuple):
    """Whether an account is ``about`` a statement, as far as can be told.

    If not, the principals that it does not name, and shared phrases, or where it is in another language, what that is
    called, and what that of the statement is. ``told`` is False where only its claims can tell: it shows no sign that
    it is about the statement, but is too short to show any, or the statement has no principals. ``instead`` is a
    country that the account is about and the statement does not name; ``other`` says why it is a joint statement of
    other parties.
    """

    about: bool
    missing: tuple[str, ...] = ()
    phrases: int = 0
    languages: tuple[str, str] | None = None
    told: bool = True
    instead: str = ""
    other: OtherJointText | None = None

    @property
    def reason(self) -> str:
        """Why an account is turned away, in a line."""
        if self.languages:
            return "it is in another language: {}, while the statement is in {}".format(*self.languages)
        if self.other:
            return str(self.other)
        if self.instead:
            return f"it is about something else: it names {self.instead} and not {' or '.join(self.missing)}"
        unnamed = f"it does not name {' or '.join(self.missing)} and " if self.missing else "it "
        return f"it is about something else: {unnamed}shares {self.phrases} phrases with the statement"


def relevance(topic: Topic, plain: str, title: str = "") -> Relevance:
    """Whether a text is about a topic: it names the principals, or has its phrases, or is too short to tell.

    Of one or two principals it must name all, of more at least half: an account may be of one part of a long statement.
    One that has the phrases, but names another country in place of a principal, is about another statement in the same
    wording; so is one whose ``title`` calls it a joint statement of other parties. A text in another language than the
    statement's is not looked at.
    """
    spoken = identify(plain, topic.language)
    if spoken and spoken != topic.spoken:
        return Relevance(about=False, languages=(spoken, topic.spoken))
    words = spaced(plain)
    lower = words.lower()
    missing = tuple([each.name for each in topic.principals if not _stands_in(each, words, lower)])
    short = words.count(" ") <= SHORT
    other = other_joint_text(topic, title, plain)
    if other or (topic.principals and len(missing) <= may_miss(topic)):
        return Relevance(about=other is None, other=other)
    shared = _phrases_shared(topic, lower)
    if short or not topic.principals:
        enough = 1 if short else PHRASES
        return Relevance(True, missing, shared, told=shared >= enough or not topic.phrases)
    instead = _in_place_of_principals(topic, plain) if shared >= PHRASES else ""
    return Relevance(shared >= PHRASES and not instead, missing, shared, instead=instead)


def is_subject(topic: Topic, plain: str, title: str = "", *, near: bool = False) -> bool:
    """Whether a text is mostly about a topic: for texts that a scan found, since nobody says what these are about.

    A text that names the principals only in passing, or shares only phrases that all statements have, is not. Nor is
    one that names none of them but somebody who is not in the statement: two statements may have the same wording.
    ``near`` the day of the statement, a long text may have one part about it: then it is enough that it names the
    principals a few times.
    """
    found = relevance(topic, plain, title)
    if not (found.about and found.told) or _names_others(topic, plain, found.missing):
        return False
    named, length = _named_times(topic, plain), spaced(plain).count(" ")
    often = bool(named) and (named[0] * _NAMED_WITHIN >= length or (near and named[0] >= OFTEN_NAMED))
    if not topic.phrases or often:
        return True
    shared = phrases_shared(topic, plain)
    if length <= SHORT:
        return shared * _QUOTED_SHORT >= length
    within = _QUOTED_WITHIN if all(named) else _QUOTED_UNNAMED
    return shared >= PHRASES and shared * within >= length


def phrases_shared(topic: Topic, plain: str) -> int:
    """How many distinct phrases of a topic a text has."""
    return _phrases_shared(topic, spaced(plain).lower())


def _phrases_shared(topic: Topic, lower: str) -> int:
    return len(topic.phrases.intersection(runs(lower.split())))


def times_named(topic: Topic, plain: str) -> int:
    """How often a text names the least named of the principals that it has to name; 0 without any."""
    return next(iter(_named_times(topic, plain)), 0)


def may_miss(topic: Topic) -> int:
    """How many of its principals a text about a topic may leave unnamed."""
    return max(0, (len(topic.principals) - 1) // 2)


def _in_place_of_principals(topic: Topic, plain: str) -> str:
    """The country that would be a principal of a text, and that the statement does not name; empty without one.

    Empty too where a statement has so many principals that a text may leave some unnamed.
    """
    if may_miss(topic):
        return ""
    named = list(named_in(plain, topic.names))
    written, count = dict(reversed(named)), Counter(key for key, _ in named)
    others = [key for key in often_named(count) if key.startswith(COUNTRY) and key not in all_named(topic)]
    return written[others[0]] if others else ""


def _names_others(topic: Topic, plain: str, missing: Sequence[str]) -> bool:
    """Whether a text that names no principal names somebody besides those of the statement.

    Without principals, all whom the statement names stand for them.
    """
    parties = {each.key for each in topic.principals} or all_named(topic)
    if len(missing) < len(topic.principals) or not parties:
        return False
    named = {key for key, _ in named_in(plain, topic.names)}
    own = all_named(topic) | _REPORTING
    return parties.isdisjoint(named) and any(key.startswith(ACTING) and key not in own for key in named)


def _stands_in(principal: Principal, words: str, lower: str) -> bool:
    return any(form in lower for form in principal.shortest) or any(form in words for form in principal.capitals)


def _named_times(topic: Topic, plain: str) -> list[int]:
    """How often a text names each principal that it has to name, the least often named first."""
    words = spaced(plain)
    lower = words.lower()
    return sorted(_times_named(each, words, lower) for each in topic.principals)[may_miss(topic) :]


def _times_named(principal: Principal, words: str, lower: str) -> int:
    """How often a text names a principal as a party."""
    found = sum(map(lower.count, principal.forms)) + sum(map(words.count, principal.capitals))
    return max(0, found - sum(map(lower.count, principal.others)))
