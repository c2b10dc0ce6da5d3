"""What kind of phrase begins at a word: the forms that can stand side by side in a coordination."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from summitcheck.claims.lexing import LexedWord
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

#: How many words a subject may have before its verb, for a clause to be seen.
SUBJECT_REACH = 18
LIST_REACH = 60  # where the subject is a list
PARTICIPLE_REACH = 12  # and a participle in it before its verb
APPOSITION_REACH = 24  # and a phrase between commas
#: A relative clause within the subject ends at a comma so many words away at most.
RELATIVE_REACH = 24

_CLOSING = ")\"\u201d\u2019'"
_STOPS = frozenset(",;:.)-")


class Tense(StrEnum):
    """The forms of a finite verb that can stand side by side in a coordination."""

    PAST = "past"
    PRESENT = "present"
    PERFECT = "perfect"  # "has committed"
    MODAL = "modal"


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


class LexedSentence:
    """The words of one sentence, and what may begin at each."""

    def __init__(self, words: tuple[LexedWord, ...]) -> None:
        self.words = words
        self._norms = [word.norm for word in words]
        self._shapes: dict[int, Shape] = {}
        self._tenses: dict[int, Tense | None] = {}
        self._weights = [0]
        for word in words:
            self._weights.append(self._weights[-1] + word.content)

    def __len__(self) -> int:
        return len(self.words)

    def norm(self, i: int) -> str:
        """The lower-case word at ``i``, empty beyond either end."""
        return self._norms[i] if 0 <= i < len(self._norms) else ""

    def says(self, i: int, phrase: tuple[str, ...]) -> bool:
        """True when the words from ``i`` on are those of ``phrase``."""
        return all(self.norm(i + n) == norm for n, norm in enumerate(phrase))

    def gap(self, i: int) -> str:
        """What stands between the word at ``i`` and the one before."""
        return self.words[i].gap if i < len(self.words) else ""

    def weight(self, start: int, end: int) -> int:
        """How many words from ``start`` up to ``end`` say something."""
        return self._weights[end] - self._weights[start] if start < end else 0

    def comma(self, i: int, reach: int) -> int:
        """The first of the next ``reach`` words after ``i`` that follows a comma, else ``i``."""
        return next((k for k in range(i + 1, min(i + 1 + reach, len(self))) if "," in self.gap(k)), i)

    def skip_adverbs(self, i: int) -> int:
        """The first word from ``i`` on that is no adverb ("routinely and securely" counts as one)."""
        k = i
        while k < i + 4 and verbs.is_adverb(self.norm(k)):
            paired = self.norm(k + 1) in words.COORDINATORS and verbs.is_adverb(self.norm(k + 2))
            k += 2 if paired else 1
        return k

    def follower(self, i: int) -> str:
        """The word after ``i`` that speaks for or against a verb there; empty at a stop."""
        gap = self.gap(i + 1)
        if self.norm(i + 1) == words.AGENT and verbs.is_gerund(self.norm(i + 2)):
            return ""  # "responded by saying" is active, "underpinned by a treaty" is not
        return self.norm(i + 1) if gap == " " or not _STOPS.intersection(gap) else ""

    def joined(self, i: int) -> bool:
        """True for a part of a compound, which is never a verb."""
        return self.words[i].hyphened or self.gap(i + 1) == "-"

    def tense(self, i: int) -> Tense | None:
        """The tense of the finite verb that may stand at ``i``."""
        if i not in self._tenses:
            self._tenses[i] = self._read_tense(i)
        return self._tenses[i]

    def _read_tense(self, i: int) -> Tense | None:
        word = self.words[i]
        last = self._last(i)
        before = self.norm(last)
        if word.inside or (word.capital and i) or "." in word.text or self.joined(i) or word.norm in words.PREPOSITIONS:
            return None
        if word.norm in _LANGUAGE.words.MODALS:
            noun = before in words.DETERMINERS - words.STAND_INS  # "his will", though "each will"
            return None if noun else Tense.MODAL
        if word.norm in words.AUXILIARIES:
            return self._auxiliary(word.norm, before)
        if not i or word.gap.startswith("'") or before in words.PREPOSITIONS or before in words.PARTICIPIAL:
            return None
        if not last and before in words.SINGULAR and verbs.is_present(word.norm, words.ARTICLE):
            return Tense.PRESENT  # "this includes"
        standing = before in words.STAND_INS and verbs.is_surely(word.norm)  # "both reaffirm"
        if before in words.DETERMINERS - {words.COMPLEMENTIZER} and not standing:
            return None
        return self._full_verb(i, last)

    def may_be_noun(self, i: int) -> bool:
        """True for a word before a noun with which it may make a compound ("support programs", "export controls")."""
        if i + 1 >= len(self) or self.gap(i + 1) != " " or self.words[i + 1].capital:
            return False
        after = self.norm(i + 1)
        closed = after in words.DETERMINERS or after in words.PRONOUNS or after in words.PREPOSITIONS
        return not closed and verbs.is_noun(after) and not verbs.is_surely(self.norm(i))

    def _is_compound(self, i: int) -> bool:
        """True for a noun before its verb, alone or with a noun between ("the border controls protect the yards")."""
        if verbs.is_surely(self.norm(i)):
            return False
        k = self.skip_adverbs(i + 1)
        return self._is_verb_of(k) or (
            self.may_be_noun(i)
            and verbs.is_surely(self.norm(i + 2))
            and verbs.is_present(self.norm(i + 2), words.ARTICLE)
        )

    def _is_verb_of(self, k: int) -> bool:
        """True for a verb at ``k``, behind a plural, that goes on as no noun and no adjective does."""
        norm, after = self.norm(k), self.follower(k)
        if k >= len(self) or self.words[k].capital or self.gap(k) != " ":
            return False
        object_ = after in words.DETERMINERS or after in words.PRONOUNS or after in words.COUNTED or after.isdecimal()
        object_ |= verbs.is_gerund(after)
        finite = verbs.is_past(norm, after) or verbs.is_base(norm, words.ARTICLE)
        sure = verbs.is_past(norm, after) or verbs.is_surely(norm)
        return finite and (object_ or (sure and (after in words.PREPOSITIONS or not after)))

    def bare_tense(self, i: int) -> Tense | None:
        """The tense of a verb that opens a sentence in lower case: a fragment that goes on from elsewhere."""
        word, after = self.words[i], self.norm(i + 1)
        if word.capital:  # "Announced a plan to ..." tells a deed, "Advanced economies" is a subject
            told = not i and after in words.DETERMINERS and verbs.is_past(word.norm, after)
            return Tense.PAST if told else None
        if self.joined(i) or "." in word.text:
            return None
        if word.norm in words.HELPERS:
            return self.tense(i)
        if after not in words.DETERMINERS and after not in words.PREPOSITIONS:
            return None  # "accused killer" begins a headline
        if verbs.is_past(word.norm, self.follower(i)):
            return Tense.PAST
        return Tense.PRESENT if verbs.is_present(word.norm, self.follower(i)) else None

    def describes(self, i: int) -> bool:
        """True for a participle or noun in a subject ("programs combined with rules have failed"): its verb follows."""
        after = self.norm(i + 1)
        if self.norm(i - 1) in words.COORDINATORS and self.is_adjective(i):
            return True  # "an old and used car"
        told = after == words.COMPLEMENTIZER and verbs.lemma(self.norm(i)) in verbs.REPORTING
        if (after in words.RELATIVES or after == words.COMPLEMENTIZER) and not told:
            noun = self.norm(i).endswith(words.PLURAL) and not verbs.is_surely(self.norm(i))
            return noun and self.tense(i) is Tense.PRESENT  # "practices that break the rules"
        if self.norm(i) in words.HELPERS or after in words.DETERMINERS | words.PRONOUNS:
            return False
        third = self.tense(i) is Tense.PRESENT and verbs.is_present(self.norm(i), words.ARTICLE)
        if third and self.norm(0) in words.PLURALS:
            return True  # "these firearm traces"
        if "," in self.gap(i):  # "We, gathered in Lima, declare"
            ends = (k for k in range(i + 1, min(i + 1 + APPOSITION_REACH, len(self))) if "," in self.gap(k))
            if self.tense(i) is not Tense.PAST:
                return False
            return any(self.tense(self.skip_adverbs(k)) for k in ends)
        participle = self.tense(i) is Tense.PAST and after in words.PREPOSITIONS - {words.INFINITIVE}
        if self._is_surely_main(i):
            return False
        for k in range(i + 1, min(i + 2 + PARTICIPLE_REACH, len(self))):
            norm = self.norm(k)
            parted = self.gap(k).strip() and self.gap(k) != "-"
            if parted or norm in words.SUBJECT_ENDS or norm in words.COORDINATORS:
                return False
            if norm in words.HELPERS and self.tense(k):
                return True
            if participle and k > i + 2 and self._is_past_of_object(i, k):
                return True  # "goals set in the plan created the jobs"
            if participle and k > i + 2 and self._is_surely_finite(k):
                self._tenses[k] = Tense.PRESENT  # "goals set in the plan create jobs"
                return True
        return False

    def is_adjective(self, i: int) -> bool:
        """True for a past form that stands before a bare noun ("reliable, and diversified supplies of energy")."""
        after = self.norm(i + 1)
        if self.tense(i) is not Tense.PAST or self.norm(i) in words.HELPERS or not after:
            return False
        opens = after in words.DETERMINERS or after in words.PREPOSITIONS or after in words.PRONOUNS
        return not (opens or after[0].isdigit() or self.words[i + 1].capital or verbs.is_adverb(after))

    def _is_surely_main(self, i: int) -> bool:
        """True for a verb that describes nothing, whatever follows ("the deal ensures Peru will gain")."""
        norm, after = self.norm(i), self.norm(i + 1)
        if self.tense(i) is Tense.PRESENT:
            return verbs.is_surely(norm)
        reports = verbs.lemma(norm) in verbs.REPORTING or verbs.lemma(norm) in verbs.TELLING
        named = i + 1 < len(self) and self.words[i + 1].capital and after not in words.PREPOSITIONS
        told = self.norm(self._last(i)) in words.NOMINATIVES or after in words.INDIRECT
        return told or verbs.is_only_past(norm) or (reports and named)

    def _is_past_of_object(self, i: int, k: int) -> bool:
        """True for a past form at ``k`` that acts on something, where the one at ``i`` reports nothing."""
        after = self.follower(k)
        acts = after in words.DETERMINERS or after in words.OBJECT_PRONOUNS
        return acts and self.tense(k) is Tense.PAST and verbs.lemma(self.norm(i)) not in verbs.REPORTING

    def expect_verb(self, start: int, end: int) -> bool:
        """True when a finite verb stands from ``start`` to ``end``; one far from its subject is taken for one then."""
        verb = next((k for k in range(start, end) if self.tense(k) or self._is_surely_finite(k)), None)
        if verb is not None and not self.tense(verb):
            self._tenses[verb] = Tense.PRESENT
        return verb is not None

    def _is_surely_finite(self, k: int) -> bool:
        norm, before = self.norm(k), self.norm(k - 1)
        if before in words.PREPOSITIONS or before in words.DETERMINERS or before in _LANGUAGE.words.MODALS:
            return False
        bare = verbs.is_base(norm, words.ARTICLE) or verbs.is_present(norm, words.ARTICLE)
        return bare and verbs.is_surely(norm) and not (self.words[k].capital or self.gap(k).strip())

    def _last(self, i: int) -> int:
        """The word before ``i`` that is no adverb."""
        k = i - 1
        while k >= 0 and k > i - 4 and verbs.is_adverb(self.norm(k)) and self.norm(k) not in words.DETERMINERS:
            k -= 1
        return k

    @staticmethod
    def _auxiliary(norm: str, before: str) -> Tense | None:
        if before == words.INFINITIVE or before in _LANGUAGE.words.MODALS:
            return None
        if norm in words.PERFECT:
            return Tense.PERFECT
        return Tense.PAST if norm in words.PAST else Tense.PRESENT

    def _full_verb(self, i: int, last: int) -> Tense | None:
        norm, before, after = self.norm(i), self.norm(last), self.follower(i)
        if last < i - 1 and self.norm(i - 1) not in words.COORDINATORS:
            after = words.ARTICLE  # an adverb stands before no noun: "also guards against"
        if before in words.NOMINATIVES and not self.gap(i).strip():
            after = words.ARTICLE  # "we place emphasis on"
        if verbs.is_past(norm, after):
            return Tense.PAST
        if verbs.is_present(norm, after):
            return None if self._is_compound(i) else Tense.PRESENT
        plural = before in words.PRONOUNS or before.endswith(words.PLURAL) or self.words[last].capital
        if after == words.INFINITIVE and self.infinitive(i + 2):
            after = words.ARTICLE  # "the ministers plan to meet", though "a visit to Lima"
        related = before == words.COMPLEMENTIZER or before in words.SUBJECT_RELATIVES
        plural |= (related or before in words.PLURALS) and verbs.is_surely(norm)  # "practices that violate the treaty"
        gap = self.gap(i).strip().lstrip(_CLOSING)
        plural |= "," in gap and self.norm(0) in words.PLURALS and verbs.is_surely(norm)  # "We, ..., declare"
        if "," in gap and self.norm(0) in words.NOMINATIVES and after in words.DETERMINERS:
            after, plural, gap = words.ARTICLE, True, ""  # "We, the mayors, stress the need"
        apart = gap == "," and verbs.is_base(norm, words.AGENT)  # "we, the ministers, commit"
        return Tense.PRESENT if plural and (apart or (not gap and verbs.is_base(norm, after))) else None

    def clause_verb(self, i: int, *, lists: bool = False) -> int | None:
        """The verb of the clause that begins at ``i`` with its subject; ``lists`` lets the subject hold commas."""
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
            if k > i and (norm in words.SUBJECT_ENDS or self._breaks(k, lists=lists)):
                return None
            if k > i and self.tense(k):
                return k
        return None

    def _breaks(self, k: int, *, lists: bool) -> bool:
        gap = self.gap(k)
        return ";" in gap or ":" in gap or ("," in gap and not lists)

    def _may_be_subject(self, i: int) -> bool:
        norm = self.norm(i)
        if not norm or norm in words.RELATIVES or norm in words.PREPOSITIONS:
            return False
        named = self.words[i].capital or norm in words.COUNTED or norm.isdecimal()
        return norm in words.DETERMINERS or norm in words.PRONOUNS or named

    def infinitive(self, i: int) -> bool:
        """True when the word at ``i``, after "to" or a modal, is a bare verb."""
        norm = self.norm(i)
        if not norm or self.words[i].capital or self.words[i].hyphened:
            return False
        if verbs.is_base(norm, self.follower(i) or words.ARTICLE):
            return True
        closed = norm in words.DETERMINERS or norm in words.PRONOUNS or norm in words.PREPOSITIONS
        return not closed and norm.isalpha() and self.norm(i + 1) in words.DETERMINERS

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
        if norm == words.COMPLEMENTIZER:
            return Shape(Form.THAT, head)
        return self._verbal(i, head) if head < len(self) else Shape(Form.NOUN, i)

    def _verbal(self, i: int, head: int) -> Shape:
        norm = self.norm(head)
        if verbs.is_gerund(norm) and not self.joined(head):
            return Shape(Form.GERUND, head)
        if verb := self.clause_verb(i):
            return Shape(Form.CLAUSE, verb, self.tense(verb))
        apart = "," in self.gap(head) and verbs.is_base(norm, words.ARTICLE)  # "will open ports, mend quays"
        if (tense := self.tense(head)) and not (apart and norm not in words.HELPERS):
            return Shape(Form.FINITE, head, tense)
        if (tense or verbs.is_base(norm, self.follower(head))) and not self.joined(head):
            return Shape(Form.BASE, head)
        return Shape(Form.NOUN, i)

    def group_end(self, i: int) -> int:
        """The word after the verb group that begins with the finite verb at ``i``."""
        if self.norm(i) not in words.HELPERS:
            return i + 1
        end = i + 1
        while end < min(i + 6, len(self)) and not self.gap(end).strip() and self._supports(end):
            end += 1
        helper = next(norm for norm in map(self.norm, range(end - 1, i - 1, -1)) if norm in words.GROUP)
        helped = (
            end < len(self)
            and not (self.gap(end).strip() or self.words[end].capital)
            and verbs.ends_group(self.norm(end), helper)
        )
        return end + 1 if helped else end

    def _supports(self, i: int) -> bool:
        norm = self.norm(i)
        return norm in words.SUPPORTS or norm in words.NEGATIVES or verbs.is_adverb(norm)
