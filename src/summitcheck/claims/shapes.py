"""What kind of phrase begins at a word: the forms that can stand side by side in a coordination."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from summitcheck.claims.lexing import LexedWord
from summitcheck.claims.tenses import Tense, TensedSentence
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

#: How many words a subject may have before its verb, for a clause to be seen.
SUBJECT_REACH = 18
LIST_REACH = 60  # where the subject is a list
PARTICIPLE_REACH = 12  # and a participle in it before its verb
APPOSITION_REACH = 32  # and a phrase between commas
RARE_SHARE = 0.1  # of its uses, up to which a word is rarely an adjective
HELP_REACH = 7  # how near behind "help" its verb stands
#: A relative clause within the subject ends at a comma so many words away at most.
RELATIVE_REACH = 24

#: What stands before no verb that has a subject before it.
_NO_SUBJECTS = (
    words.DETERMINERS
    | words.PREPOSITIONS
    | words.COORDINATORS
    | words.CATENATIVES
    | words.HELPERS
    | {words.POLITE, words.INFINITIVE}
)
_COMPOUNDING, _LISTING = frozenset("-/"), frozenset(",;")
_AROUND = "()\"'\u201c\u201d\u2018\u2019"


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


class LexedSentence(TensedSentence):
    """The words of one sentence, and what may begin at each."""

    def __init__(self, words: tuple[LexedWord, ...]) -> None:
        super().__init__(words)
        self._shapes: dict[int, Shape] = {}

    def describes(self, i: int) -> bool:
        """True for a participle or noun in a subject ("programs combined with rules have failed"): its verb follows."""
        after = self.norm(i + 1)
        told = after == words.COMPLEMENTIZER and verbs.lemma(self.norm(i)) in verbs.REPORTING
        told |= self.norm(i - 1) in words.SINGULAR or verbs.lemma(self.norm(i)) in words.LINKING  # "this means that"
        if (after in words.RELATIVES or after == words.COMPLEMENTIZER) and not told and not self._is_attributive(i):
            noun = self.norm(i).endswith(words.PLURAL) and not verbs.is_surely(self.norm(i))
            return noun and self.tense(i) is Tense.PRESENT  # "practices that break the rules"
        if self._is_attributive(i):
            return True
        acts = after in words.DETERMINERS or after in words.PRONOUNS or self.counts(i + 1)
        if self.norm(i) in words.HELPERS or acts or (self.tense(i) is Tense.PRESENT and verbs.is_adjective(after)):
            return False
        if self._is_noun_before_verb(i):
            return True
        if "," in self.gap(self.last_before(i) + 1):  # "We, newly gathered in Lima, declare"
            ends = (k for k in range(i + 1, min(i + 1 + APPOSITION_REACH, len(self))) if "," in self.gap(k))
            return self.tense(i) is Tense.PAST and any(self.tense(self.skip_adverbs(k)) for k in ends)
        return not self._is_surely_main(i) and self._goes_before_verb(i)

    def _is_attributive(self, i: int) -> bool:
        """True for a participle before its noun: "an old and used car", "supporting increased trade"."""
        before = self.norm(i - 1)
        described = verbs.is_gerund(before) or verbs.is_adjective(before) or before in words.COORDINATORS
        return described and self.is_adjective(i) and not self.words[i - 1].capital

    def _is_noun_before_verb(self, i: int) -> bool:
        """True for a plural that looks like a verb: "these firearm traces", "security challenges facing us grow"."""
        if self.tense(i) is not Tense.PRESENT:
            return False
        if self.norm(0) in words.PLURALS and verbs.is_present(self.norm(i), words.ARTICLE):
            return True
        facing = verbs.is_gerund(self.norm(i + 1)) and not verbs.is_surely(self.norm(i))
        return facing and self.expect_verb(i + 2, min(i + 2 + PARTICIPLE_REACH, len(self)))

    def _goes_before_verb(self, i: int) -> bool:
        """True where the verb of the sentence follows the participle or noun at ``i``, and nothing parts the two."""
        tense = self.tense(i)
        i = self._last_of_pair(i) if tense is Tense.PAST else i
        after = self.norm(i + 1)
        behind = self.norm(i + 2) if after in words.PARTICLES else after
        dated = behind in words.OPENING_ADVERBS and not self._is_parted(i + 1)  # "the grants announced today"
        led = behind in words.PREPOSITIONS - {words.INFINITIVE} or behind in words.LEADING
        participle = tense is Tense.PAST and (dated or led)
        third = tense is Tense.PRESENT and verbs.is_present(self.norm(i), words.ARTICLE)
        reach = i + 2 + (APPOSITION_REACH if participle else PARTICIPLE_REACH)
        for k in range(i + 1, len(self)):
            norm, helped = self.norm(k), self.norm(k) in words.HELPERS and self.tense(k) is not None
            if participle and self._lists_name(k):
                reach += 1  # "set in the Act of 1990, as amended; the Act of 1995; and the Act of 2001"
                continue
            if k >= reach:
                return False
            if participle and self._goes_on(k):
                continue  # "sold at a gain, in the north, will pay for the quays"
            if helped and (participle or not self._is_parted(k)):
                return True
            towards = norm == words.INFINITIVE and not self.infinitive(
                self.skip_adverbs(k + 1)
            )  # "exports to Peru have grown"
            towards &= third or participle  # "imposed pursuant to the Act"
            ends = norm in words.SUBJECT_ENDS or norm in words.INDIRECT or norm in words.COORDINATORS
            if self._is_parted(k) or (ends and not towards):
                return False
            far = k > i + 2 - dated
            if participle and far and (self._is_past_of_object(i, k) or self._is_only_past(k)):
                return True  # "goals set in the plan created the jobs"
            if participle and far and self._is_surely_finite(k):
                self._tenses[k] = Tense.PRESENT  # "goals set in the plan create jobs"
                return True
        return False

    def _is_parted(self, k: int) -> bool:
        """True where a mark stands before the word at ``k`` that is no hyphen or bracket, and ends no abbreviation."""
        around = _AROUND + "." if "." in self.words[k - 1].text else _AROUND
        return self.gap(k) not in _COMPOUNDING and bool(self.gap(k).strip().strip(around))

    def _last_of_pair(self, i: int) -> int:
        """The second of two past forms that "and" joins ("the emergencies declared or described in"), or ``i``."""
        paired = self.norm(i + 1) in words.JOINING and verbs.is_past(self.norm(i + 2), "")
        return i + 2 if paired and self.norm(i + 2) not in words.HELPERS else i

    def _lists_name(self, k: int) -> bool:
        """True for a word of a name or number in a list of such, and for the "and" before one."""
        named = self.words[k].capital or self.norm(k).isdecimal()
        if named or self.norm(k) not in words.COORDINATORS or k + 1 >= len(self):
            return named
        last = self.words[k - 1]
        return self.words[k + 1].capital and (last.capital or last.norm.isdecimal())

    def _goes_on(self, k: int) -> bool:
        """True behind a comma, or an "and", where a phrase or an adverb goes on with a participle."""
        paired = self.norm(k) in words.COORDINATORS
        if paired and verbs.is_adjective(self.norm(k - 1)):
            return True  # "in a safe and lawful manner"
        if paired and k + 1 < len(self) and self.words[k - 1].capital and self.words[k + 1].capital:
            return True  # "by the Office of Management and Budget"
        norm = self.norm(k + 1) if paired else self.norm(k)
        told = paired and self.skip_adverbs(k + 1) < len(self) and self.tense(self.skip_adverbs(k + 1))
        led = norm in words.PREPOSITIONS or (verbs.is_adverb(norm) and not told)  # "met in Lima and jointly agreed"
        return (bool(_LISTING.intersection(self.gap(k))) or paired) and led

    def is_bare_relative(self, subject: int, i: int) -> bool:
        """True for a verb at ``i`` of a clause that describes the subject, whose own verb an auxiliary opens."""
        if verbs.lemma(self.norm(self.group_end(i) - 1)) in verbs.REPORTING | verbs.TELLING:
            return False
        if not any(self._opens_bare_relative(k) for k in range(subject + 1, i)):
            return False
        for k in range(self.group_end(i), min(self.group_end(i) + PARTICIPLE_REACH, len(self))):
            norm = self.norm(k)
            joined = norm in words.COORDINATORS or norm in words.SUBORDINATORS
            if (
                self._is_parted(k)
                or joined
                or norm in words.SUBJECT_ENDS - {words.INFINITIVE}
                or norm in words.INDIRECT
            ):
                return False
            if norm in words.HELPERS and self.tense(k):
                return True
        return False

    def helped(self, i: int) -> int | None:
        """The bare verb behind "help" at ``i`` and those whom it helps ("help towns mend docks")."""
        if verbs.lemma(self.norm(i)) not in words.CATENATIVES:
            return None
        for k in range(i + 1, min(i + HELP_REACH, len(self))):
            if self.gap(k) not in (" ", "-") or self.norm(k) in words.INFINITIVE:
                return None
            sure = verbs.is_surely(self.norm(k)) or self.norm(k - 1) in words.OBJECT_PRONOUNS
            verbal = verbs.is_base(self.norm(k), words.ARTICLE) and sure
            plain = self.norm(k - 1) not in words.PREPOSITIONS and self.norm(k - 1) not in words.DETERMINERS
            if verbal and plain and not self.words[k].capital:
                return k
        return None

    def is_followed_by_verb(self, i: int) -> bool:
        """True for a verb at ``i`` behind two nouns and right before another verb ("the stories crews told showed")."""
        after, nouns = i + 1, [self.norm(k) for k in (i - 1, i - 2)]
        paired = all(noun.endswith(words.PLURAL) and verbs.is_noun(noun) for noun in nouns)
        apart = not paired or after >= len(self) or self.gap(after) != " "
        return not apart and bool(self.tense(after)) and not self.is_adjective(after) and not self.describes(after)

    def _opens_bare_relative(self, k: int) -> bool:
        """True for the article of a second noun, which no preposition joins to the first ("steps the town has")."""
        noun = self.norm(k - 1).endswith(words.PLURAL) and verbs.is_noun(self.norm(k - 1))
        noun |= self.norm(k - 1) in words.TIMES
        opens = self.norm(k) in words.DETERMINERS - words.STAND_INS
        return opens and noun and self.gap(k) == " " and not self.words[k - 1].capital

    def _is_surely_main(self, i: int) -> bool:
        """True for a verb that describes nothing, whatever follows ("the deal ensures Peru will gain")."""
        norm, after = self.norm(i), self.norm(i + 1)
        if self.tense(i) is Tense.PRESENT:
            believed = verbs.lemma(norm) in verbs.TELLING and self.words[i - 1].capital
            return verbs.is_surely(norm) or believed
        reports = verbs.lemma(norm) in verbs.REPORTING or verbs.lemma(norm) in verbs.TELLING
        named = i + 1 < len(self) and self.words[i + 1].capital and after not in words.PREPOSITIONS
        told = self.norm(self.last_before(i)) in words.NOMINATIVES or after in words.INDIRECT
        return told or verbs.is_only_past(norm) or (reports and named)

    def _is_only_past(self, k: int) -> bool:
        return verbs.is_only_past(self.norm(k)) and self.tense(k) is Tense.PAST

    def _is_past_of_object(self, i: int, k: int) -> bool:
        """True for a past form at ``k`` that acts on something, where the one at ``i`` reports nothing."""
        after = self.follower(k)
        acts = after in words.DETERMINERS or after in words.OBJECT_PRONOUNS
        if self.tense(k) is Tense.PRESENT and self.is_third_person(k):
            return acts  # "goals set in the plan create the jobs"
        return acts and self.tense(k) is Tense.PAST and verbs.lemma(self.norm(i)) not in verbs.REPORTING

    def expect_verb(self, start: int, end: int) -> bool:
        """True when a finite verb stands from ``start`` to ``end``; one far from its subject is taken for one then."""
        own = (
            k for k in range(start, end) if (self.tense(k) and not self.is_adjective(k)) or self._is_surely_finite(k)
        )
        verb = next(own, None)
        if verb is not None and not self.tense(verb):
            self._tenses[verb] = Tense.PRESENT
        return verb is not None

    def _is_surely_finite(self, k: int) -> bool:
        norm, before = self.norm(k), self.norm(k - 1)
        if before in words.PREPOSITIONS or before in words.DETERMINERS or before in words.MODAL_VERBS:
            return False
        if verbs.is_adjective(before) or before in words.COORDINATORS or before in words.CATENATIVES:
            return False
        bare = verbs.is_base(norm, words.ARTICLE) or verbs.is_present(norm, words.ARTICLE)
        return bare and verbs.is_surely(norm) and not (self.words[k].capital or self.gap(k).strip())

    def likely_verb(self, subject: int) -> int | None:
        """The verb of a subject where the stricter reading found none ("the effects of storms extend beyond Lima")."""
        if verbs.is_gerund(self.norm(subject)):
            return None
        own = range(subject + 1, next(filter(self._ends_main, range(subject + 1, len(self))), len(self)))
        likely = next(filter(self._is_likely_verb, own[:SUBJECT_REACH]), None)
        return likely or next(filter(self._is_possible_verb, own), None)

    def _ends_main(self, k: int) -> bool:
        return self._breaks(k, lists=True) or self.norm(k) in words.RELATIVES or self._opens_clause(k)

    def _opens_clause(self, k: int) -> bool:
        """True for a "that" which does not stand for a thing behind a preposition ("none of that will pay")."""
        return self.norm(k) == words.COMPLEMENTIZER and self.norm(k - 1) not in words.PREPOSITIONS

    def _is_possible_verb(self, k: int) -> bool:
        """True for what may be a verb, by an adverb before it, by what it acts on or by a plural that it stands behind.

        For sentences in which nothing else is one.
        """
        norm, last = self.norm(k), self.last_before(k)
        before, after, behind = self.norm(last), self.follower(k), self.norm(k + 1)
        one = verbs.is_present(norm, words.ARTICLE)
        if not self._may_be_predicate(k) or before in _NO_SUBJECTS or not (one or verbs.is_base(norm, words.ARTICLE)):
            return False
        plural = before.endswith(words.PLURAL) or before in words.PLURALS or before in words.OBJECT_PRONOUNS
        acts = after in words.DETERMINERS or after in words.OBJECT_PRONOUNS or self.counts(k + 1)
        led = last < k - 1 or acts or (self.words[last].capital and verbs.is_adjective(behind))
        goes_on = not after or after in words.PREPOSITIONS or after in words.PARTICLES or verbs.is_noun(behind)
        named = one and self.words[last].capital and after in words.PREPOSITIONS  # "the Port Office works with"
        return led or named or (plural and (one or goes_on))

    def _may_be_predicate(self, k: int) -> bool:
        """True for a small word that nothing sets apart from what stands before."""
        word = self.words[k]
        apart = bool(word.gap.strip().strip(_AROUND)) and word.gap.strip() not in (words.POSSESSIVE, "-")
        counted = self.norm(k - 1) in words.COUNTED
        described = verbs.is_adjective(self.norm(k - 1)) and not (self.words[k - 1].capital or counted)
        described |= word.norm in words.PARTICLES
        return not (apart or word.inside or word.capital or self.joined(k) or described)

    def _is_likely_verb(self, k: int) -> bool:
        word, before = self.words[k], self.norm(self.last_before(k))
        apart = bool(word.gap.strip().strip(_AROUND)) and word.gap.strip() != words.POSSESSIVE
        apart |= word.norm in words.PARTICLES
        if apart or word.inside or word.capital or self.joined(k) or before in _NO_SUBJECTS:
            return False
        counted = before in words.COUNTED
        if verbs.is_adjective(before) and not (self.words[k - 1].capital or counted):
            return False
        after = self.follower(k)
        acts = after in words.DETERMINERS or after in words.COUNTED or after.isdecimal()
        if verbs.is_present(word.norm, words.ARTICLE):
            acts |= verbs.is_surely(word.norm)
        return acts if self._may_be_finite(k) else verbs.is_base(word.norm, after) and verbs.is_surely(word.norm)

    def _may_be_finite(self, k: int) -> bool:
        """True for a past form, and for the form of a verb after "it"."""
        return verbs.is_past(self.norm(k), self.follower(k)) or verbs.is_present(self.norm(k), words.ARTICLE)

    def clause_verb(self, i: int, *, lists: bool = False) -> int | None:
        """The verb of the clause that begins at ``i`` with its subject; ``lists`` lets the subject hold commas."""
        i = i + 1 if verbs.is_adverb(self.norm(i)) and self.norm(i + 1)[:1].isdecimal() else i  # "nearly 20 ports"
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
            if k > i and norm in words.SUBJECT_RELATIVES and not lists:
                return self._verb_behind_relative(k, i + SUBJECT_REACH)
            if k > i and norm == words.COMPLEMENTIZER and k + 1 < len(self) and self.tense(k + 1) and not lists:
                return self._verb_behind_relative(k, i + SUBJECT_REACH)
            if k > i and self._opens_bare_relative(k) and not lists:
                return None  # "officials from the day the storm began"
            if k > i and (norm in words.SUBJECT_ENDS or self._breaks(k, lists=lists) or self._joins_verb(k)):
                return None
            if k > i and self.tense(k):
                return None if not lists and self._describes_noun(i, k) else k
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
        verb = next((k for k in found[1:] if self.norm(k) in words.HELPERS), None)
        parted = verb and any(
            self.gap(k).strip().strip(_AROUND) or self.norm(k) in words.COORDINATORS for k in range(start, verb + 1)
        )
        return None if parted else verb

    def _joins_verb(self, k: int) -> bool:
        """True for an "and" within a subject before what is hardly ever no verb ("tell of ports and help us")."""
        base = verbs.is_surely(self.norm(k + 1)) and verbs.is_base(self.norm(k + 1), words.ARTICLE)
        return self.norm(k) in words.COORDINATORS and base and self.follower(k + 1) in words.OBJECT_PRONOUNS

    def _breaks(self, k: int, *, lists: bool) -> bool:
        gap = self.gap(k)
        return ";" in gap or ":" in gap or ("," in gap and not lists)

    def _may_be_subject(self, i: int) -> bool:
        norm = self.norm(i)
        if not norm or norm in words.RELATIVES or norm in words.PREPOSITIONS:
            return False
        named = self.words[i].capital or norm in words.COUNTED or norm.isdecimal()
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
            return Shape(Form.TO if self.infinitive(verb) or verbs.is_gerund(self.norm(verb)) else Form.NOUN, verb)
        if norm in words.MEANS:
            return Shape(Form.MEANS, head)
        if norm == words.COMPLEMENTIZER and not self.points(head):
            return Shape(Form.THAT, head)
        return self._verbal(i, head) if head < len(self) else Shape(Form.NOUN, i)

    def _verbal(self, i: int, head: int) -> Shape:
        norm = self.norm(head)
        if norm == words.DO_BARE and not self._is_helping(head):
            return Shape(Form.BASE, head)  # "and do better"
        titled = self.words[head].capital and i and head + 1 < len(self) and self.words[head + 1].capital
        described = verbs.lemma(norm) in words.INTRANSITIVE and self._is_bare_noun(head + 1)  # "working families"
        described |= norm in words.NOUNS_IN_ING and self.norm(head + 1) in words.PREPOSITIONS | words.COORDINATORS
        if verbs.is_gerund(norm) and not self.joined(head) and not titled and not described:  # "Acting Secretary"
            return Shape(Form.GERUND, head)
        if verb := self.clause_verb(i):
            return Shape(Form.CLAUSE, verb, self.tense(verb))
        apart = "," in self.gap(head) and verbs.is_base(norm, words.ARTICLE)  # "will open ports, mend quays"
        if (tense := self.tense(head)) and not (apart and norm not in words.HELPERS):
            return Shape(Form.FINITE, head, tense)
        after = self.follower(head)
        if after == words.INFINITIVE and self.infinitive(head + 2):
            after = words.ARTICLE  # "and plan to open", though "and plans to Lima"
        rarely = verbs.is_rarely_adjective(norm, RARE_SHARE) and verbs.is_adjective(after)
        if self.norm(i - 1) in words.COORDINATORS and rarely and after not in words.DETERMINERS:
            after = words.ARTICLE  # "and spark new trade"
        if (tense or verbs.is_base(norm, after)) and not self.joined(head):
            return Shape(Form.BASE, head)
        return Shape(Form.NOUN, i)

    def is_gerund(self, i: int) -> bool:
        """True for a verb in -ing that is no adjective ("unwavering") and no noun ("funding")."""
        norm = self.norm(i)
        return verbs.is_gerund(norm) and verbs.lemma(norm) != norm and norm not in words.NOUNS_IN_ING

    def _is_bare_noun(self, i: int) -> bool:
        return i < len(self) and self.gap(i) == " " and self.is_plain(i) and verbs.is_noun(self.norm(i))

    def points(self, i: int) -> bool:
        """True for the "that" of "win that fight", which opens no clause."""
        verb, after = self.norm(i - 1), i + 1
        acts = verbs.is_gerund(verb) or (self.norm(i - 2) == words.INFINITIVE and verbs.is_base(verb, words.ARTICLE))
        acts |= verb in words.PREPOSITIONS - words.BEFORE_CLAUSES  # "deliver on that promise"
        if not acts or verbs.lemma(verb) in words.OF_CLAUSES or after >= len(self):
            return False
        single = self.is_plain(after) and not self.norm(after).endswith(words.PLURAL)
        end = next((k for k in range(after, len(self)) if self.gap(k).strip() or self.norm(k) in words.COORDINATORS), 0)
        return single and not any(self.norm(k) in words.HELPERS for k in range(after, end or len(self)))

    def _is_helping(self, i: int) -> bool:
        """True for the "do" of "do not open" and "do hereby proclaim"."""
        after = self.norm(self.skip_adverbs(i + 1))
        return self.norm(i + 1) in words.NEGATIVES or verbs.is_base(after, words.NO_WITNESS)

    def group_end(self, i: int) -> int:
        """The word after the verb group that begins with the finite verb at ``i``."""
        if verbs.lemma(self.norm(i)) in words.LINKING:
            return self._linked_end(i)
        if self.norm(i) not in words.HELPERS:
            return i + 1
        end = i + 1
        while end < min(i + 6, len(self)) and self._is_close(end) and self._supports(end):
            end += 1
        helper = next(norm for norm in map(self.norm, range(end - 1, i - 1, -1)) if norm in words.GROUP)
        if self._is_helped(end, helper):
            return end + 1
        while end > i + 1 and self.norm(end - 1) not in words.SUPPORTS and self.norm(end - 1) not in words.NEGATIVES:
            end -= 1  # "have more to do"
        return end

    def _is_helped(self, i: int, helper: str) -> bool:
        """True for the verb at ``i`` that the auxiliary or modal before it helps."""
        if i >= len(self) or not self._is_close(i):
            return False
        norm, named = self.norm(i), self.words[i].capital
        if helper in words.PERFECT and norm in words.HAD:
            return True
        if helper in words.MODAL_VERBS and not named and self.gap(i) == " " and not self._is_closed(norm):
            return True  # "will scope", whatever a dictionary says
        return (verbs.is_gerund(norm) or not named) and verbs.ends_group(norm, helper)

    def _is_close(self, i: int) -> bool:
        """True where at most a quotation mark stands before the word at ``i`` ("has “failed to mend” the lock")."""
        return not self.gap(i).strip().strip(_AROUND[2:])

    @staticmethod
    def _is_closed(norm: str) -> bool:
        """True for a word that is no verb behind a modal, as well as for a figure."""
        listed = words.DETERMINERS | words.PRONOUNS | words.PREPOSITIONS | words.COORDINATORS | words.SUBORDINATORS
        return norm in listed or norm in words.NEGATIVES or not norm.isalpha()

    def _linked_end(self, i: int) -> int:
        """The word after "remain committed", or after "remain" alone."""
        k = self.skip_adverbs(i + 1)
        linked = self.norm(k) in words.PROMISES or verbs.is_past(self.norm(k), "")
        after = self.follower(k) if k < len(self) else ""
        closed = (
            not after or after in words.PREPOSITIONS or after in words.COORDINATORS or after == words.COMPLEMENTIZER
        )
        return k + 1 if linked and closed else i + 1

    def _supports(self, i: int) -> bool:
        norm = self.norm(i)
        listed = norm in words.SUPPORTS or norm in words.NEGATIVES or norm in words.WITHIN_GROUPS
        listed |= self.says(i, words.MORE_THAN) or self.says(i - 1, words.MORE_THAN)  # "has more than doubled"
        better = norm == words.BETTER and verbs.is_base(self.norm(i + 1), words.ARTICLE)  # "will better enable"
        return listed or better or verbs.is_adverb(norm)
