"""Draft the clauses of each sentence, below what opens the list that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import NamedTuple

from summitcheck.claims.clauses import Clause, ClauseSpan, Frame, clauses
from summitcheck.claims.conjugation import is_preamble, uncapitalized
from summitcheck.claims.deeds import (
    names_doer,
    names_things,
    opening_deed,
    opens_with_deed,
    opens_with_helper,
    until_deed,
)
from summitcheck.claims.introducing import excepts, goes_on_below, governs_sentences, is_small
from summitcheck.claims.leads import without_lead
from summitcheck.claims.lexing import read_words
from summitcheck.claims.marks import BLANK, indent_of, label_of, mark_of
from summitcheck.claims.silence import (
    LEAD_SIZE,
    breaks_off,
    goes_on_with_verb,
    is_action,
    is_speech,
    is_stopped,
    is_titled,
    may_describe,
    opens_list,
    opens_sentence,
    opens_with_form,
)
from summitcheck.claims.subjects import is_sound
from summitcheck.documents.model import Document, Sentence, SentenceKind
from summitcheck.documents.parts import words_of
from summitcheck.lang import language

_LANGUAGE = language()
_MARKS = '*_ \u201c"'
_OF_ACTIONS = _LANGUAGE.clauses.MEANS | {_LANGUAGE.clauses.INFINITIVE, _LANGUAGE.clauses.FOLLOWING}
#: What ends words above a list of things.
_BEFORE_THINGS = (_LANGUAGE.clauses.PREPOSITIONS - _OF_ACTIONS) | {_LANGUAGE.clauses.EXAMPLES}
#: How far "The General Assembly," is set in: less than all that it governs.
PREAMBLE = -2
#: Opening words of lists within lists that are kept; deeper ones occur only in texts that are no lists.
MAX_NESTING = 8


@dataclass(frozen=True, slots=True)
class ClauseDraft:
    """A clause, the sentence it stands in, and the draft of the opening words above the list it belongs to."""

    clause: Clause
    sentence: Sentence
    opener: ClauseDraft | None = None
    preamble: bool = False  # what opens it names only who acts: "The General Assembly,"
    acted: bool = False  # what opens it is the subject of its own verb: "The plan:" above "Lowers the toll"
    parts: tuple[ClauseSpan, ...] = ()  # its own words, and the items below that they leave out: "banned, except for:"

    @property
    def span(self) -> ClauseSpan:
        """Where its own words stand."""
        return ClauseSpan(self.clause.start, self.clause.end)

    @property
    def governor(self) -> tuple[ClauseSpan, ...]:
        """Where the words stand that govern it, those of the opening words above first."""
        above = (*self.opener.governor, self.opener.span) if self.opener else ()
        return (*above, *self.clause.governor)

    @property
    def frames(self) -> tuple[Frame, ...]:
        """Who does what, those of the opening words above first."""
        return (*(self.opener.frames if self.opener else ()), *self.clause.frames)


def with_exceptions(drafts: Sequence[ClauseDraft]) -> Iterator[ClauseDraft]:
    """The drafts that govern no other; a list of exceptions makes one draft, which reaches to its last item."""
    opening = {id(draft.opener) for draft in drafts if draft.opener}
    told = (draft for draft in drafts if id(draft) not in opening)
    for _, group in groupby(told, key=lambda draft: id(_leaving_out(draft))):
        items = tuple(group)
        lead = _leaving_out(items[0])
        if lead is None:
            yield from items
        else:
            whole = replace(lead.clause, end=items[-1].span.end)
            yield replace(lead, clause=whole, parts=(lead.span, *(item.span for item in items)))


def _leaving_out(draft: ClauseDraft) -> ClauseDraft | None:
    """The outermost draft above this one that leaves out what stands below it."""
    found, above = None, draft.opener
    while above is not None:
        found = above if excepts(words_of(above.sentence)) else found
        above = above.opener
    return found


class Spoken(NamedTuple):
    """A sentence, how many characters of it are a label, and the silent title that opens its paragraph, if any.

    A title that ``goes_on`` from the words above says what they promise; one that ``names_deed`` says what is done, and
    not by whom, which the sentence behind it tells.
    """

    sentence: Sentence
    label: int
    title: Sentence | None = None
    goes_on: bool = False
    names_deed: bool = False


class _Opener(NamedTuple):
    """The draft that opens a list, how far the list item, if any, is set in, and the kind of mark before it."""

    indent: int
    draft: ClauseDraft
    mark: str


def _is_closed(opener: _Opener, indent: int, plain: str) -> bool:
    """True where a paragraph that is set in so far no longer belongs to what an opener opens."""
    return opener.indent >= indent or (opener.indent == PREAMBLE and not is_preamble(plain))


def drafts_of_all(statement: Document, speaking: Sequence[Spoken]) -> Iterator[ClauseDraft]:
    """The drafts of all sentences, in order, those of opening words among them."""
    reader = _DraftReader(statement)
    for spoken in speaking:
        yield from reader.drafts(spoken)


@dataclass(slots=True)
class _DraftReader:
    """A statement whose sentences are read in order, with what may govern the next one."""

    statement: Document
    openers: list[_Opener] = field(default_factory=list)  # of the lists that are open, outermost first
    speaker: ClauseDraft | None = None  # "We, the mayors of Lima and Arica,"
    above: ClauseDraft | None = None  # what headings go on from: "The port will:"
    paragraph: int = -1
    indent: int = -1
    follows: bool = False  # the sentence before opens a list
    within: str = ""  # the kind of mark before the items of a list within a list
    alone: bool = False  # the item that the sentence stands in began with a sentence of its own
    title: Sentence | None = None  # the sentence before, where it goes on from the words above

    def drafts(self, spoken: Spoken) -> tuple[ClauseDraft, ...]:
        """The drafts of the next sentence."""
        sentence, title = spoken.sentence, spoken.title
        plain = self.statement.plain_of(sentence)
        first = sentence.paragraph != self.paragraph and not self._is_behind_title(sentence)
        self.title = None
        if first:
            self._begin_paragraph(title or sentence, plain)
        self.paragraph = sentence.paragraph
        heading = sentence.kind is SentenceKind.HEADING and not opens_list(plain)
        if self.above and (heading or spoken.goes_on):
            self.alone, self.title = False, sentence
            acted = not self.above.frames and goes_on_with_verb(plain)
            headed = _headed(plain, sentence.start)
            return tuple(ClauseDraft(clause, sentence, self.above, acted=acted) for clause in headed)
        if sentence.kind is SentenceKind.ROW:
            above = self.openers[-1].draft if self.openers else None
            return (ClauseDraft(Clause(sentence.start, sentence.end), sentence, above),)
        drafts = self._governed(spoken, plain, first=first)
        self.alone = (first or self.alone) and bool(drafts) and drafts[-1].opener is None
        self.speaker = next(_speakers(self.statement, drafts), self.speaker)
        self._open_list(sentence, plain, drafts)
        return drafts

    def _is_behind_title(self, sentence: Sentence) -> bool:
        """True for a sentence in the item that a title opens, be that a paragraph of its own."""
        title = self.title
        return title is not None and not BLANK.search(self.statement.plain, title.end, sentence.start)

    def _begin_paragraph(self, opening: Sentence, plain: str) -> None:
        """Leave the lists that end before a paragraph, and enter a list within a list that is not set in."""
        self.indent, mark = indent_of(self.statement, opening), mark_of(self.statement, opening)
        openers, labelled = self.openers, label_of(self.statement, opening) is not None
        if self.follows and not labelled and openers and openers[-1].indent == self.indent >= 0:
            openers[-1] = openers[-1]._replace(indent=self.indent - 1)
            self.within = mark
        elif self.within and self.within != mark and openers and openers[-1].mark == mark:
            openers.pop()  # "(b)" behind "(a)" and its "(1)" and "(2)"
        while openers and _is_closed(openers[-1], self.indent, plain):
            openers.pop()

    def _governed(self, spoken: Spoken, plain: str, *, first: bool) -> tuple[ClauseDraft, ...]:
        """The drafts of a sentence that is no heading and no row, ``first`` or not in its paragraph."""
        sentence, label, title = spoken[:3]
        apart = title is not None or not first
        opened = opens_list(plain) or label_of(self.statement, sentence) is not None
        tells = apart or (opened and _surely_tells(plain))
        opener = _governing(self.openers, plain, apart=tells) if first or not self.alone else None
        if self.speaker and not opener and (performed := performed_by(self.speaker, sentence, plain)):
            return (performed,)
        opener = self._acting(opener, plain[label:]) if opener else None
        preamble = bool(self.openers) and self.openers[-1].indent == PREAMBLE
        if not opener and self.indent < 0 and is_speech(plain):
            opener, preamble = self.speaker, self.speaker is not None
        said = plain[:label] + uncapitalized(plain[label:]) if preamble else plain
        return _drafts_of(sentence, said, label, opener, preamble=preamble, apart=apart)

    def _acting(self, opener: ClauseDraft, item: str) -> ClauseDraft:
        """The words above an item, as far as they say who did what it tells ("The port has taken steps:")."""
        if opener.opener or not opens_with_deed(item):
            return opener
        told = until_deed(self.statement.plain_of(opener.sentence), opener.sentence.start, opener.clause, item)
        return replace(opener, clause=told) if told else opener

    def _open_list(self, sentence: Sentence, plain: str, drafts: Sequence[ClauseDraft]) -> None:
        """Let the last draft of a sentence govern what follows, where the sentence opens a list."""
        opens = opens_list(plain) or breaks_off(plain)
        self.follows = bool(drafts) and len(self.openers) < MAX_NESTING and opens
        if self.follows:
            self.above = drafts[-1]
            self.openers.append(_Opener(self.indent, drafts[-1], mark_of(self.statement, sentence)))
        elif drafts and plain.rstrip().endswith(",") and not drafts[-1].frames and not is_preamble(plain):
            self.openers = [_Opener(PREAMBLE, drafts[-1], "")]  # "The General Assembly,"


def performed_by(speaker: ClauseDraft, sentence: Sentence, plain: str) -> ClauseDraft | None:
    """The draft of "Hereby decide to:", which a speaker named above decides; None for other words."""
    said = [word.text for word in read_words(plain[:LEAD_SIZE])]
    if len(said) < 2 or said[0].lower() != _LANGUAGE.clauses.PERFORMING or not opens_list(plain):
        return None
    clause, verb = clauses(plain, sentence.start)[0], sentence.start + plain.index(said[1])
    told = Frame(speaker.span, ClauseSpan(verb, verb + len(said[1])), negated=False)
    return ClauseDraft(replace(clause, frames=(told,)), sentence, speaker)


def _speakers(statement: Document, drafts: Sequence[ClauseDraft]) -> Iterator[ClauseDraft]:
    """A draft of the subject alone for each whose subject is "we" and those that it means."""
    for draft in drafts:
        subject = draft.clause.frames[0].subject if draft.clause.frames and not draft.preamble else None
        said = statement.plain[subject.start : subject.end].lower().split() if subject else []
        if subject and "," in "".join(said[:2]) and said[0].rstrip(",") in _LANGUAGE.clauses.FIRST_PERSON:
            yield ClauseDraft(Clause(subject.start, subject.end), draft.sentence)


def _drafts_of(
    sentence: Sentence, plain: str, label: int, opener: ClauseDraft | None, *, preamble: bool, apart: bool
) -> tuple[ClauseDraft, ...]:
    """The drafts of one sentence, governed by the opening words unless it has a subject and a verb of its own.

    In one ``apart`` from the first of an item a doubtful verb is looked for as in one that nothing governs.
    """
    ended = (is_stopped(plain) and (apart or opener is None or opens_sentence(plain))) or opens_list(plain)
    found = clauses(plain[label:], sentence.start + label, whole=ended)
    if opener and is_stopped(plain) and not (ended or any(clause.frames for clause in found)):
        found = helped_clauses(plain[label:], sentence.start + label) or found
    told = [frame.subject for frame in found[0].frames if frame.subject] if found else []
    whole = any(not _is_relative(plain, subject, sentence.start) for subject in told)
    if opener and whole and found[0].frames and (not is_stopped(plain) or _names_things(opener)):
        titled = _is_titled(plain[told[0].start - sentence.start : told[0].end - sentence.start])
        whole = titled or not may_describe(plain, found[0].frames[0], sentence.start)
    if opener and not (opener.frames or preamble) and goes_on_with_verb(plain[label:]):
        return tuple(ClauseDraft(clause, sentence, opener, acted=True) for clause in _without_frames(found))
    named = opener is not None and not (opener.frames or preamble or whole) and not names_things(_said(opener))
    helped = named and opens_with_helper(plain[label:])
    if opener and named and (helped or opens_with_deed(plain[label:])):
        acted = helped or names_doer(_said(opener))
        done = [_done_by(opener.span, clause, plain, sentence.start) for clause in found]
        return tuple(ClauseDraft(clause, sentence, opener, acted=acted) for clause in done)
    acts = opener is not None and whole and _answers(opener, plain[label:], found[0], sentence.start + label)
    if opener and whole and (acts or is_action(plain[label:], sentence.start + label, found[0].frames[0].verb.start)):
        return tuple(ClauseDraft(clause, sentence, opener, preamble) for clause in _without_frames(found))
    if opener and whole and found[0].frames and goes_on_below(plain[label:], opener.sentence.text):
        subject = found[0].frames[0].subject
        own = subject is not None and not plain[label : subject.start - sentence.start].strip(_MARKS)
        kept = found if own or not is_small(plain[label:]) else _without_frames(found)
        return tuple(ClauseDraft(clause, sentence, opener, preamble) for clause in kept)
    above = None if whole else opener
    return tuple(ClauseDraft(clause, sentence, above, preamble and above is not None) for clause in found)


def helped_clauses(plain: str, start: int) -> tuple[Clause, ...]:
    """The clauses of a sentence whose subject has an auxiliary, found by what is left over; none for other words."""
    found = clauses(plain, start, whole=True)
    frame = found[0].frames[0] if found and found[0].frames else None
    helped = frame and plain[frame.verb.start - start :].lower().split()[0] in _LANGUAGE.clauses.HELPERS
    return found if helped else ()


def _answers(opener: ClauseDraft, plain: str, clause: Clause, start: int) -> bool:
    """True for an item that opens with the form for which the words above call, or with "to" and no subject behind it.

    "The port has:" above "Opened forty docks that crews built"; "To share charts drawn in Lima"
    """
    subject = clause.frames[0].subject
    if subject is None or plain[: max(subject.start - start, 0)].strip(_MARKS):
        return False
    above = _said(opener).rstrip(":*_ \n").lower().split()
    has = above[-1:] and above[-1] in _LANGUAGE.clauses.PERFECT and opens_with_form(plain, above[-1])
    return bool(has) or plain.lstrip(_MARKS).lower().startswith(f"{_LANGUAGE.clauses.INFINITIVE} ")


def _done_by(doer: ClauseSpan, clause: Clause, plain: str, start: int) -> Clause:
    """A clause that says what was done, and whose subject stands above it ("The Ministers:" above "Opened docks")."""
    if clause.frames:
        first, *others = clause.frames
        return replace(clause, frames=(replace(first, subject=first.subject or doer), *others))
    verb = opening_deed(plain[clause.start - start :], clause.start)
    return replace(clause, frames=(Frame(doer, verb, negated=False),)) if verb else clause


def _said(opener: ClauseDraft) -> str:
    """The words above an item that govern it, with their markup."""
    return opener.sentence.text[: opener.span.end - opener.sentence.start]


def _governing(openers: Sequence[_Opener], plain: str, *, apart: bool) -> ClauseDraft | None:
    """The draft that governs a sentence: the innermost, unless it stands ``apart`` in its item and needs none."""
    if not openers:
        return None
    opener = openers[-1].draft
    above = opener.sentence.text
    alone = apart and openers[-1].indent != PREAMBLE and _stands_alone(plain, above)
    return None if alone or _breaks_form(plain, above) else opener


def _breaks_form(plain: str, above: str) -> bool:
    """True for a sentence in -ing, or in brackets, that cannot go on from an auxiliary ("The port will:")."""
    said = above.rstrip(":*_ \n").lower().split()[-1:]
    auxiliary = bool(said) and said[0] in _LANGUAGE.clauses.MODAL_VERBS | _LANGUAGE.clauses.PERFECT
    breaks = plain.startswith("(") or opens_with_form(plain, _LANGUAGE.clauses.AGENT)
    return auxiliary and breaks and is_stopped(plain.rstrip(")"))


def _stands_alone(plain: str, above: str) -> bool:
    """True for a sentence behind the first of an item, or its title, that says who does what, even below a list."""
    if governs_sentences(above) or not (is_stopped(plain) or opens_list(plain)):
        return False
    told = clauses(plain, whole=True)
    subject = told[0].frames[0].subject if told and told[0].frames else None
    sound = subject is not None and is_sound(without_lead(plain[subject.start : subject.end]))
    return sound and subject is not None and not _is_relative(plain, subject, 0)


def _surely_tells(plain: str) -> bool:
    """True for a sentence whose verb describes no noun ("crews trained in Lima"), or goes on below ("agreed to:")."""
    told = clauses(plain, whole=is_stopped(plain) or opens_list(plain))
    last = plain.rstrip(":*_ \n").lower().split()[-1:]
    goes_on = opens_list(plain) and last in ([_LANGUAGE.clauses.INFINITIVE], [_LANGUAGE.clauses.COMPLEMENTIZER])
    return bool(told) and bool(told[0].frames) and (goes_on or not may_describe(plain, told[0].frames[0], 0))


def _headed(plain: str, start: int) -> tuple[Clause, ...]:
    """The clauses of a heading that goes on from words above it: it has no subject of its own."""
    return _without_frames(clauses(plain, start))


def _without_frames(found: Sequence[Clause]) -> tuple[Clause, ...]:
    """The clauses without their own subjects and verbs: the words above say who does what."""
    return tuple(replace(clause, frames=()) for clause in found)


def _is_titled(subject: str) -> bool:
    """True for somebody, who is no thing that a past form may describe: "the Mayor", "President Ortiz"."""
    said = subject.split()
    return any(word.istitle() and word.lower() in _LANGUAGE.actors.TITLES for word in said)


def _names_things(opener: ClauseDraft) -> bool:
    """True for words above a list of things, whatever full stop ends each: "including:", "will pay for:"."""
    said = opener.sentence.text.rstrip(":*_ \n").lower().split()[-1:]
    return not _BEFORE_THINGS.isdisjoint(said)


def _is_relative(plain: str, subject: ClauseSpan, start: int) -> bool:
    """True for "which": what it tells of, no verb of its own may follow."""
    return plain[subject.start - start : subject.end - start].lower().split()[-1] in _LANGUAGE.clauses.RELATIVES


def titles_items(statement: Document, draft: ClauseDraft, after: ClauseDraft) -> bool:
    """True for an item that is only the title of those below it ("1. Safe Docks", "- Docks that are lit at night")."""
    plain = statement.plain_of(draft.sentence)
    if draft.sentence.paragraph == after.sentence.paragraph or is_stopped(plain) or not is_titled(plain):
        return False
    mark, below = mark_of(statement, draft.sentence), mark_of(statement, after.sentence)
    return bool(mark and below) and mark != below and after.opener is draft.opener
