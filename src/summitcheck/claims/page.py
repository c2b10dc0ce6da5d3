"""Drafts to claims: their words as sentences, who acts in them, and by which verb they bind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from summitcheck.claims.clauses import ClauseSpan, Frame, joined
from summitcheck.claims.conjugation import (
    as_sentence,
    awaits_more,
    bare_verb,
    lowered,
    opening_verb,
    parted_verb,
    stated,
    uncapitalized,
)
from summitcheck.claims.listing import ClauseDraft
from summitcheck.claims.model import STATES, Claim
from summitcheck.claims.pronouns import meant
from summitcheck.claims.silence import opens_list
from summitcheck.claims.slugs import slug
from summitcheck.claims.strength import binding
from summitcheck.claims.subjects import is_one, is_sound, named, opens_noun, without_adjunct
from summitcheck.documents.model import Document, SentenceKind
from summitcheck.documents.parts import on_one_line
from summitcheck.documents.rows import row_words
from summitcheck.lang import language

_LANGUAGE = language()
_EXPLETIVE = re.compile(rf"\s+(?:\w+\s+){{1,2}}(?:{'|'.join(_LANGUAGE.clauses.AFTER_EXPLETIVES)})\b")
_MARK = re.compile(r"\s*\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})\)\s*")
_SPACED_MARK = re.compile(r" (?=[,;:.)\]](?:\W|\Z))")  # where an address or the end of bold stood between
_QUOTES = re.compile('[\u201c\u201d"]')
_OPENED = re.compile(rf"\b(?:{'|'.join(sorted(_LANGUAGE.clauses.COORDINATORS))}),\s*\Z")
_JOINED = re.compile(rf",\s(?:{'|'.join(sorted(_LANGUAGE.clauses.COORDINATORS))})\s+\Z")
_LEADS = _LANGUAGE.clauses.PREPOSITIONS - _LANGUAGE.clauses.MEANS - {_LANGUAGE.clauses.INFINITIVE}
_LED = re.compile(rf"(?:{'|'.join(sorted(_LEADS))})\b[^,.;:]{{1,40}},")  # ", and in this regard, stress"

#: Actors of earlier sentences among whom the one that a pronoun means is looked for.
MOST_ACTORS = 4
#: How many characters behind a span a comma or colon is looked for: an address may stand between.
LINK_REACH = 400
#: How many characters before "which" the noun that it means is looked for.
ANTECEDENT_REACH = 80
#: How many characters behind an auxiliary the rest of its verb is looked for, over what commas set apart.
VERB_REACH = 120


def _leading(draft: ClauseDraft) -> ClauseSpan:
    """What stands before the verb in the words of a draft; empty where the verb stands elsewhere."""
    verb, (start, end) = draft.clause.verb, draft.span
    return ClauseSpan(start, verb.start if verb and start < verb.start < end else start)


class ClaimPage:
    """A statement from which claims are written, with what was said so far."""

    def __init__(self, statement: Document) -> None:
        self._statement = statement
        self._taken: dict[str, int] = {}
        self._last: tuple[str, ...] = ()  # who acts in the sentence before
        self._actors: tuple[tuple[str, ...], ...] = ()  # whom a pronoun in the next sentence may mean, last first

    def claim(self, draft: ClauseDraft) -> Claim:
        """The claim that a draft makes."""
        start, end = draft.span
        claim = Claim(
            id=slug(self._plain(draft.span), self._taken, subject=self._plain(_leading(draft))),
            text=as_sentence(self._row(draft) or self._text(draft)),
            quote=self._statement.quote(start, end),
            section=draft.sentence.section,
            start=start,
            end=end,
            line=self._statement.line_of(start),
            governor=self._words(draft.governor),
        )
        return self._with_verb(claim, draft)

    def _row(self, draft: ClauseDraft) -> str:
        """The words of a row of a table with the names of its columns; empty for what is no row."""
        if draft.sentence.kind is not SentenceKind.ROW:
            return ""
        above = [
            f"{words}: " if words[-1] not in ":," else f"{words} " for words in [self._words(draft.governor)] if words
        ]
        return "".join((*above, row_words(self._statement, draft.sentence)))

    def _text(self, draft: ClauseDraft) -> str:
        """The claim in words: what governs it, and its own; "Recalling ..." below "The Assembly," as a deed of its."""
        if draft.acted and draft.opener:
            above = self._words((*draft.opener.governor, draft.opener.span))
            return f"{above} {uncapitalized(self._words((*draft.clause.governor, draft.span)))}"
        if not draft.preamble or draft.opener is None:
            return self._words((*draft.governor, draft.span))
        return f"{self._plain(draft.opener.span)} {self._told(draft)}"

    def _told(self, draft: ClauseDraft) -> str:
        """The words of a draft; those of a preamble as a deed."""
        words = self._words((*draft.clause.governor, draft.span))
        if not draft.preamble or draft.opener is None:
            return words
        return stated(words, one=is_one((self._plain(draft.opener.span),)))

    def words(self, span: ClauseSpan) -> str:
        """The words of a span as they stand in the statement, on one line and without markup."""
        return on_one_line(self._statement.plain[span.start : span.end])

    def _words(self, spans: Sequence[ClauseSpan]) -> str:
        """The words of several spans; a comma or a colon behind one, and a comma that opens one, are kept."""
        said = behind = ""
        for span in joined(self._statement.plain, spans):
            words = self._plain(span)
            words = lowered(words, said) if said else words
            apart = "" if self._is_contracted(span) else " "
            said += f"{self._link(said, span, behind)}{apart}{words}" if said else words
            behind = self._statement.plain[span.end : span.end + LINK_REACH].lstrip()[:1]
        return said

    def _is_contracted(self, span: ClauseSpan) -> bool:
        """True for the "'s" of "that's", which stands apart from no word."""
        plain, start = self._statement.plain, span.start
        return start > 0 and plain[start] in "'\u2019" and plain[start - 1].isalnum()

    def _link(self, said: str, span: ClauseSpan, behind: str) -> str:
        """The mark between the words said so far, ``behind`` which a mark stands in the text, and those of a span."""
        if behind == ":" or (behind == "." and opens_list(said)):
            led = _LED.match(self._statement.plain, span.start)
            return ("," if led else "") if awaits_more(said) else ":"  # "shall, by June, open"
        before = self._statement.plain[max(0, span.start - LINK_REACH) : span.start]
        led = _OPENED.search(before) or (_JOINED.search(before) and _LED.match(self._statement.plain, span.start))
        return "," if behind == "," or led else ""

    def _plain(self, span: ClauseSpan) -> str:
        """The words of a span on one line, without markup."""
        plain, text = (said[span.start : span.end] for said in (self._statement.plain, self._statement.text))
        if "\\" in text:
            plain = "".join(
                seen for seen, written in zip(plain, text, strict=True) if seen == written or written != "\\"
            )
        return _SPACED_MARK.sub("", on_one_line(plain))

    def _with_verb(self, claim: Claim, draft: ClauseDraft) -> Claim:
        verb = binding(self._statement.plain, draft.frames)
        if verb is None:
            led = draft.opener if draft.preamble or draft.acted else None
            actors = named(without_adjunct(self._plain(led.span))) if led else ()
            said = opening_verb(self._told(draft))
            return claim._replace(actors=actors, verb=said.lower() if draft.acted else said, strength=STATES)
        actors = self._named(verb.frame, draft) or self._meant(verb.frame)
        leading = self._named(draft.frames[0], draft) or actors
        self._last = leading
        if leading and leading[0].lower() not in _LANGUAGE.clauses.FIRST_PERSON:
            self._actors = (leading, *(a for a in self._actors if a != leading))[:MOST_ACTORS]
        return claim._replace(
            actors=tuple(who for who in actors if who.lower() != _LANGUAGE.clauses.EXISTENTIAL),
            verb=self._verb(ClauseSpan(verb.frame.verb.start, verb.end), draft),
            strength=verb.rung,
        )

    def _verb(self, group: ClauseSpan, draft: ClauseDraft) -> str:
        """The words of a verb group; a modal that stands apart ("shall, by law, adopt") has its bare verb beside it."""
        said = _QUOTES.sub("", _MARK.sub(" ", self._plain(group)))
        last = next((word for word in reversed(said.lower().split()) if not _LANGUAGE.verbs.is_adverb(word)), said)
        told = (*draft.governor, draft.span)
        behind = next((self._plain(after) for span, after in pairwise(told) if span.end == group.end), "")
        opens = behind.partition(" ")[0]  # "are opening docks, and | working with crews to | mend quays"
        helped = last in _LANGUAGE.clauses.PASSIVE | _LANGUAGE.clauses.PERFECT
        if helped and opens and _LANGUAGE.verbs.ends_group(opens, last):
            return f"{said} {opens.lower()}"
        if helped and (said_more := parted_verb(self._statement.plain[group.end : group.end + VERB_REACH], last)):
            return f"{said} {said_more}"
        whole = last not in _LANGUAGE.clauses.MODAL_VERBS and last not in _LANGUAGE.clauses.NEGATIVES
        if whole:
            return said
        spans = [ClauseSpan(max(group.end, start), end) for start, end in told if end > group.end]
        spoken = (self._past_parenthesis(span) for span in spans)
        return said + next(filter(None, map(bare_verb, spoken)), "").lower()

    def _past_parenthesis(self, span: ClauseSpan) -> str:
        """The words of a span without what commas set apart at its beginning (", by law, adopt")."""
        words = self._plain(span)
        own = words.lstrip(", ")
        parted = self._statement.plain.startswith(",", span.start) and not _LANGUAGE.verbs.is_adverb(own.split()[0])
        return own.partition(", ")[2] if parted else own  # though "never, ever forget"

    def _meant(self, verb: Frame) -> tuple[str, ...]:
        """Whom the subject of a verb means where it is a pronoun."""
        pronoun = without_adjunct(self._plain(verb.subject)) if verb.subject else ""
        if pronoun.lower() not in _LANGUAGE.clauses.PRONOUNS | _LANGUAGE.clauses.STAND_INS:
            return ()
        unsure = _LANGUAGE.clauses.POINTING | _LANGUAGE.clauses.RELATIVES
        if pronoun.lower() in unsure or self._is_expletive(pronoun, verb):
            return ()  # "this" may mean whatever was said before, "it is vital to ..." means nobody
        return meant(pronoun, self._actors, self._last)

    def _is_expletive(self, pronoun: str, verb: Frame) -> bool:
        """True for the "it" of "it is vital to ..." and of "it is fitting that ..."."""
        words = _LANGUAGE.clauses
        if pronoun.lower() != words.EXPLETIVE:
            return False
        helped = self._plain(verb.verb).lower().split()
        if _LANGUAGE.verbs.lemma(helped[-1]) in words.LINKING:
            return True  # "it remains the policy of Peru to mend it"
        states = all(word in words.HELPERS or _LANGUAGE.verbs.is_adverb(word) for word in helped)
        if states:
            return True  # "it is through trade that we will grow", "it is in the interest of both to mend it"
        reads = helped[0] in words.HELPERS and self._statement.plain.startswith(
            f" {words.COMPLEMENTIZER} ", verb.verb.end
        )
        return reads or bool(_EXPLETIVE.match(self._statement.plain, verb.verb.end))

    def _named(self, verb: Frame, draft: ClauseDraft) -> tuple[str, ...]:
        """Whom the subject of a verb names; a pronoun stands for the subject of the verb that governs it."""
        within = draft.frames[: draft.frames.index(verb) + 1]
        subjects = [self._subject(frame.subject) for frame in reversed(within) if frame.subject]
        if draft.opener and not draft.opener.frames:  # "The Ministers:" above a list of what they did
            subjects.append(self._plain(draft.opener.span))
        subject = next((words for words in subjects if words.lower() not in _LANGUAGE.clauses.STAND_INS), "")
        sound = is_sound(subject) and not self._is_inverted(verb, draft)
        return named(subject, one=self._is_of_one(verb)) if sound else ()

    def _is_of_one(self, frame: Frame) -> bool:
        """True for the verb of a single subject ("is", "has", "requires")."""
        opens = self._plain(frame.verb).lower().split()[0]
        return opens in _LANGUAGE.clauses.OF_ONE or _LANGUAGE.verbs.is_present(opens, _LANGUAGE.clauses.ARTICLE)

    def _is_inverted(self, verb: Frame, draft: ClauseDraft) -> bool:
        """True above a list of those who act: "Joining the mayor were:"."""
        listed = draft.opener is not None and verb in draft.opener.frames and verb.subject is not None
        opens = self._plain(verb.subject).split()[0].lower() if listed and verb.subject else ""
        return _LANGUAGE.verbs.is_gerund(opens) and self._plain(verb.verb) in _LANGUAGE.clauses.PASSIVE

    def _subject(self, span: ClauseSpan) -> str:
        words = self._plain(span)
        relative = words.lower() in _LANGUAGE.clauses.SUBJECT_RELATIVES
        return (relative and self._antecedent(span)) or without_adjunct(words)

    def _antecedent(self, relative: ClauseSpan) -> str:
        """The noun before the "which" or "who" at a span, from its article or owner on, or after a preposition."""
        before = self._statement.plain[max(0, relative.start - ANTECEDENT_REACH) : relative.start]
        said = re.split(r"(?<!\.[A-Z])[,;.:]\s", before.rstrip(", "))[-1].split()
        opens = next((n for n in reversed(range(len(said))) if opens_noun(said[n].lower())), len(said))
        while 0 < opens < len(said) and said[opens - 1][0].isupper():
            opens -= 1  # "of the Toll Act's programme"
        opens -= 0 < opens < len(said) and opens_noun(said[opens - 1].lower())
        if said and _LANGUAGE.verbs.is_adverb(said[-1].lower()):
            return ""  # "prolonged the treaty indefinitely, which"
        joining = _LANGUAGE.clauses.PREPOSITIONS | _LANGUAGE.clauses.COORDINATORS
        verbal = any(_LANGUAGE.verbs.is_surely(word) or word == _LANGUAGE.clauses.INFINITIVE for word in said[opens:])
        if verbal:
            return ""  # "Peru intends to mend the docks, which"
        within = opens and said[opens - 1].lower() in joining
        aim = opens > 1 and said[opens - 2].lower() == _LANGUAGE.clauses.INFINITIVE
        return "" if within or aim else " ".join(said[opens:])  # "the plan of the port, which": either may be meant
