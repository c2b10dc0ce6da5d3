"""Find verb groups: where "has not yet been opened" ends."""

from __future__ import annotations

from summitcheck.claims.tenses import TensedSentence
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

_AROUND = "\"'\u201c\u201d\u2018\u2019"


class GroupedSentence(TensedSentence):
    """The words of one sentence, and where the verb group ends that begins at each."""

    def group_end(self, i: int) -> int:
        """The word after the verb group that begins with the finite verb at ``i``."""
        if verbs.lemma(self.norm(i)) in words.LINKING:
            return self._linked_end(i)
        if self.norm(i) not in words.HELPERS:
            return i + 1
        end = i + 1
        while end < min(i + 6, len(self)) and self._is_close(end) and self._supports(end):
            paired = verbs.is_adverb(self.norm(end)) and self.norm(end + 1) in words.COORDINATORS
            end += 3 if paired and verbs.is_adverb(self.norm(end + 2)) else 1  # "has often and gladly met"
        helper = next(norm for norm in map(self.norm, range(end - 1, i - 1, -1)) if norm in words.GROUP)
        if self.norm(i - 1) == words.EXISTENTIAL and verbs.is_gerund(self.norm(end)):
            return end  # "there are compelling reasons"
        if self._is_helped(end, helper):
            return end + 1
        while end > i + 1 and self.norm(end - 1) not in words.SUPPORTS and self.norm(end - 1) not in words.NEGATIVES:
            end -= 1  # "have more to do"
        return end

    def duty(self, subject: int, i: int) -> int:
        """The verb of what somebody is to do, as "meet" in "the Parties are to meet"; 0 where the "to" tells an aim.

        ``subject`` is where their name begins, and ``i`` the auxiliary.
        """
        verb = self.skip_adverbs(i + 2)
        told = self.norm(i) in words.PASSIVE - words.PAST and self.norm(i + 1) == words.INFINITIVE
        if not told or i <= subject or not (self.infinitive(verb) or verbs.is_base(self.norm(verb), words.ARTICLE)):
            return 0
        named = self.norm(i - 1) in words.NOMINATIVES or (
            self.is_capital(i - 1) and self.norm(i - 1) not in words.PRONOUNS
        )
        within = {self.norm(k) for k in range(subject, i)}
        return 0 if not named or within & (words.AIMS | words.INDIRECT | {words.INFINITIVE}) else verb

    def _is_helped(self, i: int, helper: str) -> bool:
        """True for the verb at ``i`` that the auxiliary or modal before it helps."""
        if i >= len(self) or not self._is_close(i):
            return False
        norm, named = self.norm(i), self.is_capital(i)
        if helper in words.PERFECT and norm in words.HAD:
            return True
        if helper in words.PERFECT and self._describes_what_is_had(i):
            return False
        if helper in words.MODAL_VERBS and not named and self.gap(i) == " " and not self._is_closed(norm):
            return True  # "will scope", whatever a dictionary says
        return (verbs.is_gerund(norm) or not named) and verbs.ends_group(norm, helper)

    def _describes_what_is_had(self, i: int) -> bool:
        """True for an adjective that is a participle elsewhere, right before its noun ("have limited means")."""
        noun = self.is_plain(i + 1) and self.gap(i + 1) == " " and verbs.is_noun(self.norm(i + 1))
        done = verbs.is_past(self.norm(i), "") or verbs.is_participle(self.norm(i)) or verbs.is_gerund(self.norm(i))
        return noun and not done

    def _is_close(self, i: int) -> bool:
        """True where at most a quotation mark stands before the word at ``i`` ("has “failed to mend” the lock")."""
        return not self.gap(i).strip().strip(_AROUND)

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
        if norm == words.FURTHER and self.norm(i + 1) in words.DETERMINERS:
            return False  # "will further our goals"
        listed = norm in words.SUPPORTS or norm in words.NEGATIVES or norm in words.WITHIN_GROUPS
        listed |= self.says(i, words.MORE_THAN) or self.says(i - 1, words.MORE_THAN)  # "has more than doubled"
        listed |= norm == words.ALL_BUT[-1] and self.norm(i - 1) == words.ALL_BUT[0]  # "has all but ended"
        better = norm in words.BETTER and verbs.is_base(self.norm(i + 1), words.ARTICLE)  # "will better enable"
        return listed or better or verbs.is_adverb(norm)
