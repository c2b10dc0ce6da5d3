"""Claims drafted from a statement: one for each thing that can be kept or left out on its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import NamedTuple

from summitcheck.claims.clauses import Clause, ClauseSpan, Frame, clauses, joined
from summitcheck.claims.conjugation import (
    as_sentence,
    awaits_more,
    bare_verb,
    is_preamble,
    lowered,
    opening_verb,
    parted_verb,
    stated,
    uncapitalized,
)
from summitcheck.claims.model import STATES, Claim, ClaimSet
from summitcheck.claims.pronouns import meant
from summitcheck.claims.rejoin import is_bold, is_title, sentences_of
from summitcheck.claims.silence import (
    ends_as_follows,
    is_deed,
    is_heading,
    is_introducer,
    is_number,
    is_question,
    is_speech,
    is_stopped,
    label_end,
    leads_on,
    opens_list,
    opens_with_verb,
)
from summitcheck.claims.slugs import slug
from summitcheck.claims.strength import binding
from summitcheck.claims.subjects import is_one, is_sound, named, opens_noun, without_adjunct
from summitcheck.documents.model import Document, Sentence, SentenceKind
from summitcheck.documents.parts import on_one_line
from summitcheck.documents.rows import row_words
from summitcheck.lang import language

_LANGUAGE = language()
_MARKER = re.compile(
    r"(?P<indent>\s*)(?:[-*+\u2022\u2023\u25aa\u25cf\u25e6\u00b7]|\\?\(?[\da-z]{1,4}[ \\]?[.)])\s+[\"\u201c]*\Z"
)
_EXPLETIVE = re.compile(rf"\s+(?:\w+\s+){{1,2}}(?:{'|'.join(_LANGUAGE.clauses.AFTER_EXPLETIVES)})\b")
_MARK = re.compile(r"\s*\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})\)\s*")
_SPACED_MARK = re.compile(r" (?=[,;:.)](?:\W|\Z))")  # where an address or the end of bold stood between
_QUOTES = re.compile('[\u201c\u201d"]')
_OPENED = re.compile(rf"\b(?:{'|'.join(sorted(_LANGUAGE.clauses.COORDINATORS))}),\s*\Z")
_JOINED = re.compile(rf",\s(?:{'|'.join(sorted(_LANGUAGE.clauses.COORDINATORS))})\s+\Z")
_LEADS = _LANGUAGE.clauses.PREPOSITIONS - _LANGUAGE.clauses.MEANS - {_LANGUAGE.clauses.INFINITIVE}
_LED = re.compile(rf"(?:{'|'.join(sorted(_LEADS))})\b[^,.;:]{{1,40}},")  # ", and in this regard, stress"
_AFTER = ":. \n"  # what may stand between the last word of a sentence and its end

#: How far "The General Assembly," is set in: less than all that it governs.
PREAMBLE = -2
#: Opening words of lists within lists that are kept; deeper ones occur only in texts that are no lists.
MAX_NESTING = 8
#: Actors of earlier sentences among whom the one that a pronoun means is looked for.
MOST_ACTORS = 4
#: How many characters behind a span a comma or colon is looked for: an address may stand between.
LINK_REACH = 400
#: How many characters before "which" the noun that it means is looked for.
ANTECEDENT_REACH = 80
#: How many characters behind an auxiliary the rest of its verb is looked for, over what commas set apart.
VERB_REACH = 120


@dataclass(frozen=True, slots=True)
class _Draft:
    """A clause, the sentence it stands in, and the draft of the opening words above the list it belongs to."""

    clause: Clause
    sentence: Sentence
    opener: _Draft | None = None
    preamble: bool = False  # what opens it names only who acts: "The General Assembly,"

    @property
    def span(self) -> ClauseSpan:
        return ClauseSpan(self.clause.start, self.clause.end)

    @property
    def governor(self) -> tuple[ClauseSpan, ...]:
        above = (*self.opener.governor, self.opener.span) if self.opener else ()
        return (*above, *self.clause.governor)

    @property
    def frames(self) -> tuple[Frame, ...]:
        return (*(self.opener.frames if self.opener else ()), *self.clause.frames)


def extract(statement: Document) -> ClaimSet:
    """The claims of any statement, in its order, each located: ``quote`` is its text from ``start`` to ``end``.

    A sentence with a list of commitments gives several, each with what governs it in ``governor``. Every word
    that says something, of every sentence, is in the governor or the quote of some claim, or in a ``silent`` line:
    a label, a heading without a verb, a question or words that only lead on to what follows. Headings, page
    furniture and bare numbers make nothing. A document with nothing but a headline gives that. Linear in the
    length of the text.
    """
    drafts, silent = _told(statement, sentences_of(statement))
    page = _Page(statement)
    lines = tuple(dict.fromkeys(page.words(span) for span in silent))
    return ClaimSet(tuple(page.claim(draft) for draft in drafts), silent=lines, statement=statement.name)


def _told(statement: Document, sentences: Sequence[Sentence]) -> tuple[list[_Draft], list[ClauseSpan]]:
    """The drafts that make claims, and the spans that make none; what would leave no claim at all makes one."""
    speaking, silent = _speaking(statement, sentences)
    claiming: list[_Draft] = []
    for draft in _told_by(statement, speaking):
        if _claims_nothing(statement, draft):
            silent.append(draft.span)
        else:
            claiming.append(draft)
    if claiming:
        return claiming, sorted(silent)
    return _told_by(statement, [_Spoken(s, 0) for s in sentences if not is_number(statement.plain_of(s))]), []


def _told_by(statement: Document, speaking: Sequence[_Spoken]) -> list[_Draft]:
    """The drafts of the sentences but for those that only govern others."""
    drafts = list(_drafts(statement, speaking))
    opening = {id(draft.opener) for draft in drafts if draft.opener}
    return [draft for draft in drafts if id(draft) not in opening]


# -- what claims nothing -------------------------------------------------------------------------


class _Spoken(NamedTuple):
    """A sentence, and how many characters of it are a label."""

    sentence: Sentence
    label: int


def _speaking(statement: Document, sentences: Sequence[Sentence]) -> tuple[list[_Spoken], list[ClauseSpan]]:
    """The sentences that say something, without their labels; and the spans of what says nothing."""
    speaking: list[_Spoken] = []
    silent: list[ClauseSpan] = []
    for sentence, after in zip_longest(sentences, sentences[1:]):
        plain = statement.plain_of(sentence)
        if is_number(plain):
            continue
        if sentence.kind is SentenceKind.ROW:
            speaking.append(_Spoken(sentence, 0))
            continue
        if is_question(plain) or is_title(statement, sentence, after):
            silent.append(ClauseSpan(sentence.start, sentence.end))
            continue
        label = label_end(plain, sentence.text)
        if label and not is_number(plain[:label]):
            silent.append(ClauseSpan(sentence.start, sentence.start + label))
        speaking.append(_Spoken(sentence, label))
    return speaking, silent


def _claims_nothing(statement: Document, draft: _Draft) -> bool:
    """True for a heading, and for words that only lead on to what follows; what a list opens with governs both."""
    if draft.sentence.kind is SentenceKind.HEADING:
        return True
    if draft.opener or draft.sentence.kind is SentenceKind.ROW:
        return False
    sentence = draft.sentence
    plain = statement.plain_of(sentence)
    if not draft.frames:
        deed = _indent(statement, sentence) >= 0 and opens_with_verb(plain)
        if not deed and is_heading(plain, bold=is_bold(statement, sentence)):
            return True
    start, end = draft.span
    last = not statement.plain[end : sentence.end].strip(_AFTER)
    verb = draft.clause.verb
    told = draft.clause.frames[0].subject if draft.clause.frames else None
    deed = verb is not None and told is not None and not leads_on(statement.plain[verb.start : verb.end])
    leads = not deed or ends_as_follows(plain)
    return leads and is_introducer(statement.plain[start : sentence.end if last else end])


# -- from sentences to drafts --------------------------------------------------------------------


class _Opener(NamedTuple):
    """The draft that opens a list, how far the list item, if any, is set in, and the kind of mark before it."""

    indent: int
    draft: _Draft
    mark: str


def _is_closed(opener: _Opener, indent: int, plain: str) -> bool:
    """True where a paragraph that is set in so far no longer belongs to what an opener opens."""
    return opener.indent >= indent or (opener.indent == PREAMBLE and not is_preamble(plain))


def _drafts(statement: Document, speaking: Sequence[_Spoken]) -> Iterator[_Draft]:
    openers: list[_Opener] = []
    speaker: _Draft | None = None  # "We, the mayors of Lima and Arica,"
    paragraph, indent = -1, -1
    follows = False  # the sentence before opens a list
    within = ""  # the kind of mark before the items of a list within a list
    alone = False  # the item that the sentence stands in began with a sentence of its own
    for sentence, label in speaking:
        plain = statement.plain_of(sentence)
        first = sentence.paragraph != paragraph
        if first:
            paragraph, indent = sentence.paragraph, _indent(statement, sentence)
            mark = _mark(statement, sentence)
            if follows and openers and openers[-1].indent == indent >= 0:
                openers[-1] = openers[-1]._replace(indent=indent - 1)  # a list within a list that is not set in
                within = mark
            elif within and within != mark and openers and openers[-1].mark == mark:
                openers.pop()  # "(b)" behind "(a)" and its "(1)" and "(2)"
            while openers and _is_closed(openers[-1], indent, plain):
                openers.pop()
        if sentence.kind is SentenceKind.ROW:
            yield _Draft(Clause(sentence.start, sentence.end), sentence, openers[-1].draft if openers else None)
            continue
        opener = openers[-1].draft if openers and (first or not alone) else None
        preamble = bool(openers) and openers[-1].indent == PREAMBLE
        if not opener and indent < 0 and is_speech(plain):
            opener, preamble = speaker, speaker is not None
        said = plain[:label] + uncapitalized(plain[label:]) if preamble else plain
        drafts = _drafts_of(sentence, said, label, opener, preamble=preamble)
        yield from drafts
        alone = (first or alone) and bool(drafts) and drafts[-1].opener is None
        speaker = next(_speakers(statement, drafts), speaker)
        follows = bool(drafts) and len(openers) < MAX_NESTING and opens_list(plain)
        if follows:
            openers.append(_Opener(indent, drafts[-1], _mark(statement, sentence)))
        elif drafts and plain.rstrip().endswith(",") and not drafts[-1].frames and not is_preamble(plain):
            openers = [_Opener(PREAMBLE, drafts[-1], "")]  # "The General Assembly,"


def _leading(draft: _Draft) -> ClauseSpan:
    """What stands before the verb in the words of a draft; empty where the verb stands elsewhere."""
    verb, (start, end) = draft.clause.verb, draft.span
    return ClauseSpan(start, verb.start if verb and start < verb.start < end else start)


def _speakers(statement: Document, drafts: Sequence[_Draft]) -> Iterator[_Draft]:
    """A draft of the subject alone for each whose subject is "we" and those that it means."""
    for draft in drafts:
        subject = draft.clause.frames[0].subject if draft.clause.frames and not draft.preamble else None
        said = statement.plain[subject.start : subject.end].lower().split() if subject else []
        if subject and "," in "".join(said[:2]) and said[0].rstrip(",") in _LANGUAGE.clauses.FIRST_PERSON:
            yield _Draft(Clause(subject.start, subject.end), draft.sentence)


def _drafts_of(
    sentence: Sentence, plain: str, label: int, opener: _Draft | None, *, preamble: bool
) -> tuple[_Draft, ...]:
    """The drafts of one sentence, governed by the opening words unless it has a subject and a verb of its own."""
    found = clauses(plain[label:], sentence.start + label, whole=opener is None and is_stopped(plain))
    told = [frame.subject for frame in found[0].frames if frame.subject] if found else []
    whole = any(not _is_relative(plain, subject, sentence.start) for subject in told)
    if opener and whole and is_deed(plain[label:], sentence.start + label, found[0].frames[0].verb.start):
        return tuple(_Draft(replace(clause, frames=()), sentence, opener, preamble) for clause in found)
    above = None if whole else opener
    return tuple(_Draft(clause, sentence, above, preamble and above is not None) for clause in found)


def _is_relative(plain: str, subject: ClauseSpan, start: int) -> bool:
    """True for "which": what it tells of, no verb of its own may follow."""
    return plain[subject.start - start : subject.end - start].lower().split()[-1] in _LANGUAGE.clauses.RELATIVES


def _indent(statement: Document, sentence: Sentence) -> int:
    """How far the list item that begins with this sentence is set in; -1 for what is no list item."""
    if sentence.kind is SentenceKind.ROW:
        return 0
    start = statement.line_starts[sentence.line - 1]
    found = _MARKER.match(statement.plain[start : sentence.start])
    if not found:
        return -1
    escaped = statement.text.count("\\", start, start + found.end("indent"))  # the sign before the "(" of "\\(i\\)"
    return len(found["indent"].expandtabs(4)) - escaped


def _mark(statement: Document, sentence: Sentence) -> str:
    """The kind of mark before a list item: a sign, a figure, a letter or a Roman figure; empty for no list item."""
    line = statement.plain[statement.line_starts[sentence.line - 1] : sentence.start]
    found = _MARKER.match(line)
    kinds = {"digit": r"\d+", "roman": r"[ivx]+", "letter": r"[a-z]+"}
    said = re.sub(r"\W", "", found[0]) if found else ""
    return next((kind for kind, form in kinds.items() if re.fullmatch(form, said)), "sign" if found else "")


# -- from drafts to claims -----------------------------------------------------------------------


class _Page:
    """A statement from which claims are written, with what was said so far."""

    def __init__(self, statement: Document) -> None:
        self._statement = statement
        self._taken: dict[str, int] = {}
        self._last: tuple[str, ...] = ()  # who acts in the sentence before
        self._actors: tuple[tuple[str, ...], ...] = ()  # whom a pronoun in the next sentence may mean, last first

    def claim(self, draft: _Draft) -> Claim:
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

    def _row(self, draft: _Draft) -> str:
        """The words of a row of a table with the names of its columns; empty for what is no row."""
        if draft.sentence.kind is not SentenceKind.ROW:
            return ""
        above = [
            f"{words}: " if words[-1] not in ":," else f"{words} " for words in [self._words(draft.governor)] if words
        ]
        return "".join((*above, row_words(self._statement, draft.sentence)))

    def _text(self, draft: _Draft) -> str:
        """The claim in words: what governs it, and its own; "Recalling ..." below "The Assembly," as a deed of its."""
        if not draft.preamble or draft.opener is None:
            return self._words((*draft.governor, draft.span))
        return f"{self._plain(draft.opener.span)} {self._told(draft)}"

    def _told(self, draft: _Draft) -> str:
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
            words = lowered(words) if said else words
            said += f"{self._link(said, span, behind)} {words}" if said else words
            behind = self._statement.plain[span.end : span.end + LINK_REACH].lstrip()[:1]
        return said

    def _link(self, said: str, span: ClauseSpan, behind: str) -> str:
        """The mark between the words said so far, ``behind`` which a mark stands in the text, and those of a span."""
        if behind == ":" or (behind == "." and opens_list(said)):
            return "" if awaits_more(said) else ":"
        before = self._statement.plain[max(0, span.start - LINK_REACH) : span.start]
        led = _OPENED.search(before) or (_JOINED.search(before) and _LED.match(self._statement.plain, span.start))
        return "," if behind == "," or led else ""

    def _plain(self, span: ClauseSpan) -> str:
        """The words of a span on one line, without markup."""
        return _SPACED_MARK.sub("", on_one_line(self._statement.plain[span.start : span.end]))

    def _with_verb(self, claim: Claim, draft: _Draft) -> Claim:
        verb = binding(self._statement.plain, draft.frames)
        if verb is None:
            actors = named(self._plain(draft.opener.span)) if draft.preamble and draft.opener else ()
            return claim._replace(actors=actors, verb=opening_verb(self._told(draft)), strength=STATES)
        actors = self._named(verb.frame, draft) or self._meant(verb.frame)
        leading = self._named(draft.frames[0], draft) or actors
        self._last = leading
        if leading and leading[0].lower() not in _LANGUAGE.clauses.FIRST_PERSON:
            self._actors = (leading, *(a for a in self._actors if a != leading))[:MOST_ACTORS]
        return claim._replace(
            actors=actors,
            verb=self._verb(ClauseSpan(verb.frame.verb.start, verb.end), draft),
            strength=verb.rung,
        )

    def _verb(self, group: ClauseSpan, draft: _Draft) -> str:
        """The words of a verb group; a modal that stands apart ("shall, by law, adopt") has its bare verb beside it."""
        said = _QUOTES.sub("", _MARK.sub(" ", self._plain(group)))
        last = said.lower().split()[-1]
        opens = self._plain(draft.span).split()[0]
        helped = last in _LANGUAGE.clauses.PASSIVE | _LANGUAGE.clauses.PERFECT
        adjacent = bool(draft.governor) and draft.governor[-1].end == group.end
        if helped and adjacent and _LANGUAGE.verbs.ends_group(opens, last):
            return f"{said} {opens}"
        if helped and (said_more := parted_verb(self._statement.plain[group.end : group.end + VERB_REACH], last)):
            return f"{said} {said_more}"
        whole = last not in _LANGUAGE.clauses.MODAL_VERBS and last not in _LANGUAGE.clauses.NEGATIVES
        if whole:
            return said
        plain, spans = self._statement.plain, (*draft.governor, draft.span)
        behind = [ClauseSpan(max(group.end, start), end) for start, end in spans if end > group.end]
        behind.sort(key=lambda span: plain.startswith(",", span.start))  # "shall, by law, adopt"
        return said + next(filter(None, (bare_verb(self._plain(span)) for span in behind)), "")

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

    def _named(self, verb: Frame, draft: _Draft) -> tuple[str, ...]:
        """Whom the subject of a verb names; a pronoun stands for the subject of the verb that governs it."""
        within = draft.frames[: draft.frames.index(verb) + 1]
        subjects = [self._subject(frame.subject) for frame in reversed(within) if frame.subject]
        if draft.opener and not draft.opener.frames:  # "The Ministers:" above a list of what they did
            subjects.append(self._plain(draft.opener.span))
        subject = next((words for words in subjects if words.lower() not in _LANGUAGE.clauses.STAND_INS), "")
        return named(subject) if is_sound(subject) and not self._is_inverted(verb, draft) else ()

    def _is_inverted(self, verb: Frame, draft: _Draft) -> bool:
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
        within = opens and said[opens - 1].lower() in joining
        aim = opens > 1 and said[opens - 2].lower() == _LANGUAGE.clauses.INFINITIVE
        return "" if within or aim else " ".join(said[opens:])  # "the plan of the port, which": either may be meant
