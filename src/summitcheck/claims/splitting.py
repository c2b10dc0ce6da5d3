"""Split a sentence into the things that can be kept or left out on their own."""

from __future__ import annotations

from summitcheck.claims.aims import is_within_aim
from summitcheck.claims.conjuncts import (
    conjunct,
    is_set_apart,
    last_conjuncts,
)
from summitcheck.claims.cuts import is_cut_short, may_be_compound
from summitcheck.claims.doubts import verb_before
from summitcheck.claims.heads import is_dashed, leads_dash, past_insertion
from summitcheck.claims.independent import is_helped_clause
from summitcheck.claims.joining import ClauseReader
from summitcheck.claims.lexing import DASH, LexedWord
from summitcheck.claims.nouns import describes_noun, describes_too, is_clause
from summitcheck.claims.openings import opens_within, past_phrase, past_relative
from summitcheck.claims.parts import parts_of
from summitcheck.claims.predicates import binds, past_parenthesis, speaks
from summitcheck.claims.reading import SlotReader
from summitcheck.claims.shapes import RELATIVE_REACH, Form, LexedSentence, Shape
from summitcheck.claims.sharing import (
    adds_to_denied,
    awaits_helped,
    awaits_participle,
    awaits_verb,
    belongs_to_participle,
    is_alternative,
    is_denied_too,
    lists_behind_dash,
    may_be_shared,
    may_depend,
)
from summitcheck.claims.siblings import (
    goes_on_within,
    is_restricted,
    is_told,
    is_within,
    is_within_report,
    reports_action,
    slot_for,
)
from summitcheck.claims.slots import CONJUNCT_WORDS, ITEM_WORDS, Part, Slot
from summitcheck.claims.tenses import Tense
from summitcheck.claims.unclaimed import unclaimed_verb
from summitcheck.claims.weighing import act_on_something, are_actions, goes_on_listing, is_dated, least_words
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

#: How many words that say something "including by ..." must have to stand on its own.
EXAMPLE_WORDS = 10
#: How long an example is that stands between a noun and what goes on with it.
EXAMPLE_REACH = 8
#: Words of a sentence: more occur only in texts that are no sentences.
MAX_WORDS = 800


class _Splitter(ClauseReader):
    """One reading of a sentence, from left to right."""

    def read(self) -> tuple[Part, ...]:
        self.last_of = last_conjuncts(self.sentence)
        for i, word in enumerate(self.sentence.words):
            if word.inside:
                continue
            if i:
                self._break(i, word)
            if i >= self.resume or i == self.given:
                self._open(i, word)
        return parts_of(self.sentence, self.pieces, self.series)

    def _break(self, i: int, word: LexedWord) -> None:
        if self.seeking and ("," in word.gap or word.norm in words.COORDINATORS):
            self._settle(i)
        if word.marked:
            self._marked(i)
        elif ";" in word.gap or (self.listed and self._closes_list(i)):
            if not (self.seeking and is_dashed(self.sentence, self.subject, i)):
                self._item(i)
        elif i < self.resume or self.listed:
            return
        elif self.seeking and i > self.subject and (behind := past_insertion(self.sentence, i)) > i:
            self.resume = behind
        elif word.norm in words.COORDINATORS or word.norm in words.TURNS:
            self._coordinate(i, i + 1)
        elif not self.seeking and self._opens_clause(i):
            self._begin(i, i)
        elif self.sentence.says(i, words.AS_WELL_AS):
            if self.sentence.norm(i + 3) not in words.NOMINATIVES:  # "serve them as well as they serve us"
                self._coordinate(i, i + 3)
        elif "," in word.gap and not self.seeking:
            if i == self.inserted:
                return  # "has, among other things, opened a dock"
            self.resume = self.inserted = past_parenthesis(self.sentence, i, awaited=i == self.verb_end)
            if self.resume == i:
                self._after_comma(i, word)
        elif "," in word.gap and i > self.subject and (goes_on := past_phrase(self.sentence, i)):
            self.resume = goes_on
        elif "," in word.gap and word.norm in words.RELATIVES:
            self.resume = self._past_relative(i)  # its verb is not the subject's
        elif self.seeking and i > self.subject and opens_within(self.sentence, i):
            self.resume = past_relative(self.sentence, i)

    def _past_relative(self, i: int) -> int:
        """The word behind the relative clause that a comma sets apart at ``i``; ``i`` where nothing ends it.

        "The plan, which helps all ports - even old ones - builds on"
        """
        comma = self.sentence.comma(i, RELATIVE_REACH)
        dashed = any(DASH in self.sentence.gap(k) for k in range(i, len(self.sentence)))
        behind = past_relative(self.sentence, i) if comma == i and dashed else comma
        return behind if behind < len(self.sentence) else i

    def _settle(self, i: int) -> None:
        """Take the word right behind a relative for its verb, where no other stands before ``i`` ("laws that aid")."""
        verb, opened = self.sentence.verb_behind(self.subject), self.slots[-1] if self.slots else None
        related = opened is not None and opened.restrictive and opened.start == self.subject
        several = self.sentence.norm(self.subject - 1).endswith(words.PLURAL)
        agrees = self.sentence.norm(self.subject) in words.SUBJECT_RELATIVES or (
            self.sentence.norm(self.subject) == words.COMPLEMENTIZER
            and several is not self.sentence.is_third_person(verb)
        )
        if not self.subject < verb < i:
            verb = i - 1
            agrees = self.sentence.closes_relative(self.subject, verb)
        if related and agrees and self.subject < verb:
            self._open_predicate(verb, Tense.PRESENT)
            self.slots = [slot for slot in self.slots if slot.form is not Form.NOUN or slot.start <= verb]

    def _coordinate(self, i: int, j: int) -> None:
        """Start the sibling, or the clause, that the coordinator at ``i`` joins at ``j``, if it joins one."""
        sentence = self.sentence
        if self._joins_words(i, j) or self._shares_object(i) or self._is_between_dashes(i):
            return
        if sentence.norm(i) in words.KEPT_COORDINATORS and sentence.norm(j) in words.HELPERS and sentence.opens(j + 1):
            self._begin(i, i)  # "nor will it pay"
            return
        comma = "," in sentence.gap(i)
        reported = any(is_told(sentence, slot) for slot in self.slots)
        at, shape = conjunct(sentence, i, j, reported=reported, free=not is_within(self.slots))
        if shape.form is Form.NOUN and (third := self._third_person(j)):
            at, shape = j, third  # "draws trade and spurs new growth"
        kept = sentence.norm(i) in words.KEPT_COORDINATORS  # more than an "and": it stays
        if not is_within(self.slots) and (verb := unclaimed_verb(sentence, self.verb_end, i, j)):
            self._join_clause(Shape(Form.CLAUSE, verb, sentence.tense(verb)), i, j, reported=reported)
            self.pieces[-1].minimum = min(self.pieces[-1].minimum, ITEM_WORDS)
            return
        if shape.form is Form.CLAUSE and (self._goes_on_with_purpose(shape, i) or self._goes_on_with_share(j)):
            return
        if shape.form is Form.CLAUSE and awaits_helped(sentence, shape, i):
            return
        more = sentence.norm(j) == words.MORE and shape.form in (Form.BASE, Form.FINITE)
        if more or sentence.is_capital(min(shape.head, len(sentence) - 1)):
            return  # "fishing, trade, and more", part of a name
        if shape.form is Form.CLAUSE and not kept:
            free = max(self.verb_end, 0) if not is_within_report(self.slots) else None
            if (at > j or is_set_apart(sentence, shape, i, j, free)) and is_clause(sentence, shape, j):
                self._join_clause(shape, i, j, reported=reported)
        elif not self._describes(shape, i, comma=comma):
            slot = slot_for(sentence, self.slots, shape, self.pieces[-1].start, comma=comma)
            denied = slot is not None and sentence.norm(slot.series.start - 1) in words.NEGATIVES
            # "Not to tax it and to support a ban" and "not raising it, but lowering it" deny one.
            if not (denied and (sentence.norm(i) == words.AND or sentence.norm(i) in words.TURNS)):
                self._follow_if_apart(slot, shape, i if kept else j, i)

    def _describes(self, shape: Shape, i: int, *, comma: bool) -> bool:
        """True for a participle behind the coordinator at ``i`` that describes a noun before it."""
        start = max(self.verb_end, self.pieces[-1].start)
        return (describes_too if comma else describes_noun)(self.sentence, shape, start, i)

    def _joins_words(self, i: int, j: int) -> bool:
        """True for a coordinator at ``i`` that joins two words, or goes on with a subject or with "not only"."""
        before, after = self.sentence.norm(i - 1), self.sentence.norm(j)
        if self._awaits_verb(i, j) or (verbs.is_adverb(before) and verbs.is_adverb(after)):
            return True
        if adds_to_denied(self.sentence, self.pieces[-1].start, i) or self._is_almost(i):
            return True
        paired = before in words.NOMINATIVES and after in words.NOMINATIVES  # "he or she"
        paired |= before in words.LEVELS and after in words.LEVELS
        paired |= after in words.NOMINATIVES and self.sentence.norm(i - 2) == after  # "a rule we value and we keep"
        return paired or self._joins_adjectives(i, j)

    def _joins_adjectives(self, i: int, j: int) -> bool:
        """True for a word that may be a verb beside an adjective ("keep open and secure lanes", not "markets open")."""
        if self.sentence.norm(j) not in words.VERBAL_ADJECTIVES or "," in self.sentence.gap(i):
            return False
        before = self.sentence.norm(i - 1)
        described = before in words.VERBAL_ADJECTIVES or verbs.is_adjective(before)
        return described and not verbs.is_noun(self.sentence.norm(i - 2))

    def _is_almost(self, i: int) -> bool:
        """True for the "but" at ``i`` of "has all but ended"."""
        return self.sentence.norm(i) in words.TURNS and self.sentence.says(i - 1, words.ALL_BUT)

    def _awaits_verb(self, i: int, j: int) -> bool:
        """True before the verb of a subject, unless a verb by which a statement speaks goes on with one before."""
        shape = self.sentence.shape(j)
        told = self.sentence.norm(j) in words.NOMINATIVES or shape.form in (Form.BASE, Form.FINITE)
        speaking = told and speaks(self.sentence, shape)
        return self.seeking and not ("," in self.sentence.gap(i) and self.pieces[-1].predicates and speaking)

    def _after_comma(self, i: int, word: LexedWord) -> None:
        sentence = self.sentence
        relative = word.norm in words.RELATIVES or (
            word.norm in words.PREPOSITIONS and sentence.norm(i + 1) in words.RELATIVES
        )
        if relative and sentence.says(i + 1, words.WHY):
            self._attach(i)
            self.slots = [slot for slot in self.slots if not is_restricted(self.slots, slot)]
            self._seek(i + 1 + len(words.WHY), ())  # "which is why we commit"
        elif relative:
            if binds(sentence, i):
                self._attach_relative(i)
            else:
                self._push(Form.THAT, i, restrictive=True).apart = True
            self._seek(i + 1 if word.norm == words.PLACE_RELATIVE else i, ())
        elif self._contrasts(i):
            self._begin(i + 1, i)
        elif word.norm != words.EXAMPLES or self._inserts_example(i):
            self._list_member(i)
        elif self._exemplifies(i + 1) and not any(";" in sentence.gap(k) for k in range(i, len(sentence))):
            self._attach(i, EXAMPLE_WORDS)
            self.pieces[-1].listing = sentence.norm(i + 1) not in words.MEANS

    def _inserts_example(self, i: int) -> bool:
        """True for an "including" that a comma ends before what goes on with its noun ("aid, including A, of $9")."""
        end = self.sentence.comma(i, EXAMPLE_REACH)
        return end > i and self.sentence.norm(end) in (_LANGUAGE.syntax.OWNER, words.INFINITIVE)

    def _exemplifies(self, i: int) -> bool:
        """True behind an "including" at a comma for "by mending A", and for "mending A and opening B"."""
        doing = self.sentence.shape(i).form is Form.GERUND and self.last_of.get(Form.GERUND, -1) > i
        doing = doing and self.sentence.norm(i) not in words.NOUNS_IN_ING
        return self.sentence.norm(i) in words.MEANS or (doing and not is_within(self.slots))

    def _list_member(self, i: int) -> None:
        if self.sentence.norm(i) in words.FOCUSING | words.CONSEQUENCES:
            return  # "serves all ports, especially docks, and"
        shape = self._as_last(self.sentence.shape(i))
        if shape.tense is Tense.PAST and self.sentence.norm(shape.head + 1) in words.COORDINATORS:
            return  # "illegal, unreported and unregulated fishing"
        if shape.tense is Tense.PAST and self._describes_thing(shape.head):
            return  # "opened a school, called the Lima School"
        listed = self.last_of.get(Form.CLAUSE, -1) > i and not (is_within(self.slots) or self._is_in_subject(i))
        pronoun = self.sentence.norm(i) in words.NOMINATIVES and shape.form is Form.CLAUSE
        again = pronoun and self.sentence.norm(self.last_of.get(Form.CLAUSE, -1) + 1) == self.sentence.norm(i)
        if listed and (again or is_helped_clause(self.sentence, i)):
            led = self._condition(shape)
            self._begin(i, i)  # "the docks are open, fees have fallen, and the crews are content"
            self.pieces[-1].governor = self.pieces[-1].governor or led
            self.pieces[-1].minimum = 1 if again else ITEM_WORDS
            return
        slot = slot_for(self.sentence, self.slots, shape, self.pieces[-1].start, comma=False)
        if slot is not None and awaits_verb(self.sentence, slot, i):
            return  # "ensure docks, including old ones, serve crews"
        last = self._last_of(slot, shape, i)
        if shape.form is Form.GERUND and any(self.sentence.norm(k) in words.SUBORDINATORS for k in range(i, last)):
            return  # "are opening docks, starting with Lima, while mending quays and training crews"
        if slot is not None and is_alternative(self.sentence, slot, last):
            return
        if last > i or (slot is not None and goes_on_listing(self.sentence, slot, shape)):
            self._follow_if_apart(slot, shape, i, i, ITEM_WORDS)

    def _describes_thing(self, head: int) -> bool:
        """True for a past form at ``head`` that names the thing before it, or tells when or where that began."""
        verb = verbs.lemma(self.sentence.norm(head))
        begun = verb in words.FOUNDING and self.sentence.norm(head + 1) in words.PREPOSITIONS
        return begun or verb in words.NAMING

    def _is_in_subject(self, i: int) -> bool:
        """True behind an "and" whose subject goes on over the comma at ``i`` ("and the Office of Ports, Docks and")."""
        joined = next((k for k in range(i - 1, self.verb_end, -1) if self.sentence.norm(k) == words.AND), None)
        if joined is None or "," not in self.sentence.gap(joined):
            return False
        return not any(self.sentence.tense(k) for k in range(joined + 1, i))

    def _as_last(self, shape: Shape) -> Shape:
        """The past form that a bare verb may be, before others in a list ("mended A, put B first, and opened C")."""
        past = shape.form is Form.BASE and verbs.is_past(self.sentence.norm(shape.head), "")
        last = self.sentence.shape(self.last_of.get(Form.FINITE, -1) + 1)
        goes_on = past and self.last_of.get(Form.FINITE, -1) > shape.head and last.tense is Tense.PAST
        return Shape(Form.FINITE, shape.head, Tense.PAST) if goes_on else shape

    def _last_of(self, slot: Slot | None, shape: Shape, i: int) -> int:
        """Where the form of the item behind the comma at ``i`` last follows a coordinator.

        A bare verb may follow an auxiliary behind the first comma ("honor the law, are open to all, and mend docks").
        An auxiliary may follow bare verbs ("will draw trade, mend docks, and is open to all").
        """
        last = self.last_of.get(shape.form, -1)
        helping = self.last_of.get(Form.FINITE, -1)
        helped = self.sentence.norm(helping + 1) in words.HELPERS and "," in self.sentence.gap(helping)
        after = self.sentence.follower(shape.head)
        driven = verbs.is_past(after, "") or verbs.is_participle(after)  # "demand driven"
        if shape.form is Form.BASE and helped and not driven:
            last = max(last, helping)
        if shape.tense is Tense.PRESENT and self.sentence.is_third_person(shape.head):
            joined = (k for k in range(i + 1, len(self.sentence)) if self.sentence.norm(k) in words.COORDINATORS)
            thirds = [k for k in joined if self._third_person(k + 1)]  # "harms crews, hurts towns, and costs"
            last = max([last, *thirds])
        helped = self.sentence.norm(shape.head) in words.HELPERS
        if slot is not None and slot.third_person and self.sentence.is_third_person(shape.head):
            sure = helped or verbs.is_surely(self.sentence.norm(shape.head))
            last = max(last, self.last_of.get(Form.CLAUSE, -1)) if sure else last  # "helps A, has built B, and we"
        if slot is None or slot.form is not Form.FINITE or slot.tense is Tense.PAST or not helped:
            return last  # "The port, called a hub, will mend docks and train pilots"
        first = self.sentence.comma(slot.start, i - slot.start) == i
        return max(last, self.last_of.get(Form.BASE, -1)) if first else last

    def _follow_if_apart(self, slot: Slot | None, shape: Shape, j: int, cut: int, least: int = CONJUNCT_WORDS) -> None:
        """Start a sibling unless what stands in the slot is short ("adopt and maintain") or describes a noun."""
        if slot is None or cut <= slot.start:
            return  # or behind what commas set apart
        if is_within_aim(self.sentence, self.slots, slot, shape, (j, cut)):
            return
        if shape.tense is Tense.PAST and awaits_participle(self.sentence, slot, cut):
            return
        if slot.tense is Tense.PAST and is_dated(self.sentence, slot, shape.tense):
            return  # "Last year, the port was closed, and will open again"
        if slot.tense and shape.tense and slot.tense is not shape.tense and goes_on_within(self.sentence, slot, shape):
            return
        if is_alternative(self.sentence, slot, cut) or is_denied_too(self.sentence, slot.start, cut):
            return
        if DASH in self.sentence.gap(cut) and is_dashed(self.sentence, self.pieces[-1].start, slot.start):
            return  # "cut tolls - as part of a plan to draw trade - and open"
        dashed = is_dashed(self.sentence, slot.start, cut) and not leads_dash(self.sentence, cut)
        dashed = dashed and not lists_behind_dash(self.sentence, slot, shape, cut)
        parted = dashed or may_depend(self.sentence, slot.start, cut, shape)
        parted |= may_be_shared(self.sentence, cut)
        near = all(each.form is Form.NOUN for each in self.slots[self.slots.index(slot) + 1 :])
        item = self.pieces[-1].start if slot.series.others and slot.series.others[-1] is self.pieces[-1] else 0
        actions = reports_action(self.sentence, slot)
        if shape.form is Form.GERUND and belongs_to_participle(self.sentence, slot.start, cut):
            return
        if parted or is_cut_short(self.sentence, cut, shape, actions=actions, near=near, item=item):
            return
        comma = "," in self.sentence.gap(cut)
        closed = self.sentence.norm(self.pieces[-1].cut) in words.COORDINATORS and not comma
        closed |= not slot.series.others or (not comma and _is_closed_later(self.sentence, cut))
        if closed and may_be_compound(self.sentence, slot.start, cut, shape):
            return
        self._follow_if_whole(slot, shape, j, cut, least)

    def _follow_if_whole(self, slot: Slot, shape: Shape, j: int, cut: int, least: int) -> None:
        """Start a sibling if enough stands in the slot before it: ``least`` words as a rule."""
        needed = least_words(self.sentence, slot, shape, cut, least)
        weight = self.sentence.weight(slot.start, cut)
        verbal = shape.form is Form.BASE and verbs.is_base(self.sentence.norm(cut - 1), words.NO_WITNESS)
        verbal &= self.sentence.norm(cut - 2) not in words.DETERMINERS  # "join the plan, mend"
        listed = needed == ITEM_WORDS and (least == ITEM_WORDS or bool(slot.series.others))
        whole = listed and act_on_something(self.sentence, slot, shape)
        enough = 1 if whole else needed
        if slot.series.short or weight < enough or (weight == needed and verbal):  # "help Peru repair, restore and"
            acts = slot.series.others or are_actions(self.sentence, slot, shape)
            slot.series.short |= needed == ITEM_WORDS and not acts
            return
        if whole and slot.series.others:
            slot.series.others[-1].minimum = 1
        self._follow(slot, shape, j, cut)
        self.pieces[-1].minimum = min(self.pieces[-1].minimum, enough)


def _is_closed_later(sentence: LexedSentence, cut: int) -> bool:
    """True for the "and" of an item in a list that ", and" closes behind it ("open A, mend docks and fish, and B")."""
    later = (k for k in range(cut + 1, len(sentence)) if sentence.norm(k) in words.COORDINATORS)
    return any("," in sentence.gap(k) for k in later)


def split(words: tuple[LexedWord, ...], *, whole: bool = False) -> tuple[Part, ...]:
    """The clauses of one sentence, in order; none for no words, and one for more than `MAX_WORDS`.

    A ``whole`` sentence has a main verb: where none was found for certain, it is read again with the likeliest.
    """
    if len(words) > MAX_WORDS:
        return (Part(0, len(words), (), ()),)
    if not words:
        return ()
    reading = _Splitter(words)
    parts = reading.read()
    verb = _likelier_verb(reading, parts) if whole else None
    return _Splitter(words, verb).read() if verb else parts


def _likelier_verb(reading: SlotReader, parts: tuple[Part, ...]) -> int | None:
    """The main verb where none was found, or before the one that was found, where that is doubtful."""
    told = next((part.predicates[0] for part in parts if part.predicates), None)
    if told is None:
        return reading.sentence.likely_verb(reading.subject)
    return verb_before(reading.sentence, told.subject[0], told.start) if told.subject[0] < told.subject[1] else None
