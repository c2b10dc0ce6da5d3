"""The tense of the finite verb that may stand at each word of a sentence, read from the words around it."""

from __future__ import annotations

from enum import StrEnum

from summitcheck.claims.lexing import LexedWord
from summitcheck.claims.rows import WordRow
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

#: How near behind "help" its verb stands.
HELP_REACH = 7

_CLOSING = ")\"\u201d\u2019'"
_STOPS = frozenset(",;:.()-")
_TELLING = verbs.TELLING | verbs.REPORTING
_NO_VERBS = words.PREPOSITIONS | words.PARTICLES | {words.POLITE}


class Tense(StrEnum):
    """The forms of a finite verb that can stand side by side in a coordination."""

    PAST = "past"
    PRESENT = "present"
    PERFECT = "perfect"  # "has committed"
    MODAL = "modal"


class TensedSentence(WordRow):
    """The words of one sentence, and the tense that each may have."""

    def __init__(self, words: tuple[LexedWord, ...]) -> None:
        super().__init__(words)
        self._tenses: dict[int, Tense | None] = {}
        self._helped: set[int | None] | None = None
        self._acted_on = _LANGUAGE.clauses.AGENT in self._norms

    def follower(self, i: int) -> str:
        """The word after ``i`` that speaks for or against a verb there; empty at a stop."""
        gap, after, behind = self.gap(i + 1), self.norm(i + 1), self.norm(i + 2)
        if behind == words.AGENT and after in words.OPENING_ADVERBS:
            return words.AGENT  # "the votes begun today by the mayor"
        if behind == words.AS and after == words.SUCH:
            return words.AS  # "tools such as ropes"
        if after in words.DISTRIBUTING and behind in words.PREPOSITIONS:
            return behind  # "rights both at home and at sea"
        if after == words.AGENT:
            measured = verbs.is_adverb(behind) or behind in words.COUNTED or behind[:1].isdigit()
            if measured or verbs.is_gerund(behind):
                return ""  # "responded by saying", "fell by 80 percent" are active, "underpinned by a treaty" is not
        elif self._acted_on and not gap.strip() and verbs.is_adverb(after):
            agent = self.skip_adverbs(i + 1)  # "shown most recently by the fair"
            return self.follower(agent - 1) if self.norm(agent) == words.AGENT else after
        if after == words.AND and self.norm(i + 3) == words.AGENT and verbs.is_past(behind, ""):
            return words.AGENT  # "and seized and sold by the port"
        return after if gap == " " or not _STOPS.intersection(gap) else ""

    def is_third_person(self, i: int) -> bool:
        """True for a verb that says what one does: "stresses", though "stress" ends in the same letter."""
        return self.norm(i).endswith(words.PLURAL) and verbs.lemma(self.norm(i)) != self.norm(i)

    def joined(self, i: int) -> bool:
        """True for a part of a compound, which is never a verb."""
        return (i < self._size and self.words[i].hyphened) or self.gap(i + 1) == "-"

    def tense(self, i: int) -> Tense | None:
        """The tense of the finite verb that may stand at ``i``; None beyond the end."""
        if i >= self._size:
            return None
        if i not in self._tenses:
            self._tenses[i] = self._read_tense(i)
        return self._tenses[i]

    def _read_tense(self, i: int) -> Tense | None:
        word = self.words[i]
        last = self.last_before(i)
        before = self.norm(last)
        if self._is_no_verb(i, word):
            return None
        if word.norm == words.LET and self.norm(i + 1) == words.ALONE:
            return None  # "any toll, let alone a ban, is"
        if word.norm in words.HELPERS and before in (words.AS, words.THAN):
            return None  # "as may be set by the mayor"
        if word.norm in words.MODAL_VERBS:
            owned = before in words.DETERMINERS - words.STAND_INS
            noun = owned and last == i - 1  # "his will", though "the first will"
            noun |= self.norm(i + 1) == words.INFINITIVE and self.gap(i + 1) == " "  # "the mayors' firm will to help"
            return None if noun else Tense.MODAL
        if word.norm in words.AUXILIARIES:
            helped = before in words.OBJECT_PRONOUNS and self.norm(last - 1) in words.CATENATIVES
            helped |= before in words.PARTICIPIAL and word.norm in words.HAD  # "having had"
            return None if helped else self._auxiliary(word.norm, before)  # "help us have"
        if not i or self._calls_for_noun(i, last):
            return None
        opens = not last or "," in self.gap(last)
        if opens and before in words.SINGULAR and verbs.is_present(word.norm, words.ARTICLE):
            return Tense.PRESENT  # "this includes"
        return None if self._is_determined(i, last) else self._full_verb(i, last)

    def _is_no_verb(self, i: int, word: LexedWord) -> bool:
        """True for a word that is no finite verb, whatever stands before it."""
        titled = word.capital and i and not (word.norm in words.AUXILIARIES and word.text.istitle())
        if word.inside or titled or "." in word.text or self.joined(i) or word.norm in _NO_VERBS:
            return True
        if word.norm in words.LEADING and self.is_third_person(i) and self.norm(i + 1) == words.INFINITIVE:
            return True  # "thanks to"
        return verbs.is_adverb(word.norm) and i + 1 < len(self) and bool(self.tense(i + 1))  # "we further commit"

    def _calls_for_noun(self, i: int, last: int) -> bool:
        """True where the words up to ``last`` call for a noun at ``i``: an owner, a preposition, a number."""
        before = self.norm(last)
        if self.gap(last + 1).startswith("'") or before in words.PARTICIPIAL:
            return True  # "today's newly announced plans"
        multiplied = self.norm(i) in words.MULTIPLIED and self.says(last - 1, words.MORE_THAN)
        if before in words.PREPOSITIONS and not (multiplied or (last > 0 and self.is_capital(last))):
            return True  # but "Ports For All sets"
        counted = (before in words.COUNTED or before.isdecimal()) and not verbs.is_surely(self.norm(i))
        return (before in words.POINTING_AT_MANY or counted) and self.is_third_person(i)  # "these remains", "20 states"

    def _is_determined(self, i: int, last: int) -> bool:
        """True behind a determiner that is no subject ("the plans"), and for the participle of an infinitive."""
        before = self.norm(last)
        sure = verbs.is_surely(self.norm(i)) or self.follower(i) == words.INFINITIVE
        subject = before in words.STAND_INS and (sure or self.norm(last - 1) in words.NOMINATIVES)  # "they both noted"
        many = before in words.MANY or (before in words.POINTING_AT_MANY and not last)
        subject |= many and self.follower(i) in words.DETERMINERS  # "many face a storm", "these supplement the docks"
        if before in words.DETERMINERS - {words.COMPLEMENTIZER} and not subject:
            return True
        return before in words.SUPPORTS and not self.tense(last)  # "to have freely engaged"

    def may_be_noun(self, i: int) -> bool:
        """True for a word before a noun with which it may make a compound ("support programs", "export controls")."""
        if i + 1 >= len(self) or self.gap(i + 1) != " " or self.is_capital(i + 1):
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
        if k >= len(self) or self.is_capital(k) or self.gap(k) != " " or norm in _NO_VERBS:
            return False
        object_ = after in words.DETERMINERS or after in words.PRONOUNS or after in words.COUNTED or after.isdecimal()
        object_ |= verbs.is_gerund(after) or verbs.is_adverb(after) or verbs.is_adjective(after)
        finite = verbs.is_past(norm, after) or verbs.is_base(norm, words.ARTICLE)
        sure = verbs.is_past(norm, after) or verbs.is_surely(norm)
        return finite and (
            object_
            or (
                sure
                and (after in words.PREPOSITIONS or not after or verbs.is_past(after, "") or verbs.is_surely(after))
            )
        )

    def bare_tense(self, i: int) -> Tense | None:
        """The tense of a verb that opens a sentence in lower case: a fragment that goes on from elsewhere."""
        word, after = self.words[i], self.norm(i + 1)
        if word.capital:  # "Announced a plan to ..." says what was done, "Advanced economies" is a subject
            if not i and word.norm in words.HELPERS and verbs.ends_group(after, word.norm) and self.gap(1) == " ":
                return self.tense(i)  # "Was opened in Lima", of what stands above
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

    def may_be_gerund(self, i: int) -> bool:
        """True for a verb in -ing, and for one as often a noun that acts ("meeting our goals", "to meeting again")."""
        norm = self.norm(i)
        if verbs.is_gerund(norm) or not verbs.is_verbal(norm) or norm in words.PREPOSITIONS:
            return verbs.is_gerund(norm)
        after = self.follower(i)
        return after in words.DETERMINERS or (self.norm(i - 1) == words.INFINITIVE and verbs.is_adverb(after))

    def is_owned(self, i: int) -> bool:
        """True for a past form between an article or owner and a noun ("their shared vision")."""
        behind = i + 1 < len(self) and self.gap(i + 1) == " " and (self.is_plain(i + 1) or self.is_capital(i + 1))
        gap = self.gap(i)
        owner = gap == words.POSSESSIVE + " " or (
            gap == " " and self.norm(i - 1) in words.DETERMINERS - words.STAND_INS
        )
        return behind and owner

    def is_adjective(self, i: int) -> bool:
        """True for a past form that stands before a bare noun ("reliable, and diversified supplies of energy")."""
        norm, after = self.norm(i), self.norm(i + 1)
        if self.tense(i) is not Tense.PAST or norm in words.HELPERS or verbs.is_only_past(norm) or not after:
            return False
        clear = after in words.MADE and verbs.lemma(norm) in words.LIGHT
        if clear or (norm in words.HARDLY_ATTRIBUTIVE and self.is_plain(i + 1)):
            return False  # "made clear", "convened crews"
        opens = after in words.DETERMINERS | words.PREPOSITIONS | words.PRONOUNS | words.COUNTED | words.INDIRECT
        opens |= after in words.OBJECT_PRONOUNS or after in words.CURRENCIES
        opens |= after in words.OPENING_ADVERBS  # "the meeting brought together two towns"
        return not (opens or after[0].isdigit() or self.is_capital(i + 1) or verbs.is_adverb(after))

    def acts(self, i: int) -> bool:
        """True for a verb at ``i`` that acts on what an article, a pronoun or a number opens ("opened the port")."""
        after = self.follower(i)
        opens = after in words.DETERMINERS and after != words.COMPLEMENTIZER and not self.is_timed(i + 1)
        return opens or after in words.OBJECT_PRONOUNS | words.REFLEXIVES or self.counts(i + 1)

    def opens(self, i: int) -> bool:
        """True for a pronoun, and for an article, with which a subject opens."""
        return self.norm(i) in words.NOMINATIVES | words.DETERMINERS | {words.EXPLETIVE}

    def is_timed(self, i: int) -> bool:
        """True for what tells a time, and is acted on by nobody ("this year")."""
        return self.norm(i) in words.TIME_LEADS and self.norm(i + 1) in words.TIMES

    def last_before(self, i: int) -> int:
        """The word before ``i`` that is no adverb."""
        k = i - 1
        while k >= 0 and k > i - 4 and verbs.is_adverb(self.norm(k)):
            paired = self.norm(k - 1) in words.COORDINATORS and verbs.is_adverb(self.norm(k - 2))
            if self.norm(k) in words.DETERMINERS and not (k < i - 1 and verbs.is_adverb(self.norm(k + 1))):
                return k  # "most ports", though "most recently"
            k -= 2 if paired else 1  # "directly and indirectly"
        more = k < i - 1 and self.gap(k + 1) == " " and self.norm(k) in words.INTENSIFIERS - words.DETERMINERS
        return k - more  # "crews too often have"

    @staticmethod
    def _auxiliary(norm: str, before: str) -> Tense | None:
        if before == words.INFINITIVE or before in words.MODAL_VERBS:
            return None
        if norm in words.PERFECT:
            return Tense.PERFECT
        return Tense.PAST if norm in words.PAST else Tense.PRESENT

    def _full_verb(self, i: int, last: int) -> Tense | None:
        norm, before, after = self.norm(i), self.norm(last), self._witness(i, last)
        if verbs.is_past(norm, after):
            denied = self.norm(i - 1) == words.DENIAL and self.norm(i - 2) not in words.HELPERS
            return None if denied else Tense.PAST  # "towns not listed"
        if verbs.is_present(norm, after):
            if self.is_timed(i + 1) and not verbs.is_surely(norm):
                return None  # "goods and services each year"
            named = self.is_capital(i - 1) and i > 1
            only = verbs.is_surely(norm) and not verbs.is_noun(norm)  # "the military continues"
            noun = verbs.is_adjective(self.norm(i - 1)) and not (named or only)  # "systematic approaches"
            noun |= self.norm(i - 2) == words.INFINITIVE and self.infinitive(i - 1)  # "to save lives"
            noun |= verbs.is_past(self.norm(i - 1), "") and self.is_owned(i - 1)  # "the funded projects use"
            growing = verbs.is_verbal(self.norm(i - 1)) and not verbs.is_gerund(self.norm(i - 1))
            joined = self.norm(i - 2) in words.COORDINATORS or verbs.is_adjective(self.norm(i - 2))
            noun |= growing and joined and not only  # "great and growing risks"
            return None if noun or self._is_compound(i) else Tense.PRESENT
        if before in words.NOWADAYS and not self.gap(i).strip() and last > 0:
            before = self.norm(last - 1)  # "many people today lack docks"
        after = self._bare_witness(i, before, after)
        plural = self._is_plural_before(i, last, before, after)
        gap = self.gap(i).strip().lstrip(_CLOSING)
        plural |= "," in gap and self.norm(0) in words.PLURALS and verbs.is_surely(norm)  # "We, ..., declare"
        if "," in gap and self.norm(0) in words.NOMINATIVES and after in words.DETERMINERS:
            after, plural, gap = words.ARTICLE, True, ""  # "We, the mayors, stress the need"
        apart = gap == "," and verbs.is_base(norm, words.AGENT)  # "we, the ministers, commit"
        return Tense.PRESENT if plural and (apart or (not gap and verbs.is_base(norm, after))) else None

    def is_told_of(self, i: int) -> bool:
        """True for a noun in -s before a "that" and its verb, which tell of it ("utility firms that receive aid")."""
        verb = self.norm(i + 2)
        noun = self.is_third_person(i) and not verbs.is_mostly(self.norm(i))
        related = noun and self.norm(i + 1) == words.COMPLEMENTIZER and verbs.lemma(self.norm(i)) not in _TELLING
        return related and (verbs.is_surely(verb) or verb in words.HELPERS)

    def _bare_witness(self, i: int, before: str, after: str) -> str:
        """As `_witness`, for a verb in its bare form behind ``before``."""
        if before.endswith(words.PLURAL) and verbs.is_adjective(after):
            return words.ARTICLE  # "the quays supplement older docks"
        if self.norm(i + 1) in words.NOMINATIVES and self.gap(i + 1) == " " and verbs.lemma(self.norm(i)) in _TELLING:
            return words.ARTICLE  # "crews state they lack boats"
        aims = after == words.INFINITIVE and verbs.is_often(self.norm(i))  # though "people to mend docks"
        if aims and self.infinitive(self.skip_adverbs(i + 2)):
            return words.ARTICLE  # "the ministers plan to meet", though "a visit to Lima"
        if after in words.COORDINATORS and self.norm(i + 3) == words.INFINITIVE and verbs.is_surely(self.norm(i + 2)):
            return words.ARTICLE  # "Peru and Chile need and want to meet"
        return after

    def _is_plural_before(self, i: int, last: int, before: str, after: str) -> bool:
        """True where ``before``, the word at ``last``, may end a plural subject of a bare verb at ``i``."""
        sure = verbs.is_surely(self.norm(i))
        several = before.endswith(words.PLURAL) and not verbs.is_adjective(before)  # but "a serious risk"
        several |= before in words.COLLECTIVES or before in words.MANY
        named = self.is_capital(last) and (sure or len(before) > 1)  # "an A, B, and C visa" names nobody
        plural = before in words.PRONOUNS or several or named
        related = before == words.COMPLEMENTIZER or before in words.SUBJECT_RELATIVES
        plural |= related and after in words.DETERMINERS and self.norm(last - 1).endswith(words.PLURAL)
        plural |= sure and (related or before in words.PLURALS or before in words.STAND_INS)  # "rules that violate it"
        return plural and (sure or not self.norm(i + 1).isdecimal())  # "U.S. note 2"

    def _witness(self, i: int, last: int) -> str:
        """The word after ``i``, or an article where what stands around shows a verb as well as one would."""
        after = self.follower(i)
        behind = self.follower(self.skip_adverbs(i + 1) - 1)
        led = behind in words.PREPOSITIONS or verbs.is_adjective(behind)
        after = behind if led and after not in words.COUNTED else after  # "the plan focuses mainly on docks"
        shown = self.counts(i + 1)  # "the plan outlines nearly 350 steps"
        shown |= last < i - 1 and self.norm(i - 1) not in words.COORDINATORS  # no noun: "also guards against"
        shown |= self.norm(last) in words.NOMINATIVES and not self.gap(i).strip()  # "we place emphasis on"
        shown |= self.norm(i + 1) in words.INDIRECT and self.gap(i + 1) == " "  # "the plan details how"
        if after in words.COORDINATORS and self.is_capital(last):
            shown |= self._is_paired(i)  # "Peru welcomes and supports the plan"
        return words.ARTICLE if shown else after

    def _is_paired(self, i: int) -> bool:
        """True for the first of two verbs in the third person that "and" joins: one is sure, or both mostly verbs."""
        pair = (self.norm(i), self.norm(i + 2))
        sure = any(map(verbs.is_surely, pair)) or all(map(verbs.is_mostly, pair))
        return (
            sure
            and self.gap(i + 1) == self.gap(i + 2) == " "
            and all(verbs.is_present(norm, words.ARTICLE) for norm in pair)
        )

    def counts(self, i: int) -> bool:
        """True for a number at ``i``, or one behind an adverb ("nearly 350", "over $3")."""
        k = self.skip_adverbs(i)
        k += self.norm(k) in words.BEFORE_NUMBERS
        figure = self.norm(k)[:1].isdecimal() or self.norm(k) in words.CURRENCIES | words.NUMBERS
        return k < len(self) and self.gap(k).rstrip("$") == " " and k > i and figure

    def helped(self, i: int) -> int | None:
        """The bare verb behind "help" at ``i`` and those whom it helps ("help towns mend docks")."""
        if verbs.lemma(self.norm(i)) not in words.CATENATIVES:
            return None
        for k in range(i + 1, min(i + HELP_REACH, len(self))):
            listed = self.gap(k) == ", " and not verbs.is_base(self.norm(k), words.ARTICLE)
            if not (self.gap(k) in (" ", "-") or listed) or self.norm(k) in words.INFINITIVE:
                return None
            sure = verbs.is_surely(self.norm(k)) or self.norm(k - 1) in words.OBJECT_PRONOUNS
            acts = verbs.is_noun(self.norm(k - 1)) and self.norm(k + 1) == words.ARTICLE  # "help firms access the fund"
            verbal = verbs.is_base(self.norm(k), words.ARTICLE) and (sure or acts)
            plain = self.norm(k - 1) not in words.PREPOSITIONS and self.norm(k - 1) not in words.DETERMINERS
            if verbal and plain and not self.is_capital(k) and self._closes_helped(i, k):
                paired = k == i + 3 and self.norm(k - 1) == words.AND  # "help clear and widen docks"
                return i + 1 if paired and verbs.is_base(self.norm(i + 1), words.ARTICLE) else k
        return None

    def _closes_helped(self, i: int, k: int) -> bool:
        """True where no comma stands between two words, or an "and" behind the last ("help towns, and crews mend")."""
        last = next((n for n in range(k, i, -1) if "," in self.gap(n)), None)
        return last is None or (self.gap(k) == " " and any(self.norm(n) == words.AND for n in range(last, k)))

    def is_helped(self, i: int) -> bool:
        """True for the bare verb at ``i`` that a "help" before it has."""
        if self._helped is None:
            self._helped = {self.helped(k) for k, norm in enumerate(self._norms) if norm.startswith(words.HELP)}
        return i in self._helped

    def infinitive(self, i: int) -> bool:
        """True when the word at ``i``, after "to" or a modal, is a bare verb."""
        norm = self.norm(i)
        if not norm or self.is_capital(i) or self.words[i].hyphened:
            return False
        if verbs.is_base(norm, self.follower(i) or words.ARTICLE):
            return True
        if self.norm(i + 1) == words.AND and verbs.is_base(norm, words.ARTICLE) and self.gap(i + 1) == " ":
            other = self.norm(i + 2)  # "to review and widen the rules"
            if verbs.is_surely(other) and verbs.is_base(other, words.ARTICLE) and not verbs.is_noun(norm):
                return True
        if norm in words.BEHIND_TO and self.gap(i + 1) == " " and self.is_plain(i + 1):
            return self.norm(i - 2) not in words.BEFORE_TO  # "to lower tolls", but "access to lower tolls"
        if verbs.lemma(self.norm(i - 2)) in words.BEFORE_INFINITIVES and verbs.is_base(norm, words.ARTICLE):
            return True  # "continue to exchange views"
        closed = norm in words.DETERMINERS or norm in words.PRONOUNS or norm in words.PREPOSITIONS
        if closed or not norm.isalpha():
            return False
        sure = self.gap(i + 1) == " " and (verbs.is_adjective(self.norm(i + 1)) or self.is_capital(i + 1))
        return self.norm(i + 1) in words.DETERMINERS or (sure and verbs.is_base(norm, words.ARTICLE))
