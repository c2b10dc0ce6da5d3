"""A sentence while it is read from left to right: its pieces so far, and the slots that its words open."""

from __future__ import annotations

from summitcheck.claims.heads import leaves_out_that, main_tense, modifies
from summitcheck.claims.lexing import LexedWord
from summitcheck.claims.openings import after_adjunct, names_subject, opens_without_subject, past_relative
from summitcheck.claims.predicates import is_acted_on, past_parenthesis, presents
from summitcheck.claims.shapes import Form, LexedSentence
from summitcheck.claims.siblings import (
    is_chained,
    is_promised,
    is_stressed,
)
from summitcheck.claims.slots import ClausePiece, Predicate, Series, Slot
from summitcheck.claims.tenses import Tense
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

#: How many words that say something a relative clause must have to stand on its own.
RELATIVE_WORDS = 4
#: How many words before "that" the "it" of "make it more likely that" may stand.
EXPLETIVE_REACH = 4
#: Slots kept open at once: more occur only in texts that are no sentences.
MAX_OPEN = 24


class SlotReader:
    """What of a sentence is read: the pieces that stand apart, and the slots in which a sibling may follow."""

    def __init__(self, words: tuple[LexedWord, ...], given: int | None = None) -> None:
        self.sentence = LexedSentence(words)
        self.given = given  # the main verb, where it was found otherwise
        self.pieces: list[ClausePiece] = []
        self.slots: list[Slot] = []
        self.series: list[Series] = []
        self.seeking = True  # a subject was read, its verb was not
        self.subject = 0
        self.outer: tuple[Predicate, ...] = ()
        self.resume = 0  # no slot opens before this word
        self.inserted = 0  # where what commas set apart within a verb ends
        self.verb_end = -1
        self.listed: Series | None = None  # the running list, whose items semicolons or marks set apart
        self.marked: Series | None = None
        self.last_of: dict[Form, int] = {}
        self._begin(0, 0)

    def _attach(self, i: int, minimum: int = RELATIVE_WORDS) -> None:
        """Start a piece that depends on all that precedes it."""
        self.pieces.append(ClausePiece(i, i, self._path(i), self.pieces[-1].predicates, minimum))

    def _attach_relative(self, i: int) -> None:
        """Start a relative clause, whose verb is that of the main clause where it tells more than of a thing.

        "Met in Lima, where they agreed", though "signed the treaty, which will help"
        """
        self._attach(i)
        told, verb = self.pieces[-1].predicates, self.sentence.skip_adverbs(i + 1)
        own = self.sentence.norm(i) in words.SUBJECT_RELATIVES and self.sentence.tense(verb) is not None
        self.pieces[-1].told_above = not (own or (told and presents(self.sentence, told[-1])))

    def _begin(self, i: int, cut: int) -> None:
        """Start a clause of its own."""
        self.slots.clear()
        self.pieces.append(ClausePiece(i, cut, (), ()))
        self.listed = None
        joined = self.sentence.norm(i) in words.COORDINATORS
        self._seek(i + joined, ())
        if self.sentence.norm(i + joined) in words.INDIRECT and i + joined + 1 < len(self.sentence):
            self.resume = past_relative(self.sentence, i + joined)  # "What was a dock has grown"
        if main := after_adjunct(self.sentence, i + joined):
            self.pieces[-1].start, self.pieces[-1].governor = main, ((i, main),)
            self.resume = self.subject = main
        else:
            self._begin_without_subject(i)

    def _begin_without_subject(self, i: int) -> None:
        """Open the slot of an item of a list ("welcomed ...", "reduce ..."), whose subject stands above it."""
        head = self.sentence.skip_adverbs(i)
        if head >= len(self.sentence):
            return
        if names_subject(self.sentence, head):
            return
        action = not i and opens_without_subject(self.sentence, head)
        if action and verbs.is_past(self.sentence.norm(head), self.sentence.follower(head)):
            self._open_predicate(head, Tense.PAST)
            self.resume = head + 1
        elif action and self.sentence.is_third_person(head):
            self._open_predicate(head, Tense.PRESENT)
            self.resume = head + 1
        elif action or (self.sentence.shape(i).form is Form.BASE and "," not in self.sentence.gap(head + 1)):
            self.seeking = False
            self._push(Form.BASE, i)
        elif tense := self.sentence.bare_tense(head):
            self._open_predicate(head, tense)
            self.resume = head + 1

    def _seek(self, i: int, outer: tuple[Predicate, ...]) -> None:
        self.seeking, self.subject, self.outer = True, i, outer

    def _path(self, i: int) -> tuple[tuple[int, int], ...]:
        """What governs a phrase at ``i``: the governor of this piece and its words so far."""
        piece = self.pieces[-1]
        return (*piece.governor, (piece.start, i)) if i > piece.start else piece.governor

    def _push(self, form: Form, i: int, *, adjunct: bool = False, restrictive: bool = False) -> Slot:
        piece = self.pieces[-1]
        series = Series(i, self._path(i), piece, adjunct)
        slot = Slot(form, i, series, piece.predicates, restrictive=restrictive)
        if len(self.slots) < MAX_OPEN:
            self.slots.append(slot)
            self.series.append(series)
        return slot

    def _open(self, i: int, word: LexedWord) -> None:
        sentence = self.sentence
        if ":" in word.gap and not self.seeking and self._announces(i):
            self._push(sentence.shape(i).form, i)
        if self.seeking and i > self.subject and (tense := self._main_tense(i)):
            self._open_predicate(i, tense)
        elif word.norm == words.COMPLEMENTIZER and not self.seeking and not sentence.points(i):
            self._open_that(i)
        elif word.norm == words.INFINITIVE and sentence.shape(i).form is Form.TO:
            promised = is_promised(self.sentence, self.slots, self.pieces[-1].start, self.verb_end, i)
            if is_chained(self.sentence, self.slots, self.listed, i):
                self.slots.pop()  # what is beside "build" in "will seek to build ..." is sought as well
            self._push(Form.TO, i, restrictive=not promised)
            self._open_bare(i + 1)
            self.slots[-1].aimed = sentence.norm(i - 1) in words.AIMED_AT
            if sentence.shape(i + 1).form is Form.GERUND:  # "committed to opening ..., mending ..."
                self._push(Form.GERUND, i + 1, restrictive=not promised)
        elif not self.seeking and (helped := sentence.helped(i)):
            self._push(Form.BASE, helped)  # "will help towns mend docks and open ports"
        elif word.norm in words.INDIRECT and not self.seeking:
            self._push(Form.THAT, i, restrictive=True).apart = True  # "whether it is safe and pays" is one question
            self._seek(i + 1, ())
        elif word.norm in words.SUBJECT_RELATIVES and not self.seeking:
            self._push(Form.THAT, i, restrictive=True)  # "the crews who mend quays and paint boats"
            self._seek(i, ())
        elif word.norm in words.MODAL_VERBS and not self.seeking:
            self._open_bare(i + 1)
        elif word.norm in words.BEFORE_GERUNDS:
            self._open_phrase(i)

    def _main_tense(self, i: int) -> Tense | None:
        if i == self.given:
            return Tense.PAST if verbs.is_past(self.sentence.norm(i), "") else Tense.PRESENT
        return main_tense(self.sentence, self.subject, i)

    def _open_predicate(self, i: int, tense: Tense) -> None:
        start = i
        while start > self.subject and modifies(self.sentence, start - 1):
            start -= 1
        duty = self.sentence.duty(self.subject, i)
        tense = Tense.MODAL if duty else tense  # "the ports are to open docks, and mend quays"
        predicate = Predicate((self.subject, start), i, duty + 1 if duty else self.sentence.group_end(i))
        marked = self.listed if self.listed is self.marked else None
        self.slots = [s for s in self.slots if s.start <= self.subject or s.series is marked]  # none within the subject
        restricted = any((slot.restrictive or slot.indirect) and slot.form is Form.THAT for slot in self.slots)
        slot = self._push(Form.FINITE, start)
        slot.outer, slot.predicate, slot.tense = self.outer, predicate, tense
        slot.third_person = self.sentence.is_third_person(i)
        if not (restricted or self.pieces[-1].told_above):
            self.pieces[-1].predicates = (*self.outer, predicate)
        self.seeking, self.verb_end = False, predicate.end
        if tense is Tense.MODAL or self.sentence.norm(i) in words.DO:
            self._open_bare(i + 2 if duty else i + 1, last=predicate.end - 1)
            self.resume = max(self.resume, duty)
        if predicate.end - 1 > i and verbs.is_gerund(self.sentence.norm(predicate.end - 1)):
            self._push(Form.GERUND, predicate.end - 1)  # "are opening ports, mending quays, and ..."
        elif self.sentence.gap(predicate.end) == " " and self.sentence.is_gerund(predicate.end):
            self._push(Form.GERUND, predicate.end)  # "will consider opening ports, mending quays, and ..."
        if helped := self.sentence.helped(predicate.end - 1):
            self._push(Form.BASE, helped)  # "helped mend docks and open ports"
        self._open_object(predicate.end)
        if leaves_out_that(self.sentence, predicate.end):
            self._push(Form.THAT, predicate.end)
            self._seek(predicate.end, self.pieces[-1].predicates)

    def _open_object(self, i: int) -> None:
        """Open a slot for what a verb acts on, which may be a list with semicolons."""
        related = self.sentence.norm(i) in words.PREPOSITIONS - words.BEFORE_NUMBERS  # no "over $9 million"
        at = i + 1 if related else i
        if at < len(self.sentence) and self.sentence.shape(at).form is Form.NOUN:
            self._push(Form.NOUN, at)

    def _announces(self, i: int) -> bool:
        """True for the first item of a list with semicolons, behind a colon ("these aims: docks; and quays")."""
        listed = any(";" in self.sentence.gap(k) for k in range(i, len(self.sentence)))
        opened = any(slot.start == i for slot in self.slots)
        return listed and not opened and self.sentence.shape(i).form in (Form.NOUN, Form.GERUND)

    def _open_that(self, i: int) -> None:
        noun = self.sentence.norm(i - 2) in words.DETERMINERS  # "the hope that"
        made = i == self.verb_end + 1 and self.sentence.norm(i - 1) in words.MADE  # "make clear that", not "is clear"
        made &= verbs.lemma(self.sentence.norm(i - 2)) in words.LIGHT
        described = verbs.is_adjective(self.sentence.norm(i - 1)) or self.sentence.norm(i - 1) in words.WITHIN_GROUPS
        made |= i == self.verb_end + 1 and self.sentence.norm(i - 1) in words.MINDED  # "are hopeful that"
        made |= described and any(
            self.sentence.norm(k) == words.EXPLETIVE for k in range(max(i - EXPLETIVE_REACH, 0), i - 1)
        )  # "make it more likely that"
        complement = (
            i == self.verb_end or made or (verbs.lemma(self.sentence.norm(i - 1)) in verbs.REPORTING and not noun)
        )
        if complement:
            self._push(Form.THAT, i).indirect = i != self.verb_end
            self._seek(i + 1, self.pieces[-1].predicates)
            if main := after_adjunct(self.sentence, i + 1):  # "noted that once a plan is made, ..."
                self.resume = self.subject = main
        else:
            self._push(Form.THAT, i, restrictive=True)
            self._seek(i, ())

    def _open_bare(self, i: int, last: int = 0) -> None:
        """Open a slot for the bare verb after "to" or a modal, over a "not" and a bracketing pair of commas.

        That ``last`` in the group of a modal is a verb, whatever a dictionary says ("will fund docks").
        """
        while self.sentence.norm(i) in words.NEGATIVES:
            i += 1  # it governs every sibling
            if self.sentence.norm(i) in words.NOT_ALL:
                return  # "not only open A, but mend B" denies neither
        at = past_parenthesis(self.sentence, i, awaited=True)
        if at == i and self.sentence.skip_adverbs(i) > i:  # "will publicly, where it can, name those who"
            apart = self.sentence.skip_adverbs(i)
            at = past_parenthesis(self.sentence, apart, awaited=True)
            at = at if at > apart else i
        head = self.sentence.skip_adverbs(at)
        within = head < last and self.sentence.norm(head) in words.OPENING_ADVERBS  # "will together open ports"
        if self.sentence.infinitive(head) or head == last or within:
            self._push(Form.BASE, at)

    def _open_phrase(self, i: int) -> None:
        """Open slots for a phrase of means and for the gerund or noun that it holds."""
        sentence = self.sentence
        means = sentence.norm(i) in words.MEANS
        if (
            sentence.norm(i) == words.AGENT
            and sentence.shape(i + 1).form is not Form.GERUND
            and is_acted_on(sentence, i)
        ):
            return  # "harm done by storms and by fires"
        adjunct = means and sentence.norm(i - 1) != words.EXAMPLES
        if means:
            self._push(Form.MEANS, i, adjunct=adjunct)
        form = sentence.shape(i + 1).form
        if form is Form.GERUND:
            about = means or self.pieces[-1].start == i or is_stressed(sentence, self.slots, self.verb_end, i)
            self._push(Form.GERUND, i + 1, adjunct=adjunct, restrictive=not about)
        elif means or sentence.norm(i) == words.EXAMPLES:
            self._push(Form.NOUN, i + 1, adjunct=adjunct)
