"""The likeliest verb of a subject, where the stricter reading finds none or only one that is in doubt."""

from __future__ import annotations

from summitcheck.claims.describing import AROUND, DescribedSentence
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

#: How many words a subject may have before its verb, for a clause to be seen.
SUBJECT_REACH = 18

#: What stands before no verb that has a subject before it.
_NO_SUBJECTS = (
    words.DETERMINERS
    | words.PREPOSITIONS
    | words.COORDINATORS
    | words.CATENATIVES
    | words.HELPERS
    | {words.POLITE, words.INFINITIVE}
)


class LikelySentence(DescribedSentence):
    """The words of one sentence, and which of them is likely to be its verb."""

    def likely_verb(self, subject: int) -> int | None:
        """The verb of a subject where the stricter reading found none ("the effects of storms extend beyond Lima")."""
        if verbs.is_gerund(self.norm(subject)):
            return None
        own = self._until_break(subject)
        likely = next(filter(self._is_likely_verb, own[:SUBJECT_REACH]), None)
        if likely := likely or next((k for k in own if self._is_possible_verb(k) or self._agrees(k)), None):
            return likely
        return next(filter(self._is_only_verb, own), None) or self._verb_of_far_noun(subject, own)

    def _verb_of_far_noun(self, subject: int, own: range) -> int | None:
        """A verb in the number of the noun that opens the subject, and not of the one right before it.

        "Rules on the use of a dock favor large firms", "the fund works with towns".
        """
        ends = (k for k in own if self.norm(k) in words.PREPOSITIONS or verbs.is_gerund(self.norm(k)))
        noun = next(ends, len(self)) - 1
        several = self._means_several(noun) and self.norm(noun) not in words.COUNTED
        several &= noun == subject or not verbs.is_present(self.norm(noun), words.ARTICLE)  # "the fund works with"
        first = noun + 2 if several else subject + 2
        verb = next((k for k in own if k >= first and self._may_be_far_verb(k, several=several)), None)
        return None if verb and any(map(self.opens_clause, range(subject, verb))) else verb

    def _may_be_far_verb(self, k: int, *, several: bool) -> bool:
        norm, after = self.norm(k), self.follower(k)
        if not self._may_be_predicate(k) or self.norm(self.last_before(k)) in _NO_SUBJECTS:
            return False
        if several:
            acts = after in words.DETERMINERS or verbs.is_adjective(after)
            return verbs.is_base(norm, after) and (acts or after in words.PREPOSITIONS)
        goes_on = verbs.is_base(verbs.lemma(norm), after) or (
            after == words.INFINITIVE and self.norm(k + 2)[:1].isdecimal()
        )
        return verbs.is_present(norm, words.ARTICLE) and after in words.PREPOSITIONS and goes_on

    def agreeing_verb(self, subject: int, end: int, *, listed: bool) -> int | None:
        """The first word before ``end`` that agrees with the noun before it and surely acts on what is behind it.

        That is what an article opens, or a plural behind a verb that tells what one does ("the office burdens
        schools"); any noun where the verb is ``listed``, with others behind it.
        """
        own = self._until_break(subject)[: end - subject - 1]
        acting = (k for k in filter(self._agrees, own) if listed or self._acts_surely(k) or self._acts_on(k, end))
        found = next(acting, None)
        return found or next((k for k in own if self._is_sure_of_far_noun(subject, k)), None)

    def _is_sure_of_far_noun(self, subject: int, k: int) -> bool:
        """True for what is hardly ever a noun, behind a plural and its phrase ("areas of our work include docks")."""
        noun = next((n for n in range(subject, k) if self.norm(n) in words.PREPOSITIONS), k) - 1
        several = self._means_several(noun) and self.norm(noun) not in words.COUNTED
        sure = self.is_surely_finite(k) and verbs.is_hardly_noun(self.norm(k)) and not self.is_third_person(k)
        return several and sure and self.is_plain(k - 1) and not any(map(self.opens_clause, range(subject, k)))

    def _acts_surely(self, k: int) -> bool:
        after = self.norm(k + 1)
        plural = self.is_third_person(k) and after.endswith(words.PLURAL) and verbs.is_noun(after)
        return plural or after in words.DETERMINERS - words.TIME_LEADS

    def _acts_on(self, k: int, end: int) -> bool:
        """True for what one does to the plural at ``end``, with a noun between ("the act repeals tax cuts")."""
        between = end == k + 2 and self.is_plain(k + 1) and verbs.is_noun(self.norm(k + 1))
        return between and self.is_third_person(k) and self.gap(end) == " " and verbs.is_noun(self.norm(end))

    def _until_break(self, subject: int) -> range:
        """The words behind the first of a subject up to what no plain subject and no verb of its own hold."""
        return range(subject + 1, next(filter(self._ends_main, range(subject + 1, len(self))), len(self)))

    def _ends_main(self, k: int) -> bool:
        return self.breaks(k, lists=True) or self.norm(k) in words.RELATIVES or self._opens_clause(k)

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
        led = last < k - 1 or acts or (self.is_capital(last) and verbs.is_adjective(behind))
        goes_on = not after or after in words.PREPOSITIONS or after in words.PARTICLES or verbs.is_noun(behind)
        named = one and self.is_capital(last) and after in words.PREPOSITIONS  # "the Port Office works with"
        return led or named or (plural and (one or goes_on))

    def _is_only_verb(self, k: int) -> bool:
        """True for a form that acts on what is behind it, in sentences in which nothing else is a verb."""
        noun = self._noun_before(k)
        acted = verbs.is_gerund(self.norm(noun)) and self.norm(noun - 1) not in words.DETERMINERS
        past = noun >= 0 and verbs.is_past(self.norm(k), self.follower(k)) and not acted
        return (
            self._agrees(k) or (past and self._acts_on_bare(k)) or (self._is_of_several(k, noun) and self._leads_on(k))
        )

    def _agrees(self, k: int) -> bool:
        """True for a form, even if often a noun, that agrees with the noun before it and acts on what is behind.

        A plural stands before no bare noun as a rule, nor a bare noun behind a plural: "the office burdens schools",
        "youth face new risks".
        """
        noun = self._noun_before(k)
        several = self._is_of_several(k, noun)
        one = noun >= 0 and self.is_third_person(k) and (self.is_capital(noun) or not self._means_several(noun))
        return (several or one) and self._acts_on_bare(k)

    def _noun_before(self, k: int) -> int:
        """The noun before what may be its verb, over an "all" or the like ("challenges all demand"); -1 for none."""
        noun = self.last_before(k)
        noun -= self.norm(noun) in words.DISTRIBUTING and noun > 0
        led = self.norm(noun) in _NO_SUBJECTS - words.NOMINATIVES
        return -1 if led or not self._may_be_predicate(k) else noun

    def _is_of_several(self, k: int, noun: int) -> bool:
        """True for a bare verb of the noun before it, where that is a plural or shared out ("countries each plan")."""
        several = noun >= 0 and (noun < self.last_before(k) or self._means_several(noun))
        return several and verbs.is_base(self.norm(k), words.ARTICLE)

    def _means_several(self, noun: int) -> bool:
        """True for a plural, for a share ("94 percent") and for the last of names that "and" joins."""
        norm, before = self.norm(noun), self.norm(noun - 1)
        plural = norm.endswith(words.PLURAL) or norm in words.PLURALS | words.COLLECTIVES | words.MANY | words.COUNTED
        share = norm in words.SHARES and before[:1].isdecimal()
        return plural or share or (self.is_capital(noun) and before in words.JOINING)

    def _acts_on_bare(self, k: int) -> bool:
        """True before a noun, bare or not, or what describes one ("faces growing challenges")."""
        if k + 1 >= len(self) or self.gap(k + 1) != " ":
            return False
        after = self.norm(k + 1)
        if self.is_capital(k + 1) or self.acts(k):
            return True
        doubtful = self.is_third_person(k) and verbs.is_noun(verbs.lemma(self.norm(k)))
        compound = doubtful and verbs.is_noun(after) and not after.endswith(words.PLURAL)  # "a port services provider"
        plain = self.is_plain(k + 1) and not (verbs.is_surely(after) or after in words.PARTICLES | words.HELPERS)
        return (plain and not compound) or verbs.is_verbal(after)

    def _leads_on(self, k: int) -> bool:
        """True for what is more often a verb before a preposition, and for any before "to" and its verb."""
        after = self.follower(k)
        aims = after == words.INFINITIVE and self.infinitive(self.skip_adverbs(k + 2))
        return aims or (after in words.PREPOSITIONS and not verbs.is_noun(self.norm(k)))

    def _may_be_predicate(self, k: int) -> bool:
        """True for a small word that nothing sets apart from what stands before."""
        word = self.words[k]
        apart = bool(word.gap.strip().strip(AROUND)) and word.gap.strip() != "-"
        counted = self.norm(k - 1) in words.COUNTED or self.norm(k - 1) in words.DISTRIBUTING
        described = verbs.is_adjective(self.norm(k - 1)) and not (self.is_capital(k - 1) or counted)
        described |= word.norm in words.PARTICLES
        return not (apart or word.inside or word.capital or self.joined(k) or described)

    def _is_likely_verb(self, k: int) -> bool:
        word, before = self.words[k], self.norm(self.last_before(k))
        owned = word.gap.strip() == words.POSSESSIVE and verbs.is_surely(word.norm)  # "Lima's remains old"
        apart = bool(word.gap.strip().strip(AROUND)) and not owned
        apart |= word.norm in words.PARTICLES
        if apart or word.inside or word.capital or self.joined(k) or before in _NO_SUBJECTS:
            return False
        counted = before in words.COUNTED
        if verbs.is_adjective(before) and not (self.is_capital(k - 1) or counted):
            return False
        after = self.follower(k)
        acts = after in words.DETERMINERS or after in words.COUNTED or after.isdecimal()
        acts &= after != words.COMPLEMENTIZER or verbs.lemma(word.norm) in words.OF_CLAUSES  # "risks that harm"
        if verbs.is_present(word.norm, words.ARTICLE):
            acts |= verbs.is_surely(word.norm)
        return acts if self._may_be_finite(k) else verbs.is_base(word.norm, after) and verbs.is_surely(word.norm)

    def _may_be_finite(self, k: int) -> bool:
        """True for a past form, and for the form of a verb after "it"."""
        return verbs.is_past(self.norm(k), self.follower(k)) or verbs.is_present(self.norm(k), words.ARTICLE)

    def breaks(self, k: int, *, lists: bool) -> bool:
        """True where a mark parts a subject from what is behind it; ``lists`` lets it hold commas."""
        gap = self.gap(k)
        return ";" in gap or ":" in gap or ("," in gap and not lists)
