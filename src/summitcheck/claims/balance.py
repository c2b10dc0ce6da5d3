"""Find the verb that the subject of a sentence still lacks: one that belongs to no clause within it."""

from __future__ import annotations

from summitcheck.claims.groups import GroupedSentence
from summitcheck.claims.lexing import DASH
from summitcheck.claims.tenses import Tense
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

_STOPS = frozenset(";:")
_OPENING = words.SUBORDINATORS | words.OF_TIME | words.INDIRECT | words.RELATIVES | {words.AS, words.OPENING_SO}
_TELLING = words.OF_CLAUSES | verbs.REPORTING | verbs.TELLING


class BalancedSentence(GroupedSentence):
    """The words of one sentence, and which of its finite verbs are left over when each clause has got its own."""

    def surplus(self, start: int, *, related: bool = False) -> int | None:
        """The first verb from ``start`` on that is sure to be one, and that belongs to a subject before ``start``.

        ``related`` says that a clause within the subject goes before. What opens another, or may, has the next verb;
        what "and" joins to a verb goes on with it.
        """
        k, opened, listed = start, 0, False
        while k < len(self) and not _STOPS.intersection(self.gap(k)):
            if DASH in self.gap(k):
                k = self._past_dashes(k)
            if k >= len(self):
                break
            if self.is_sure(k):
                joined = self.norm(self.last_before(k)) in words.COORDINATORS
                if joined and not related:
                    return None  # "met in Lima and are content"
                if not (opened or joined):
                    behind = self.surplus(self.group_end(k), related=True) if listed else None
                    return k if behind is None else behind
                opened -= opened > 0 and not joined
                k = self.group_end(k)
                opened += verbs.lemma(self.norm(k - 1)) in _TELLING
                continue
            if self._parts(k) and not related:
                return None
            listed = related and "," in self.gap(k + 1)
            own = self.verb_of_relative(k)
            opened += self.opens_clause(k) and own == k
            related |= own > k or self.opens_clause(k)
            k = self.group_end(own) if own > k else k + 1
        return None

    def verb_of_relative(self, k: int) -> int:
        """The verb right behind the "who" or "which" at ``k``, even if it is as often a noun; else ``k``."""
        if self.norm(k) == words.COMPLEMENTIZER:
            return k + 1 if self._acts_with_phrase(k) else k
        return self.verb_behind(k) if self.norm(k) in words.SUBJECT_RELATIVES else k

    def _acts_with_phrase(self, k: int) -> bool:
        """True for the "that" at ``k`` of "gains that flow from trade", not of "reports that trade with Peru"."""
        noun, after = self.norm(k - 1), self.norm(k + 1)
        several = noun.endswith(words.PLURAL) and verbs.is_noun(noun) and verbs.lemma(noun) not in _TELLING
        bare = verbs.is_often(after) and verbs.is_base(after, words.ARTICLE) and self.gap(k + 1) == " "
        return several and bare and self.follower(k + 1) in words.PREPOSITIONS

    def closes_relative(self, start: int, k: int) -> bool:
        """True for a last word ``k`` of the relative clause at ``start`` that may be its verb ("that Peru faces")."""
        named = (
            k > start + 1 and self.gap(k) == " " and (self.is_capital(k - 1) or self.norm(k - 1) in words.NOMINATIVES)
        )
        verbal = verbs.is_base(self.norm(k), words.ARTICLE) or verbs.is_present(self.norm(k), words.ARTICLE)
        return named and verbal and not self.is_capital(k)

    def verb_behind(self, k: int) -> int:
        """The word right behind ``k`` that may be a verb in the present, even if it is as often a noun; else ``k``."""
        verb = self.skip_adverbs(k + 1)
        near = verb < len(self) and self.gap(verb) == " " and not self.is_capital(verb)
        bare = verbs.is_base(self.norm(verb), words.ARTICLE) or verbs.is_present(self.norm(verb), words.ARTICLE)
        return verb if near and bare else k

    def _past_dashes(self, k: int) -> int:
        """The word behind the second of the dashes of which the first stands before ``k``, or the end."""
        return next((n for n in range(k + 1, len(self)) if DASH in self.gap(n)), len(self))

    def _parts(self, k: int) -> bool:
        """True for the "and" before a clause of its own, and behind a comma."""
        joins = self.norm(k) in words.COORDINATORS
        after = self.norm(k + 1)
        return "," in self.gap(k) or (joins and (after in words.DETERMINERS or after in words.NOMINATIVES))

    def opens_clause(self, k: int) -> bool:
        """True for a word that opens a clause, or that may: "which", "if", "ensure", a pronoun behind a noun."""
        norm, before = self.norm(k), self.norm(k - 1)
        if norm == words.AS and (self.says(k, words.AS_WELL_AS) or self.says(k - 2, words.AS_WELL_AS)):
            return False
        if norm == words.AS and before == words.SUCH:
            return False  # "tools such as ropes"
        if norm == words.OPENING_SO and self.joined(k):
            return False  # "the so-called docks"
        if norm in _OPENING or (norm == words.COMPLEMENTIZER and before not in words.PREPOSITIONS):
            opened = verbs.lemma(before) in _TELLING and (norm not in words.INDIRECT or self.is_told_by(k - 1))
            return norm in words.RELATIVES or not opened
        if norm in words.NOMINATIVES or norm == words.EXPLETIVE:
            return self.gap(k) == " " and not (before in _OPENING or before == words.COMPLEMENTIZER)
        return self._tells(k)

    def is_told_by(self, k: int) -> bool:
        """True for a verb that opens a clause by itself; "highlighting" leaves that to the "how" behind it."""
        return self._tells(k) or self.is_sure(k)

    def _tells(self, k: int) -> bool:
        """True for a verb that tells something, and is surely one: no "order"."""
        before = self.norm(k - 1)
        sure = verbs.is_surely(self.norm(k)) or before == words.INFINITIVE or before in words.MODAL_VERBS
        return k >= 0 and sure and verbs.lemma(self.norm(k)) in _TELLING and not self.is_capital(k)

    def is_sure(self, k: int) -> bool:
        """True for what can be nothing but a finite verb: an auxiliary, "took", "ensures", "mean that"."""
        if self.norm(k) in words.HELPERS or self.tense(k) is Tense.PAST:
            acts = self.follower(k) in words.DETERMINERS or self.follower(k) in words.OBJECT_PRONOUNS
            aims = self.follower(k) == words.INFINITIVE and self.infinitive(self.skip_adverbs(k + 2))
            acts |= self._quotes(k) or self._helps_act(k)
            acts |= aims and verbs.lemma(self.norm(k)) in words.NEVER_DONE_TO  # "failed to open"
            return bool(self.tense(k)) and (self.norm(k) in words.HELPERS or acts or verbs.is_only_past(self.norm(k)))
        return self.is_surely_finite(k)

    def _quotes(self, k: int) -> bool:
        """True for a verb of saying before a comma and a quotation ("the mayor warned, \u201cwe")."""
        return self.gap(k + 1).startswith(', "') and verbs.lemma(self.norm(k)) in _TELLING

    def _helps_act(self, k: int) -> bool:
        """True for "helped" right before a bare verb ("our work helped mend docks")."""
        near = k + 1 < len(self) and self.gap(k + 1) == " "
        return self.norm(k) in words.CATENATIVES and near and verbs.is_base(self.norm(k + 1), words.ARTICLE)

    def _acts_or_tells(self, k: int) -> bool:
        return self.acts(k) or self.follower(k) == words.COMPLEMENTIZER

    def is_surely_finite(self, k: int) -> bool:
        """True for a form of the present that is hardly ever anything but a verb, and that nothing makes a noun."""
        norm, before = self.norm(k), self.norm(self.last_before(k))
        determined = before in words.DETERMINERS - {words.COMPLEMENTIZER}  # not "the towns that employ crews"
        if before in words.PREPOSITIONS or determined or before in words.MODAL_VERBS:
            return False
        if verbs.is_adjective(self.norm(k - 1)) or self.norm(k - 1) in words.COORDINATORS or self.is_helped(k):
            return False
        bare = verbs.is_base(norm, words.ARTICLE) or verbs.is_present(norm, words.ARTICLE)
        if self.is_third_person(k) and not (verbs.is_hardly_noun(norm) or self._acts_or_tells(k)):
            return False  # "the tax cuts"
        apart = bool(self.gap(k).strip()) and DASH not in self.gap(k)
        return bare and verbs.is_surely(norm) and not (self.is_capital(k) or apart)
