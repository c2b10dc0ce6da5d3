"""What kind of phrase begins at a word: the forms that can stand side by side in a coordination."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from summitcheck.claims.describing import AROUND, PARTICIPLE_REACH
from summitcheck.claims.lexing import LexedWord
from summitcheck.claims.likely import SUBJECT_REACH
from summitcheck.claims.remaining import RemainingSentence
from summitcheck.claims.tenses import Tense
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

_BARE_HAVE = words.LIGHT & words.HELPERS
#: How many words a subject may have before its verb, where it is a list.
LIST_REACH = 60
RARE_SHARE = 0.1  # of its uses, up to which a word is rarely an adjective
#: A relative clause within the subject ends at a comma so many words away at most.
RELATIVE_REACH = 24


class Form(StrEnum):
    """The kinds of phrase that are told apart."""

    CLAUSE = "clause"  # a subject and its verb
    FINITE = "finite"  # "reaffirmed ..."
    TO = "to"  # "to promote ..."
    BASE = "base"  # "promote ...", after a modal or "to"
    GERUND = "gerund"  # "promoting ..."
    THAT = "that"  # "that Article V applies"
    MEANS = "means"  # "by ...", "through ..."
    NOUN = "noun"  # anything else


class Shape(NamedTuple):
    """A form, and the word that shows it; the tense of a finite verb."""

    form: Form
    head: int
    tense: Tense | None = None


class LexedSentence(RemainingSentence):
    """The words of one sentence, and what may begin at each."""

    def __init__(self, words: tuple[LexedWord, ...]) -> None:
        super().__init__(words)
        self._shapes: dict[int, Shape] = {}

    def clause_verb(self, i: int, *, lists: bool = False) -> int | None:
        """The verb of the clause that begins at ``i`` with its subject; ``lists`` lets the subject hold commas."""
        counted = self.norm(i + 1)[:1].isdecimal() or self.norm(i + 1) in words.ALL_OF
        i = i + 1 if verbs.is_adverb(self.norm(i)) and counted else i  # "nearly 20 ports", "nearly every port"
        if not self._may_be_subject(i):
            return None
        behind = i
        for k in range(i, min(i + (LIST_REACH if lists else SUBJECT_REACH), len(self))):
            norm = self.norm(k)
            if k < behind:
                continue
            if k > i and norm in words.RELATIVES and "," in self.gap(k):
                behind = self.comma(k, RELATIVE_REACH)  # "the fleet, which feeds the towns, should grow"
                if self.tense(self.skip_adverbs(behind)):
                    return behind
            related = norm == words.COMPLEMENTIZER and k + 1 < len(self) and self.tense(k + 1) is not None
            if k > i and (related or norm in words.SUBJECT_RELATIVES):
                return self._verb_behind_relative(k, i + (LIST_REACH if lists else SUBJECT_REACH))
            aims = norm == words.INFINITIVE and self.infinitive(self.skip_adverbs(k + 1))
            if k > i and norm == words.INFINITIVE and not aims and (not lists or self.norm(k - 1) in words.OFFICERS):
                continue  # "the rules applied to ships are", "Ana Ortiz, Adviser to the Mayor, and Tom Paz met"
            if k > i and self.opens_bare_relative(k) and not lists:
                return None  # "officials from the day the storm began"
            told = self.norm(i) in words.NOMINATIVES or self.norm(i) in words.DETERMINERS
            if k > i and told and norm in words.PREPOSITIONS and "," in self.gap(k) and not lists:
                behind = self.comma(k, RELATIVE_REACH)  # "the mayor, on behalf of Lima, is"
                head = self.skip_adverbs(behind)
                return head if behind > k and head < len(self) and self.is_sure(head) else None
            if k > i and (norm in words.SUBJECT_ENDS or self.breaks(k, lists=lists) or self._joins_verb(k)):
                return None
            if k > i and self.tense(k):
                joined = self.norm(self.last_before(k)) in words.COORDINATORS  # "the port and will open it"
                return None if joined or (not lists and self._describes_noun(i, k)) else k
        return None

    def _describes_noun(self, i: int, k: int) -> bool:
        """True for a verb at ``k`` of a clause that only describes the noun at ``i`` ("the tolls they pay")."""
        noun = self.norm(i) in words.DETERMINERS and k > i + 2 and not self.gap(k - 1).strip()
        end = self.group_end(k)
        behind = min(end + PARTICIPLE_REACH, len(self))
        return noun and self.norm(k - 1) in words.NOMINATIVES and not self.expect_verb(end, behind)

    def _verb_behind_relative(self, start: int, end: int) -> int | None:
        """The auxiliary or modal behind the verb of a relative clause ("crews who mend docks still have")."""
        found = [k for k in range(start + 1, min(end, len(self))) if self.tense(k)]
        left = self.surplus(self.group_end(found[0]), related=True) if found else None
        if left and left < end and not any("," in self.gap(k) for k in range(start, left + 1)):
            return left
        verb = next((k for k in found[1:] if self.norm(k) in words.HELPERS), None)
        parted = verb and any(
            self.gap(k).strip().strip(AROUND) or self.norm(k) in words.COORDINATORS for k in range(start, verb + 1)
        )
        return None if parted else verb

    def _joins_verb(self, k: int) -> bool:
        """True for an "and" within a subject before what is hardly ever no verb ("tell of ports and help us")."""
        base = verbs.is_surely(self.norm(k + 1)) and verbs.is_base(self.norm(k + 1), words.ARTICLE)
        return self.norm(k) in words.COORDINATORS and base and self.follower(k + 1) in words.OBJECT_PRONOUNS

    def _may_be_subject(self, i: int) -> bool:
        norm = self.norm(i)
        if not norm or norm in words.RELATIVES or norm in words.PREPOSITIONS:
            return False
        named = self.is_capital(i) or norm in words.COUNTED or norm.isdecimal()
        return norm in words.DETERMINERS or norm in words.PRONOUNS or named

    def shape(self, i: int) -> Shape:
        """What begins at ``i``, adverbs passed over."""
        if i not in self._shapes:
            self._shapes[i] = self._read_shape(i)
        return self._shapes[i]

    def _read_shape(self, i: int) -> Shape:
        head = self.skip_adverbs(i)
        norm = self.norm(head)
        if norm == words.INFINITIVE:
            verb = self.skip_adverbs(head + 1)
            return Shape(Form.TO if self.infinitive(verb) or self.may_be_gerund(verb) else Form.NOUN, verb)
        if norm in words.MEANS:
            return Shape(Form.MEANS, head)
        if norm == words.COMPLEMENTIZER and not self.points(head):
            return Shape(Form.THAT, head)
        return self._verbal(i, head) if head < len(self) else Shape(Form.NOUN, i)

    def _verbal(self, i: int, head: int) -> Shape:
        norm = self.norm(head)
        if norm == words.DO_BARE and not self._is_helping(head):
            return Shape(Form.BASE, head)  # "and do better"
        titled = self.is_capital(head) and i and head + 1 < len(self) and self.is_capital(head + 1)
        describing = verbs.lemma(norm) in words.INTRANSITIVE | words.DESCRIBING
        described = describing and self._is_bare_noun(head + 1)  # "working families"
        described |= self.norm(head + 1) == _LANGUAGE.syntax.OWNER and verbs.lemma(norm) not in words.BEFORE_OF
        described |= norm in words.NOUNS_IN_ING and self.norm(head + 1) in words.PREPOSITIONS | words.COORDINATORS
        if self.may_be_gerund(head) and not self.joined(head) and not titled and not described:  # "Acting Secretary"
            return Shape(Form.GERUND, head)
        if verb := self.clause_verb(i):
            return Shape(Form.CLAUSE, verb, self.tense(verb))
        apart = "," in self.gap(head) and verbs.is_base(norm, words.ARTICLE)  # "will open ports, mend quays"
        if norm in _BARE_HAVE and (self._ends_list(i, head) or self._is_obliged(i)):
            return Shape(Form.BASE, head)
        if (tense := self.tense(head)) and not (apart and norm not in words.HELPERS):
            return Shape(Form.FINITE, head, tense)
        if verbs.is_participle(norm) and self._shares_perfect(i, head):
            return Shape(Form.FINITE, head, Tense.PAST)
        if listed := self._listed(i, head):
            return listed
        after = self.follower(head)
        if after == words.INFINITIVE and verbs.is_often(norm) and self.infinitive(head + 2):
            after = words.ARTICLE  # "and plan to open", though "and plans to Lima" and "and people to open"
        rarely = verbs.is_rarely_adjective(norm, RARE_SHARE) and verbs.is_adjective(after)
        rarely &= verbs.is_often(norm)
        if self.norm(i - 1) in words.COORDINATORS and rarely and after not in words.DETERMINERS:
            after = words.ARTICLE  # "and spark new trade"
        if (tense or verbs.is_base(norm, after)) and not self.joined(head):
            return Shape(Form.BASE, head)
        return Shape(Form.NOUN, i)

    def _ends_list(self, start: int, i: int) -> bool:
        """True for the "have" of a last thing that somebody may do ("to use charts, and have the sails mended")."""
        return self.norm(start - 1) == words.AND and start > 1 and "," in self.gap(start - 1) and self.acts(i)

    def _is_obliged(self, start: int) -> bool:
        """True for the "have" of what is required ("must be under 30 and have studied")."""
        before = (self.norm(k) for k in range(start))
        return self.norm(start - 1) == words.AND and not words.OBLIGING.isdisjoint(before)

    def _shares_perfect(self, start: int, i: int) -> bool:
        """True for a participle behind "and" with which "has" goes on ("has mended docks and taken the toll")."""
        norm, after = self.norm(i), self.follower(i)
        if self.norm(start - 1) != words.AND or self.joined(i):
            return False
        acts = self.acts(i) or after == words.INFINITIVE or norm in words.ONLY_PARTICIPLES
        return acts and bool(after) and any(self.norm(k) in words.PERFECT for k in range(start))

    def _listed(self, start: int, i: int) -> Shape | None:
        """What is as often a noun, where the "and" of its list joins a verb ("build docks, spur trade, and open")."""
        after = self.norm(i + 1)
        acts = self.is_plain(i + 1) or verbs.is_gerund(after) or self.counts(i + 1)
        acts |= after in words.COUNTED or after.isdecimal() or self.gap(i + 2) == "-"  # "spur on-site talks"
        near = "," in self.gap(start) and i + 1 < len(self) and self.gap(i + 1) == " " and acts
        if not near or self.is_capital(i) or not verbs.is_often(self.norm(i)):
            return None
        joined = next((k for k in range(i + 1, len(self)) if self.norm(k) in words.COORDINATORS), len(self))
        other = self.norm(self.skip_adverbs(joined + 1))
        if not verbs.is_surely(other):
            return None
        if verbs.is_present(self.norm(i), words.ARTICLE) and verbs.is_present(other, words.ARTICLE):
            return Shape(Form.FINITE, i, Tense.PRESENT)
        both = verbs.is_base(self.norm(i), words.ARTICLE) and verbs.is_base(other, words.ARTICLE)
        return Shape(Form.BASE, i) if both else None

    def is_gerund(self, i: int) -> bool:
        """True for a verb in -ing that is no adjective ("unwavering") and no noun ("funding")."""
        norm = self.norm(i)
        return self.may_be_gerund(i) and verbs.lemma(norm) != norm and norm not in words.NOUNS_IN_ING

    def _is_bare_noun(self, i: int) -> bool:
        near = i < len(self) and self.gap(i) == " "
        return near and (self.is_capital(i) or (self.is_plain(i) and verbs.is_noun(self.norm(i))))

    def points(self, i: int) -> bool:
        """True for the "that" of "win that fight", which opens no clause."""
        verb, after = self.norm(i - 1), i + 1
        acts = verbs.is_gerund(verb) or (self.norm(i - 2) == words.INFINITIVE and verbs.is_base(verb, words.ARTICLE))
        acts |= (
            verb in words.PREPOSITIONS - words.BEFORE_CLAUSES or verb in words.PARTICLES
        )  # "deliver on that promise"
        finite = i > 0 and self.tense(i - 1) and verb not in words.HELPERS
        finite = finite and (verbs.is_past(verb, "") or verbs.is_surely(verb))  # "hit that cap"
        if not (acts or finite) or verbs.lemma(verb) in words.OF_CLAUSES or after >= len(self):
            return False
        single = self.is_plain(after) and not self.norm(after).endswith(words.PLURAL)
        end = next((k for k in range(after, len(self)) if self.gap(k).strip() or self.norm(k) in words.COORDINATORS), 0)
        rest = range(after, end or len(self))
        return single and not any(self.norm(k) in words.HELPERS or (not acts and self.tense(k)) for k in rest)

    def _is_helping(self, i: int) -> bool:
        """True for the "do" of "do not open" and "do hereby proclaim"."""
        after = self.norm(self.skip_adverbs(i + 1))
        return self.norm(i + 1) in words.NEGATIVES or verbs.is_base(after, words.NO_WITNESS)
