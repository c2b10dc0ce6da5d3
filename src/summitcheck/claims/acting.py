"""Who acts in each claim of a statement: by the subject of the verb that binds, or by whom its pronoun means."""

from __future__ import annotations

import re
from typing import NamedTuple

from summitcheck.claims.clauses import ClauseSpan, Frame, clauses
from summitcheck.claims.deeds import names_things
from summitcheck.claims.leads import without_lead
from summitcheck.claims.lexing import quoted_from
from summitcheck.claims.listing import ClauseDraft
from summitcheck.claims.partners import partners_of
from summitcheck.claims.places import is_place
from summitcheck.claims.pronouns import NAME_WORDS, agrees, is_person, meant, owner_of
from summitcheck.claims.subjects import is_one, is_sound, named, opens_noun
from summitcheck.claims.wording import words_of
from summitcheck.documents.model import Document, Sentence
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs
_EXPLETIVE = re.compile(rf"\s+(?:\w+\s+)?(?P<rating>\w+)\s+(?:{'|'.join(words.AFTER_EXPLETIVES)})\b")
_NAME = re.compile(
    rf"\b(?P<article>(?:{words.ARTICLE}|{'|'.join(words.INDEFINITES)}) )?(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+)+)\b"
)
_DASH = re.compile(r"\s*[\u2013\u2014]")
_NAMED = r"[A-Z][\w\u2019'-]*(?:\.[A-Z]\.?)*"
_WITHIN = "|".join(sorted(words.OF_NAMES | words.WITHIN_NAMES | {_LANGUAGE.syntax.AND, words.ARTICLE}))
_AGENT = re.compile(  # "by the Presidents of Peru and Chile", and nothing of which a clause behind it tells
    rf"\s+{words.AGENT}\s+(?P<who>(?:{words.ARTICLE}\s+)?{_NAMED}(?:\s+(?:(?:{_WITHIN})\s+)*{_NAMED})*)"
    r"(?:;|(?<=[a-z]{3}|[A-Z]{3})\.(?:\s|\Z)|\s*\Z)"
)
_UNSURE = words.POINTING | words.RELATIVES | {words.EACH}

#: Actors of earlier sentences among whom the one that a pronoun means is looked for.
MOST_ACTORS = 4
#: How many characters before "which" the noun that it means is looked for.
ANTECEDENT_REACH = 80


class ToldActors(NamedTuple):
    """Who acted in a sentence, and where the quotation began that it stands in (-1: in none)."""

    names: tuple[str, ...]
    quotation: int


class ActorReader:
    """Reads who acts in the claims of a statement, in their order, and remembers whom a pronoun may mean."""

    def __init__(self, statement: Document) -> None:
        self._statement = statement
        self._last: tuple[str, ...] = ()  # who acts in the sentence before
        self._before: Sentence | None = None
        self._meanings: dict[int, tuple[str, ...]] = {}  # of pronouns, by where they stand: one may open a list
        self._told: tuple[ToldActors, ...] = ()  # whom a pronoun in the next sentence may mean, last first

    def read(self, draft: ClauseDraft, verb: Frame) -> tuple[str, ...]:
        """Who does what a verb of a draft tells; nobody where that is not certain."""
        actors = () if self._disagrees(verb, draft) else self._named(verb, draft) or self._meant(verb, draft)
        if self._is_relative(draft):  # a pronoun behind it may mean who acts in the clause before as well
            return tuple(who for who in actors if who.lower() not in words.RELATIVES)
        leading = self._named(draft.frames[0], draft) or actors
        self._last = leading
        self._before = draft.sentence
        if self._points(draft.frames[0]):
            self._told = ()  # "These plans ... They": nobody named before is meant
        if leading and leading[0].lower() not in words.FIRST_PERSON:
            self._remember(ToldActors(leading, self._quotation(draft.frames[0])))
            own = words.NOMINATIVES.isdisjoint(leading[0].lower().split())
            if own and is_person(leading) and (partners := partners_of(self._statement.plain, draft.frames[0])):
                self._remember(ToldActors((*leading, *partners), self._quotation(draft.frames[0])))
        actors = self._agents(verb, actors) or actors
        return tuple(who for who in actors if who.lower() != words.EXISTENTIAL)

    def _remember(self, said: ToldActors) -> None:
        self._told = (said, *(told for told in self._told if told != said))[:MOST_ACTORS]

    def _agents(self, verb: Frame, done_to: tuple[str, ...]) -> tuple[str, ...]:
        """Who is named behind "by", where a thing is what something is done to ("The toll will be set by the mayors").

        Somebody who is joined or led by others acts as well.
        """
        thing = len(done_to) == 1 and done_to[0].lower() not in words.PRONOUNS
        thing = thing and not (is_place(done_to[0]) or is_person(done_to))
        helped = not (words.PASSIVE | _LANGUAGE.syntax.BE).isdisjoint(self._plain(verb.verb).lower().split()[:-1])
        found = _AGENT.match(self._statement.plain, verb.verb.end) if thing and helped else None
        said = " ".join(found["who"].split()) if found else ""
        return named(said) if said and is_sound(said) else ()

    def _plain(self, span: ClauseSpan) -> str:
        return words_of(self._statement, span)

    def _meant(self, verb: Frame, draft: ClauseDraft) -> tuple[str, ...]:
        """Whom the subject of a verb means where it is a pronoun, which means nobody outside its quotation."""
        pronoun = self._without_lead(verb.subject) if verb.subject else ""
        if pronoun.lower() not in words.PRONOUNS | words.STAND_INS:
            return ()
        if pronoun.lower() in _UNSURE or self._is_expletive(pronoun, verb):
            return ()  # "this" may mean whatever was said before, "it is vital to ..." means nobody
        at = verb.subject.start if verb.subject else -1
        if at not in self._meanings:
            self._meanings[at] = self._meant_anew(pronoun, verb, draft)
        return self._meanings[at]

    def _meant_anew(self, pronoun: str, verb: Frame, draft: ClauseDraft) -> tuple[str, ...]:
        """Whom a pronoun means that was not read before."""
        if verb.subject and agrees(pronoun, led := self._of_lead(verb.subject, draft)):
            return led
        within = self._quotation(verb)
        who = meant(pronoun, [told.names for told in self._told if told.quotation == within], self._last)
        personal = bool(who) and pronoun.lower() in words.PERSONAL
        return () if personal and who != self._last and self._names_another(who[0]) else who

    def _names_another(self, person: str) -> bool:
        """True where the sentence before names another than the person ("We mourn Ana Ortiz. She")."""
        plain = self._statement.plain_of(self._before) if self._before else ""
        found = (each["name"] for each in _NAME.finditer(plain) if not each["article"])
        names = (name for name in found if len(name.split()) == NAME_WORDS and not is_place(name))
        return any(set(person.split()).isdisjoint(name.split()) for name in names)

    def _disagrees(self, verb: Frame, draft: ClauseDraft) -> bool:
        """True for "they" and "it" in what is told of, where the subject that tells has another number."""
        within = [frame.subject for frame in draft.frames[: draft.frames.index(verb) + 1] if frame.subject]
        pronoun = self._without_lead(within[-1]).lower() if len(within) > 1 else ""
        if pronoun not in words.THIRD_PERSON:
            return False
        outer = self._without_lead(within[-2])
        known = outer.lower() not in words.PRONOUNS | words.STAND_INS
        return known and is_one((outer,)) is not (pronoun == words.EXPLETIVE)

    def _is_relative(self, draft: ClauseDraft) -> bool:
        """True for "which will open", behind the clause whose noun it tells of."""
        subject = draft.frames[0].subject
        return subject is not None and self._plain(subject).lower().split()[0] in words.SUBJECT_RELATIVES

    def _points(self, frame: Frame) -> bool:
        """True for the subject "these", which stands for something that was not read."""
        said = self._plain(frame.subject).lower().split() if frame.subject else [""]
        return said[-1] in words.POINTING_AT_MANY

    def _quotation(self, frame: Frame) -> int:
        return quoted_from(self._statement.plain, frame.verb.start)

    def _of_lead(self, pronoun: ClauseSpan, draft: ClauseDraft) -> tuple[str, ...]:
        """Who acts in the clause before that of a pronoun ("When the mayors met, they"), or whose time opens it."""
        lead = self._plain(ClauseSpan(draft.sentence.start, pronoun.end)).rpartition(", ")[0]
        opens, _, rest = lead.partition(" ")
        if opens.lower() not in words.SUBORDINATORS | words.OF_TIME | {words.AS}:
            return owner_of(lead)
        found = clauses(rest)
        subject = found[0].frames[0].subject if found and found[0].frames else None
        said = without_lead(rest[subject.start : subject.end]) if subject else ""
        known = said.lower() not in words.PRONOUNS | words.STAND_INS and is_sound(said)
        return named(said) if known else ()

    def is_expletive(self, verb: Frame) -> bool:
        """True where the subject of a verb is an "it" that means nothing."""
        return verb.subject is not None and self._is_expletive(self._without_lead(verb.subject), verb)

    def _is_expletive(self, pronoun: str, verb: Frame) -> bool:
        """True for the "it" of "it is vital to ..." and of "it is fitting that ..."."""
        if pronoun.lower() != words.EXPLETIVE:
            return False
        helped = [_contracted(word) for word in self._plain(verb.verb).lower().split()]
        if verbs.lemma(helped[-1]) in words.LINKING:
            return True  # "it remains the policy of Peru to mend it"
        said = self._statement.plain[verb.verb.end : verb.verb.end + ANTECEDENT_REACH].split()[1:2]
        rated = any(word in words.AFTER_EXPLETIVES for word in said)  # "it can be hard for crews to mend it"
        states = all(word in (words.GROUP if rated else words.HELPERS) or verbs.is_adverb(word) for word in helped)
        states &= helped[-1] not in words.MODAL_VERBS  # "it will | open the port"
        if states:
            return True  # "it is through trade that we will grow", "it is in the interest of both to mend it"
        reads = helped[0] in words.HELPERS and self._statement.plain.startswith(
            f" {words.COMPLEMENTIZER} ", verb.verb.end
        )
        found = _EXPLETIVE.match(self._statement.plain, verb.verb.end)
        rated = found is not None and verbs.is_adjective(found["rating"].lower())  # "it became harder to mend it"
        return reads or rated or (found is not None and verbs.lemma(helped[-1]) in words.EXPLETIVE_VERBS)

    def _named(self, verb: Frame, draft: ClauseDraft) -> tuple[str, ...]:
        """Whom the subject of a verb names; a pronoun stands for the subject of the verb that governs it."""
        within = draft.frames[: draft.frames.index(verb) + 1]
        subjects = [self._subject(frame.subject) for frame in reversed(within) if frame.subject]
        if draft.opener and not draft.opener.frames and not names_things(self._plain(draft.opener.span)):
            subjects.append(self._without_lead(draft.opener.span))  # "The Ministers:" above a list of what they did
        if subjects and subjects[0].lower() in words.POINTING | words.RELATIVES:
            return ()  # "said that this will cost jobs"
        subject = next((said for said in subjects if said.lower() not in words.STAND_INS), "")
        sound = is_sound(subject) and not self._is_inverted(verb, draft)
        return named(subject, one=self._is_of_one(verb)) if sound else ()

    def _is_of_one(self, frame: Frame) -> bool:
        """True for the verb of a single subject ("is", "has", "requires")."""
        opens = self._plain(frame.verb).lower().split()[0]
        return opens in words.OF_ONE or verbs.is_present(opens, words.ARTICLE)

    def _is_inverted(self, verb: Frame, draft: ClauseDraft) -> bool:
        """True before those who act: "Joining the mayor were:", "Representing Peru were the mayors"."""
        said, acts = self._plain(verb.subject).split() if verb.subject else [], self._plain(verb.verb)
        if len(said) < 2 or not verbs.is_gerund(said[0].lower()) or acts not in words.PASSIVE:
            return False
        listed = draft.opener is not None and verb in draft.opener.frames
        object_ = said[1][0].isupper() or opens_noun(said[1].lower())
        return listed or (object_ and acts in words.OF_SEVERAL)

    def _subject(self, span: ClauseSpan) -> str:
        said = self._plain(span)
        relative = said.lower() in words.SUBJECT_RELATIVES
        return (relative and self._antecedent(span)) or self._without_lead(span)

    def _without_lead(self, span: ClauseSpan) -> str:
        dashed = bool(_DASH.match(self._statement.plain, span.end))
        return without_lead(self._plain(span), dashed=dashed)

    def _antecedent(self, relative: ClauseSpan) -> str:
        """The noun before the "which" or "who" at a span, from its article or owner on, or after a preposition."""
        before = self._statement.plain[max(0, relative.start - ANTECEDENT_REACH) : relative.start]
        said = re.split(r"(?<!\.[A-Z])[,;.:]\s", before.rstrip(", "))[-1].split()
        opens = next((n for n in reversed(range(len(said))) if opens_noun(said[n].lower())), len(said))
        while 0 < opens < len(said) and said[opens - 1][0].isupper():
            opens -= 1  # "of the Toll Act's programme"
        opens -= 0 < opens < len(said) and opens_noun(said[opens - 1].lower())
        if said and verbs.is_adverb(said[-1].lower()):
            return ""  # "prolonged the treaty indefinitely, which"
        joining = words.PREPOSITIONS | words.COORDINATORS
        verbal = any(verbs.is_surely(word) or word == words.INFINITIVE for word in said[opens:])
        if verbal:
            return ""  # "Peru intends to mend the docks, which"
        within = opens and said[opens - 1].lower() in joining
        aim = opens > 1 and said[opens - 2].lower() == words.INFINITIVE
        return "" if within or aim else " ".join(said[opens:])  # "the plan of the port, which": either may be meant


def _contracted(word: str) -> str:
    """The whole of a contracted verb ("'s": "is")."""
    return words.CONTRACTIONS.get(word.lstrip("'\u2019"), word)
