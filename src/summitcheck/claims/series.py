"""The items of a list that marks or semicolons set apart, and how any sibling of what was read begins."""

from __future__ import annotations

from summitcheck.claims.agreement import is_passive
from summitcheck.claims.conjuncts import behind_short_phrase, leads_to_clause, leads_to_named_clause, plural_clause
from summitcheck.claims.predicates import speaks
from summitcheck.claims.reading import MAX_OPEN, SlotReader
from summitcheck.claims.semicolons import list_slot, may_belong_within
from summitcheck.claims.shapes import Form, Shape
from summitcheck.claims.siblings import is_restricted, is_told
from summitcheck.claims.slots import ClausePiece, Predicate, Slot
from summitcheck.claims.tenses import Tense
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

#: Words behind a semicolon that end a list: "so much more".
MORE_WORDS = 3


class SeriesReader(SlotReader):
    """One reading of a sentence, with the series of siblings that its parts form."""

    def _marked(self, i: int) -> None:
        """Start the item after "(i)": the first opens the list, the others join it whatever their form."""
        shape = self.sentence.shape(i)
        running = [slot for slot in self.slots if slot.series is self.listed is self.marked]
        if running:
            slot = running[0]
            if shape.form is Form.GERUND and slot.form is Form.BASE:
                return  # it goes on with something within the item before
            self._follow(slot, shape, i, i)
            self.pieces[-1].minimum = 1
            return
        if len(self.slots) >= MAX_OPEN:
            self.slots.clear()  # so that there is room for the list
        self.listed = self.marked = self._push(shape.form, i).series
        if shape.form is Form.CLAUSE:
            self._seek(i, self.pieces[-1].predicates)

    def _item(self, i: int) -> None:
        """Start the item, or the clause, behind the semicolon before ``i``."""
        j = i + 1 if self.sentence.norm(i) in words.COORDINATORS else i
        j = i + 3 if self.sentence.says(i, words.AS_WELL_AS) else j
        if j < len(self.sentence) and self.sentence.words[j].marked:
            return
        if j >= len(self.sentence) - MORE_WORDS and self.sentence.norm(len(self.sentence) - 1) == words.MORE:
            return  # "; and more", "; and so much more"
        behind = behind_short_phrase(self.sentence, j, apart=True)  # "; and in this regard, stresses"
        shape = self._third_person(j) or self._participle(j) or self.sentence.shape(behind or j)
        several = sum(";" in word.gap for word in self.sentence.words) > 1
        led = self._leads_to_clause(j, several=several)
        if several and self._may_describe(shape):
            shape = Shape(Form.NOUN, j)  # "; the closing of docks involved in the trade"
        own = led or shape.form is Form.CLAUSE or j >= len(self.sentence)
        slot = None if own else list_slot(self.sentence, self.slots, shape, self.listed, self.pieces[-1].start, i)
        joined = j > i and self.sentence.gap(j + 1) == " " and self.sentence.is_capital(j)
        goes_on = shape.form is not Form.CLAUSE or joined  # "The Act of 1990; and the Act of 1995 will"
        verbless = self.seeking and not self.pieces[-1].predicates and goes_on
        if (verbless or (slot is None and shape.form in (Form.NOUN, Form.GERUND))) and not led:
            return
        if slot is None:
            self._begin(j, i)
            return
        if not behind and may_belong_within(self.sentence, slot, self.listed, i):
            return
        self._follow_listed(slot, shape, j, i)

    def _leads_to_clause(self, j: int, *, several: bool) -> bool:
        """True for a clause of its own at ``j`` behind a semicolon, or behind one of ``several``."""
        led = leads_to_clause(self.sentence, j)
        led |= not self.seeking and plural_clause(self.sentence, j) is not None  # "; and dues have fallen"
        return led or (not (several or self.seeking) and leads_to_named_clause(self.sentence, j))

    def _follow_listed(self, slot: Slot, shape: Shape, j: int, i: int) -> None:
        """Start an item of a list whose items semicolons set apart."""
        others = slot.series.others
        mixed = not any(self.sentence.norm(other.cut) in words.COORDINATORS for other in others)  # "A, B; C; and D"
        if self.listed is not slot.series:
            for piece in self.pieces:  # semicolons say where the items end: undo smaller splits inside the first
                piece.merged |= piece.start > slot.series.start and not (mixed and piece in others)
        self.listed = slot.series
        self._follow(slot, shape, j, i)
        self.pieces[-1].minimum = 1

    def _closes_list(self, i: int) -> bool:
        """True for the ", and" at ``i`` before the last item of a list, behind whose semicolons no "and" stands."""
        if self.sentence.norm(i) != words.AND or "," not in self.sentence.gap(i):
            return False
        running = next((slot for slot in self.slots if slot.series is self.listed), None)
        shape = self.sentence.shape(i + 1)
        if shape.head > i + 1 and verbs.is_adverb(self.sentence.norm(i - 1)):
            return False  # "train crews safely, quickly, and cheaply mend docks"
        if running is None or shape.form is Form.NOUN or shape.form is not running.form or not running.admits(shape):
            return False
        last = max((k for k, word in enumerate(self.sentence.words) if ";" in word.gap), default=i)
        return last < i and self.sentence.norm(last) not in words.COORDINATORS

    def _may_describe(self, shape: Shape) -> bool:
        """True for a clause whose verb may be a participle that describes a noun, and for one that no verb awaits.

        A plural that acts on nothing is no verb, either ("; the dock issues facing crews").
        """
        norm, helped = self.sentence.norm(shape.head), self.sentence.norm(shape.head) in words.HELPERS
        if shape.form is Form.CLAUSE and self.sentence.is_third_person(shape.head) and verbs.is_noun(norm):
            return not (helped or verbs.is_surely(norm) or self.sentence.acts(shape.head))
        if shape.form is Form.FINITE and shape.tense is Tense.PAST and self.sentence.is_adjective(shape.head):
            return not any(slot.admits(shape) for slot in self.slots)  # "includes new docks; increased aid for crews"
        past = shape.form is Form.CLAUSE and shape.tense is Tense.PAST and not (helped or verbs.is_only_past(norm))
        past &= not self.sentence.is_capital(shape.head - 1)  # "; Peru invested in docks"
        behind = self.sentence.follower(shape.head) in words.PREPOSITIONS
        noun = self.sentence.norm(shape.head - 1)
        aligned = (verbs.is_noun(noun) and not noun.endswith(words.PLURAL)) or noun[:1].isdecimal()
        aligned &= self.sentence.is_adjective(shape.head)
        return past and (behind or aligned)  # "; port aligned ferry firms", "; 90 trained pilots"

    def _third_person(self, j: int) -> Shape | None:
        """The shape of what looks like a noun, and goes on with a verb ("hurts crews; burdens small towns")."""
        one = any(slot.form is Form.FINITE and slot.tense is Tense.PRESENT and slot.third_person for slot in self.slots)
        near = j + 1 < len(self.sentence) and self.sentence.gap(j + 1) == " "
        if not (one and near) or not verbs.is_present(self.sentence.norm(j), words.ARTICLE):
            return None
        after = self.sentence.norm(j + 1)
        acts = self.sentence.is_capital(j + 1) or after in words.DETERMINERS or verbs.is_adjective(after)
        acts &= not self.sentence.is_timed(j + 1)  # "goods and services each year"
        return Shape(Form.FINITE, j, Tense.PRESENT) if acts else None

    def _participle(self, j: int) -> Shape | None:
        """The shape of what somebody did to the subject, beside a passive ("was opened in May; built by Peru")."""
        head = self.sentence.skip_adverbs(j)
        done = verbs.is_past(self.sentence.norm(head), "") and self.sentence.follower(head) == words.AGENT
        told = done and any(is_passive(self.sentence, slot) or self._shares_passive(slot) for slot in self.slots)
        return Shape(Form.FINITE, head, Tense.PAST) if told else None

    def _follow_told(self, shape: Shape, j: int, cut: int) -> None:
        """Start a clause that goes on with what is reported ("said that it is open, and the towns intend to pay")."""
        told = [s for s in self.slots if is_told(self.sentence, s) and not (s.restrictive or s.indirect)]
        pointed = self.sentence.norm(j) in words.POINTING and shape.head == j + 1 and shape.tense is Tense.MODAL
        sure = speaks(self.sentence, shape) or pointed  # ", and this must be"
        if not told or not sure or is_restricted(self.slots, told[-1]):
            return
        slot = told[-1]
        if self.sentence.norm(slot.series.start) != words.COMPLEMENTIZER:
            return
        that = (slot.series.start, slot.series.start + 1)
        self._follow(slot, Shape(Form.CLAUSE, shape.head, shape.tense), j, cut)
        self.pieces[-1].governor = (*slot.series.governor, that)

    def _shared_auxiliary(self, slot: Slot, shape: Shape) -> tuple[int, int] | None:
        """The "has" that a participle shares with the verb before it ("has built a dock | and begun work").

        An item that a semicolon sets apart shares all that is done to one before ("have been robbed; shot in Lima").
        """
        start = slot.series.start
        group = range(start, self.sentence.group_end(self.sentence.skip_adverbs(start)) - 1)
        passive = [k for k in group if self.sentence.norm(k) in words.SUPPORTS | words.PASSIVE]
        if self.listed is slot.series and passive and self._suffers(slot, shape):
            return (start, passive[-1] + 1)
        if slot.tense is not Tense.PERFECT or not verbs.is_participle(self.sentence.norm(shape.head)):
            return None
        found = (k for k in range(start, shape.head) if self.sentence.norm(k) in words.PERFECT)
        return next(((k, k + 1) for k in found), None)

    def _suffers(self, slot: Slot, shape: Shape) -> bool:
        """True for a past form that acts on nothing, or that stands behind one which shares its auxiliary."""
        if shape.tense is not Tense.PAST or self.sentence.norm(shape.head) in words.HELPERS:
            return False
        after = self.sentence.follower(shape.head)
        alone = not after or after in words.PREPOSITIONS or after in words.COORDINATORS
        return alone or (self._shares_passive(slot) and not self.sentence.acts(shape.head))

    def _shares_passive(self, slot: Slot) -> bool:
        """True for a slot whose last participle had its "was" or "been" from the first."""
        last = self.sentence.norm(slot.predicate.end - 1) if slot.predicate else ""
        return last in words.SUPPORTS | words.PASSIVE

    def _follow(self, slot: Slot, shape: Shape, j: int, cut: int) -> None:
        """Start a sibling of what stands in ``slot``."""
        described = is_restricted(self.slots, slot)
        del self.slots[self.slots.index(slot) :]
        has: tuple[int, int] | None = None
        within = tuple(p._replace(end=max(p.start + 1, min(p.end, slot.series.start))) for p in slot.outer)
        if slot.form is Form.FINITE and slot.predicate:
            predicate = Predicate(slot.predicate.subject, shape.head, self.sentence.group_end(shape.head))
            if has := self._shared_auxiliary(slot, shape):
                predicate = predicate._replace(start=has[0], end=has[1])
            within, slot.predicate = (*slot.outer, predicate), predicate
            self.verb_end = predicate.end
        first = slot.series.first
        if described or first.told_above:
            within = first.predicates  # "a plan that helps towns; and builds docks"
        shared = (*slot.series.governor, has) if has else slot.series.governor
        piece = ClausePiece(j, cut, shared, within, told_above=first.told_above)
        if slot.form is Form.FINITE and speaks(self.sentence, shape):
            piece.minimum = 1  # "and commit to:"
        slot.start = j
        slot.series.others.append(piece)
        self.pieces.append(piece)
        self.slots.append(slot)
        self.seeking, self.resume = False, shape.head if shape.form is Form.TO else shape.head + 1
        if shape.form is Form.THAT:
            self._seek(shape.head + 1, slot.outer)
        elif shape.form is Form.CLAUSE:
            self._seek(j, slot.outer)
            self.resume = j
