"""The verb of a sentence in which the other readings find none: what is left that agrees with its subject."""

from __future__ import annotations

from summitcheck.claims.lexing import DASH
from summitcheck.claims.likely import LikelySentence
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

_OPENING = words.SUBJECT_ENDS - {words.INFINITIVE} | words.INDIRECT | words.SUBORDINATORS
#: What no verb as often a noun stands behind, and what it does not stand before.
_NOT_BEHIND = words.DETERMINERS | words.PREPOSITIONS | words.COORDINATORS | words.HELPERS | {words.INFINITIVE}
_NOT_BEFORE = words.SUBJECT_ENDS - {words.INFINITIVE} | words.HELPERS


class RemainingSentence(LikelySentence):
    """The words of one sentence, and the verb that may be left over where nothing else is likely to be one."""

    def likely_verb(self, subject: int) -> int | None:
        """The likeliest verb of a subject, or what is left: an auxiliary, or a form in the number of the subject."""
        likely = super().likely_verb(subject)
        if likely or subject >= len(self) or self._opens_no_subject(subject):
            return likely
        return self._left_helper(subject) or self._left_verb(subject)

    def _opens_no_subject(self, i: int) -> bool:
        """True for a verb ("Raises the costs of"), what opens a clause or a phrase, and a number before a recital."""
        opens = self.norm(i)
        verbal = verbs.is_gerund(opens) or verbs.is_surely(opens) or self.bare_tense(i) is not None
        numbered = opens.isdecimal() and verbs.is_gerund(self.norm(i + 1))  # "2 Noting that"
        return verbal or numbered or opens in _OPENING | words.PREPOSITIONS | {words.INFINITIVE}

    def _left_helper(self, subject: int) -> int | None:
        """The first auxiliary that belongs to no clause within the subject ("those who fish will pay")."""
        helpers = (k for k in range(subject + 1, len(self)) if self.norm(k) in words.HELPERS and self.tense(k))
        return next((k for k in helpers if self._is_free(subject, k)), None)

    def _is_free(self, subject: int, k: int) -> bool:
        """True where what opens a clause between a subject and ``k`` has what may be its verb, or stands aside."""
        if any(";" in self.gap(n) or ":" in self.gap(n) for n in range(subject + 1, k + 1)):
            return False
        opened = [n for n in range(subject, k) if self.norm(n) in _OPENING]
        helped = self.norm(k - 1) in words.HELPERS  # "those that do will save"
        return all(any(self._may_be_verb(m) for m in range(n + 1, k - (not helped))) for n in opened)

    def _may_be_verb(self, k: int) -> bool:
        """True for a finite verb, and for what may be one and is no noun, or stands behind a pronoun ("it aids")."""
        norm, before = self.norm(k), self.norm(self.last_before(k))
        may = verbs.is_base(norm, words.ARTICLE) or verbs.is_present(norm, words.ARTICLE)
        told = before in words.NOMINATIVES | {words.EXPLETIVE} or before in _OPENING or not verbs.is_noun(norm)
        return bool(self.tense(k)) or (may and told)

    def _left_verb(self, subject: int) -> int | None:
        """The first form in the number of the subject, behind its noun or behind what marks set apart."""
        noun = self._first_noun(subject)
        several = self._names_several(subject, noun)
        apart = [k for k in range(noun + 1, len(self)) if self._ends_aside(noun, k) and self._agrees_with(k, several)]
        ends = next((k for k in range(noun + 1, len(self)) if self.gap(k).strip("-'\" ")), len(self))
        near = [k for k in range(noun + 1, ends) if self._is_near_verb(k, several) or self._acts_of_two(subject, k)]
        return next(iter(apart[:1] or near), None)

    def _first_noun(self, subject: int) -> int:
        """The last word of a subject before what parts it or describes it from behind."""
        ends = (k for k in range(subject + 1, len(self)) if self._ends_noun(subject, k))
        return next(ends, len(self)) - 1

    def _ends_noun(self, subject: int, k: int) -> bool:
        norm = self.norm(k)
        leads = norm in words.PREPOSITIONS or norm in words.SUBJECT_ENDS
        acted = verbs.is_gerund(norm) and k > subject + 1 and norm not in words.NOUNS_IN_ING
        near = self._is_near_verb(k, several=None) or self._acts_of_two(subject, k)
        return bool(self.gap(k).strip("-'\" ")) or leads or acted or near

    def _acts_of_two(self, subject: int, k: int) -> bool:
        """True for a bare verb of two that "and" joins, the last of them one ("the port and the town need to act")."""
        joined = any(self.norm(n) in words.JOINING for n in range(subject, self.last_before(k)))
        after = self.follower(k)
        acts = after in words.DETERMINERS or (after == words.INFINITIVE and self.infinitive(self.skip_adverbs(k + 2)))
        acts &= self.norm(self.last_before(k)) not in _NOT_BEHIND
        return joined and acts and verbs.is_often(self.norm(k)) and self._agrees_with(k, several=True)

    def _names_several(self, subject: int, noun: int) -> bool:
        joined = any(self.norm(k) in words.JOINING for k in range(subject, noun))
        return joined or self._means_several(noun)

    def _ends_aside(self, noun: int, k: int) -> bool:
        """True for the word behind the second of two marks that set something apart, and in no list of verbs."""
        marks = [n for n in range(noun + 1, k + 1) if "," in self.gap(n) or DASH in self.gap(n)]
        listed = (n + (self.norm(n) in words.COORDINATORS) for n in range(k + 1, len(self)) if "," in self.gap(n))
        alike = any(verbs.is_base(self.norm(n), words.ARTICLE) and verbs.is_surely(self.norm(n)) for n in listed)
        return len(marks) > 1 and marks[-1] == k and not alike

    def _agrees_with(self, k: int, several: bool) -> bool:
        norm, after = self.norm(k), self.norm(k + 1)
        form = verbs.is_base if several else verbs.is_present
        bare = not (several and verbs.is_adjective(norm)) and norm not in words.PREPOSITIONS  # "towns like Lima"
        leads_on = k + 1 < len(self) and self.gap(k + 1) == " " and after not in words.COORDINATORS | _NOT_BEFORE
        return form(norm, words.ARTICLE) and bare and leads_on and not self.is_capital(k)

    def _is_near_verb(self, k: int, several: bool | None) -> bool:
        """True for a form right behind a noun of its number ("the letter points to docks")."""
        last = self.last_before(k)
        before = self.norm(last)
        plain = self.gap(k) == " " and before not in _NOT_BEHIND and not verbs.is_adjective(before)
        noun = verbs.is_noun(before) or self.is_capital(last) or before in words.STAND_INS
        if not (plain and noun):
            return False
        own = self._means_several(last)
        after = self.norm(k + 1)
        sure = own or verbs.is_often(self.norm(k)) or verbs.is_adverb(after) or after in words.NEGATIVES
        return sure and own is (own if several is None else several) and self._agrees_with(k, own)
