"""The clauses of their own that a sentence joins to what was read: behind "and", "so", "while", a dash or a colon."""

from __future__ import annotations

from summitcheck.claims.conjuncts import (
    leads_to_result,
    opens_clause_behind_colon,
    opens_clause_behind_dash,
    opens_contrast,
)
from summitcheck.claims.heads import leads_dash
from summitcheck.claims.independent import commits
from summitcheck.claims.lexing import DASH
from summitcheck.claims.predicates import speaks
from summitcheck.claims.series import SeriesReader
from summitcheck.claims.shapes import Form, Shape
from summitcheck.claims.siblings import is_told, is_within_report
from summitcheck.claims.slots import CONJUNCT_WORDS, ITEM_WORDS
from summitcheck.claims.tenses import Tense
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs


class ClauseReader(SeriesReader):
    """One reading of a sentence, with the clauses that follow the first one on their own."""

    def _opens_clause(self, i: int) -> bool:
        """True for a clause of its own behind "so", or behind a dash or a colon."""
        if self.sentence.norm(i) == words.OPENING_SO and leads_to_result(self.sentence, i):
            return True
        if opens_clause_behind_colon(self.sentence, i):
            return True
        return opens_clause_behind_dash(self.sentence, self.pieces[-1].start, self.verb_end, i)

    def _goes_on_with_purpose(self, shape: Shape, i: int) -> bool:
        """True for what "so" says as well, with "can" or "could" in both ("so crews can rest, and towns can grow")."""
        opens = next((k for k in range(self.pieces[-1].start + 1, i) if self.sentence.norm(k) == words.OPENING_SO), i)
        possible = any(self.sentence.norm(k) in words.POSSIBLE for k in range(opens, i))
        return possible and self.sentence.norm(shape.head) in words.POSSIBLE

    def _is_between_dashes(self, i: int) -> bool:
        """True for the "and" at ``i`` behind a dash that another follows ("tolls fell - and may rise - as")."""
        return DASH in self.sentence.gap(i) and not leads_dash(self.sentence, i)

    def _shares_object(self, i: int) -> bool:
        """True right behind "has asked for" and the like, which acts on what follows the next verb, too.

        "The mayor has asked for and the council has passed a plan."
        """
        sentence, verb_end = self.sentence, self.verb_end
        shape = sentence.shape(i + 1)
        if shape.form is not Form.CLAUSE or "," in sentence.gap(i) or sentence.norm(verb_end - 2) not in words.PERFECT:
            return False
        after = sentence.follower(sentence.group_end(shape.head) - 1)
        if not after or after in words.PREPOSITIONS:
            return False  # "fees have tripled and the toll has grown by"
        acts = i == verb_end and verbs.lemma(sentence.norm(verb_end - 1)) not in words.INTRANSITIVE
        return acts or (i == verb_end + 1 and sentence.norm(i - 1) in words.PREPOSITIONS - words.ADVERBIAL)

    def _goes_on_with_share(self, j: int) -> bool:
        """True for a clause at ``j`` with those before it behind "of whom" ("of whom half are old, and 9 are new")."""
        shared = any(slot.apart and self.sentence.norm(slot.start + 1) in words.RELATIVES for slot in self.slots)
        return shared and self.sentence.norm(j) not in words.NOMINATIVES

    def _join_clause(self, shape: Shape, i: int, j: int, *, reported: bool) -> None:
        """Start the clause at ``j`` on its own, or as one of those that are ``reported``."""
        first = self.sentence.norm(j)
        alone = first in words.NOMINATIVES and (speaks(self.sentence, shape) or self._goes_on_alone(i, j))
        alone |= first not in words.DETERMINERS and commits(self.sentence, shape.head)  # "and towns agreed to meet"
        if not reported or alone:
            led = self._condition(shape) if self.sentence.norm(i) == words.AND else ()
            self._begin(j, i)
            self.pieces[-1].governor = self.pieces[-1].governor or led
            self.given = shape.head if self.given is None and not self.sentence.tense(shape.head) else self.given
            opens = words.DETERMINERS | words.PRONOUNS  # "and its work is ending"
            named = ITEM_WORDS if first in opens else CONJUNCT_WORDS
            self.pieces[-1].minimum = 1 if first in words.NOMINATIVES else named
        elif "," in self.sentence.gap(i) and self.sentence.norm(i) == words.AND and first in words.DETERMINERS:
            self._follow_told(shape, j, i)

    def _condition(self, shape: Shape) -> tuple[tuple[int, int], ...]:
        """The lead of the sentence where it holds for the clause of a shape as well.

        "If it rains, ferries will stop, and trains will run"; "Under the plan, tolls would fall and docks would open".
        """
        told = self.pieces[-1].predicates
        supposed = bool(told) and self.sentence.norm(told[0].start) == words.SUPPOSING == self.sentence.norm(shape.head)
        lead = self.pieces[0].governor[:1]
        past = any(self.sentence.tense(k) is Tense.PAST for k in range(*lead[0])) if lead else False
        leads = words.CONDITIONAL if past else words.CONDITIONAL | words.WHENEVER  # "When he came, tolls rose"
        on_condition = self.sentence.norm(0) in leads and self.sentence.norm(shape.head) in words.MODAL_VERBS
        held = supposed or on_condition or (bool(lead) and bool(told) and self._is_timed(lead[0], told[0].start, shape))
        return lead if held and lead and not lead[0][0] else ()

    def _is_timed(self, lead: tuple[int, int], verb: int, shape: Shape) -> bool:
        """True for a time that holds for a clause in the tense of the first ("Since 2031, docks have opened, and")."""
        opens, timed = self.sentence.norm(0), any(self.sentence.norm(k).isdecimal() for k in range(*lead))
        spanning = opens in words.OF_TIME or (timed and opens in words.BEFORE_YEARS)
        again = any(self.sentence.norm(k).isdecimal() for k in range(shape.head, len(self.sentence)))
        return spanning and self.sentence.tense(verb) is shape.tense and not again  # "In May, A, and in 2031, B"

    def _goes_on_alone(self, i: int, j: int) -> bool:
        """True behind a comma for the pronoun that opened the sentence, where another subject is told of between.

        "We note that the port is open, and we will pay."
        """
        told = self.pieces[-1].predicates
        speakers = [self.sentence.norm(predicate.subject[1] - 1) for predicate in told if predicate.subject[0] < j]
        aims = [slot for slot in self.slots if slot.restrictive and is_told(self.sentence, slot)]
        others = speakers[-1:] + [self.sentence.norm(slot.start + 1) for slot in aims]  # "so that it is safe, and we"
        again = bool(speakers) and speakers[0] == self.sentence.norm(j) and set(others) != {speakers[0]}
        return again and "," in self.sentence.gap(i)

    def _contrasts(self, i: int) -> bool:
        """True for the "while" at ``i`` that opens a clause of its own, and belongs to none that depends on another."""
        told = self.pieces[-1].predicates and not is_within_report(self.slots)
        return bool(told) and opens_contrast(self.sentence, self.verb_end, i)
