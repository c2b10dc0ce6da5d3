"""Find the words that look like the verb of a sentence and only describe a noun before it."""

from __future__ import annotations

from summitcheck.claims.balance import BalancedSentence
from summitcheck.claims.tenses import Tense
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

PARTICIPLE_REACH = 12  # how far behind a participle in a subject its verb may stand
LED_REACH = 4  # before a participle
APPOSITION_REACH = 32  # and behind a phrase between commas

_COMPOUNDING, _LISTING = frozenset("-/"), frozenset(",;")
AROUND = "()\"'\u201c\u201d\u2018\u2019"


class DescribedSentence(BalancedSentence):
    """The words of one sentence, and which of them describe a noun and are not its verb."""

    def describes(self, i: int) -> bool:
        """True for a participle or noun in a subject ("programs combined with rules have failed"): its verb follows."""
        after = self.norm(i + 1)
        told = after == words.COMPLEMENTIZER and verbs.lemma(self.norm(i)) in verbs.REPORTING
        told |= (
            after == words.COMPLEMENTIZER and self.is_capital(i - 1) and verbs.lemma(self.norm(i)) in words.OF_CLAUSES
        )
        told |= self.norm(i - 1) in words.SINGULAR or verbs.lemma(self.norm(i)) in words.LINKING  # "this means that"
        if (after in words.RELATIVES or after == words.COMPLEMENTIZER) and not told and not self._is_attributive(i):
            noun = self.norm(i).endswith(words.PLURAL) and not verbs.is_surely(self.norm(i))
            return noun and self.tense(i) is Tense.PRESENT  # "practices that break the rules"
        if self._is_attributive(i):
            return True
        if self._behind_pronoun(i):
            return False  # "means by which it raises funds"
        acts = after in words.DETERMINERS or after in words.PRONOUNS or self.counts(i + 1)
        acts |= after in words.OBJECT_PRONOUNS or after in words.CURRENCIES
        if self.norm(i) in words.HELPERS or acts or (self.tense(i) is Tense.PRESENT and verbs.is_adjective(after)):
            return False
        if self._is_noun_before_verb(i):
            return True
        if "," in self.gap(self.last_before(i) + 1):  # "We, newly gathered in Lima, declare"
            ends = (k for k in range(i + 1, min(i + 1 + APPOSITION_REACH, len(self))) if "," in self.gap(k))
            return self.tense(i) is Tense.PAST and any(self.tense(self.skip_adverbs(k)) for k in ends)
        if self.tense(i) is Tense.PAST and self._is_verb_of_dated(i, i + 2):
            return True
        return not self._is_surely_main(i) and self._goes_before_verb(i)

    def _is_attributive(self, i: int) -> bool:
        """True for a participle before its noun: "an old and used car", "supporting increased trade"."""
        before = self.norm(i - 1)
        described = (
            (verbs.is_gerund(before) and before not in words.NOUNS_IN_ING)
            or verbs.is_adjective(before)
            or before in words.COORDINATORS
        )
        return described and self.is_adjective(i) and not self.is_capital(i - 1)

    def _is_noun_before_verb(self, i: int) -> bool:
        """True for a plural that looks like a verb: "these firearm traces", "security challenges facing us grow"."""
        if self.tense(i) is not Tense.PRESENT:
            return False
        if self.norm(0) in words.PLURALS and verbs.is_present(self.norm(i), words.ARTICLE):
            return True
        facing = verbs.is_gerund(self.norm(i + 1)) and not verbs.is_surely(self.norm(i))
        facing &= not self.is_capital(i - 1)  # "Peru supports lasting tax cuts"
        return facing and self.expect_verb(i + 2, min(i + 2 + PARTICIPLE_REACH, len(self)))

    def _goes_before_verb(self, i: int) -> bool:
        """True where the verb of the sentence follows the participle or noun at ``i``, and nothing parts the two."""
        tense = self.tense(i)
        i = self._last_of_pair(i) if tense is Tense.PAST else i
        participle = tense is Tense.PAST and (self._is_dated(i) or self._is_led(i))
        third = tense is Tense.PRESENT and verbs.is_present(self.norm(i), words.ARTICLE)
        reach, related = i + 2 + (APPOSITION_REACH if participle else PARTICIPLE_REACH), False
        past = i + 1  # what stands before it goes on with the participle
        for k in range(i + 1, len(self)):
            related |= k > i + 1 and self.opens_bare_relative(k)
            if participle and self._lists_name(k):
                reach += 1  # "set in the Act of 1990, as amended; the Act of 1995; and the Act of 2001"
                continue
            if k >= reach:
                return False
            past = self._past_phrase(k) if participle and k >= past else past
            if k < past:
                continue
            if tense is Tense.PAST and k > i + 1 and self._helps(k) and self._behind_pronoun(k):
                return False  # "Peru told of steps they have taken", "shipped more trout than it did"
            if related and self.tense(k):
                related = False  # "reflected on the steps Peru has taken": the verb is that of the steps
                continue
            found = self._is_verb_shown(i, k, participle=participle, third=third)
            if found is not None:
                return found
        return False

    def _past_phrase(self, k: int) -> int:
        """The word behind what goes on with a participle at ``k``, or ``k``."""
        if "," in self.gap(k) and (listed := self._past_nouns(k)) > k:
            return listed  # "made of oak, pine, or steel will pay"
        return k + self._goes_on(k)  # "sold at a gain, in the north, will pay for the quays"

    def _helps(self, k: int) -> bool:
        return self.norm(k) in words.HELPERS and self.tense(k) is not None

    def _is_verb_shown(self, i: int, k: int, *, participle: bool, third: bool) -> bool | None:
        """Whether the word at ``k`` shows that a verb follows the participle or noun at ``i``; None if it does not."""
        norm, parted = self.norm(k), self._is_parted(k)
        if self._helps(k) and (participle or not parted):
            return True
        if parted or norm in words.COORDINATORS or (third and norm == words.AS and self.opens_clause(k)):
            return False  # "needs more docks as tolls are high"
        towards = norm == words.INFINITIVE and (third or participle)  # "imposed pursuant to the Act"
        towards = towards and not self.infinitive(self.skip_adverbs(k + 1))  # "exports to Peru have grown"
        if (norm in words.SUBJECT_ENDS or norm in words.INDIRECT) and not towards:
            return participle and self._awaits_verb(k + (norm == words.INFINITIVE))
        behind = participle and k > i + 2 - self._is_dated(i) and self._is_verb_behind(i, k)
        return True if behind else None

    def _is_verb_behind(self, i: int, k: int) -> bool:
        """True for a verb at ``k`` that is not that of the participle at ``i``; one in the present is taken for it."""
        if self._is_past_of_object(i, k) or self._is_only_past(k) or self._is_past_of_name(k):
            return True  # "goals set in the plan created the jobs"
        if not self.is_surely_finite(k):
            return False
        self._tenses[k] = Tense.PRESENT  # "goals set in the plan create jobs"
        return True

    def _is_verb_of_dated(self, i: int, k: int) -> bool:
        """True for a verb right behind the time of a participle, in the number of its noun ("made today builds on")."""
        if not self._is_dated(i) or k >= len(self) or self._is_parted(k):
            return False
        norm, after, titled = self.norm(k), self.follower(k), self.norm(i - 1) in _LANGUAGE.actors.TITLES
        one = verbs.is_present(norm, after) and not (titled or self.norm(i - 1).endswith(words.PLURAL))
        sure = verbs.is_hardly_noun(norm) or not (verbs.is_surely(norm) or self.is_capital(i - 1))
        if not (one and sure):
            return False  # "Peru announced today cuts to tolls"
        self._tenses[k] = Tense.PRESENT
        return True

    def _behind_pronoun(self, i: int) -> bool:
        return self.gap(i) == " " and (self.norm(i - 1) in words.NOMINATIVES or self.norm(i - 1) == words.EXPLETIVE)

    def _is_dated(self, i: int) -> bool:
        """True for "announced" in "the grants announced today"."""
        return self._behind_particle(i) in words.OPENING_ADVERBS and not self._is_parted(i + 1)

    def _is_led(self, i: int) -> bool:
        """True for "paid" in "the sums paid by Peru", "set" in "the sum set to pay"."""
        behind = self._behind_particle(i)
        led = behind in words.PREPOSITIONS - {words.INFINITIVE} or behind in words.LEADING
        led |= behind == words.INFINITIVE != self.norm(i + 1) and not self.infinitive(i + 3)  # "made open to crews"
        return led or (self.norm(i + 1) == words.INFINITIVE and self._is_aimed(i))

    def _behind_particle(self, i: int) -> str:
        after = self.norm(i + 1)
        if verbs.is_adverb(after) or after in words.AWAY:
            return self.norm(self._past_adverbs(i + 1))  # "made wholly or mostly of oak"
        if verbs.is_adjective(after) and verbs.lemma(self.norm(i)) in words.LIGHT:
            return self.norm(i + 2)  # "the boats made available to crews"
        return self.norm(i + 2) if after in words.PARTICLES else after

    def _past_adverbs(self, k: int) -> int:
        """The first word from ``k`` on that is neither an adverb nor a place nor the "or" between two."""
        while verbs.is_adverb(self.norm(k)) or self.norm(k) in words.AWAY:
            k += 1
            if self.norm(k) in words.COORDINATORS and verbs.is_adverb(self.norm(k + 1)):
                k += 1
        return k

    def _awaits_verb(self, k: int) -> bool:
        """True where a verb from ``k`` on has no subject behind it: that before has it."""
        verb = self.surplus(k)
        return verb is not None and not self.gap(verb).strip()

    def _is_aimed(self, i: int) -> bool:
        """True for a participle that may tell what a thing is made for ("a plan formed to mend docks")."""
        promising = words.SPEAKING | words.BEFORE_INFINITIVES | _LANGUAGE.commitments.COMMITTING
        return verbs.lemma(self.norm(i)) not in promising

    def _is_parted(self, k: int) -> bool:
        """True where a mark stands before the word at ``k`` that is no hyphen or bracket, and ends no abbreviation."""
        around = AROUND + "." if "." in self.words[k - 1].text else AROUND
        return self.gap(k) not in _COMPOUNDING and bool(self.gap(k).strip().strip(around))

    def _last_of_pair(self, i: int) -> int:
        """The second of two past forms that "and" joins ("the emergencies declared or described in"), or ``i``."""
        paired = self.norm(i + 1) in words.JOINING and verbs.is_past(self.norm(i + 2), "")
        return i + 2 if paired and self.norm(i + 2) not in words.HELPERS else i

    def _lists_name(self, k: int) -> bool:
        """True for a word of a name or number in a list of such, and for the "and" before one."""
        named = self.is_capital(k) or self.norm(k).isdecimal()
        if named or self.norm(k) not in words.COORDINATORS or k + 1 >= len(self):
            return named
        last = self.words[k - 1]
        return self.is_capital(k + 1) and (last.capital or last.norm.isdecimal())

    def _past_nouns(self, k: int) -> int:
        """The word behind the bare nouns at ``k`` that end a list ("oak, pine, or steel"), or ``k``."""
        n, joined = k, False
        if not self.is_plain(k):
            return k
        while n < len(self) and (self.is_plain(n) or self.norm(n) in words.JOINING) and not self.tense(n):
            if n > k and self.gap(n).strip(", -"):
                return k
            joined |= self.norm(n) in words.JOINING
            n += 1
        return n if joined and self.is_plain(n - 1) else k

    def _goes_on(self, k: int) -> bool:
        """True behind a comma, or an "and", where a phrase or an adverb goes on with a participle."""
        paired = self.norm(k) in words.COORDINATORS
        if paired and verbs.is_adjective(self.norm(k - 1)):
            return True  # "in a safe and lawful manner"
        if paired and k + 1 < len(self) and self.is_capital(k - 1) and self.is_capital(k + 1):
            return True  # "by the Office of Management and Budget"
        norm = self.norm(k + 1) if paired else self.norm(k)
        told = paired and self.skip_adverbs(k + 1) < len(self) and self.tense(self.skip_adverbs(k + 1))
        led = norm in words.PREPOSITIONS or (verbs.is_adverb(norm) and not told)  # "met in Lima and jointly agreed"
        return (bool(_LISTING.intersection(self.gap(k))) or paired) and led

    def is_bare_relative(self, subject: int, i: int) -> bool:
        """True for a verb at ``i`` of a clause that describes the subject, whose own verb an auxiliary opens."""
        if self.follows_verb(i):
            return True
        if verbs.lemma(self.norm(self.group_end(i) - 1)) in verbs.REPORTING | verbs.TELLING:
            return False
        dated = self._past_date(self.group_end(i)) > self.group_end(i)  # "the equipment the town has lent to date"
        opens = self.follows_noun if dated else self.opens_bare_relative
        if not any(opens(k) for k in range(subject + 1, i)):
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
            if k == self._past_date(self.group_end(i)) and self.is_surely_finite(k) and not self.is_third_person(k):
                return True  # "crews the town has hired to date include"
        return False

    def _past_date(self, k: int) -> int:
        """The word behind a "to date" or "so far" at ``k``, or ``k``."""
        return k + len(words.TO_DATE) if self.says(k, words.TO_DATE) or self.says(k, words.SO_FAR) else k

    def follows_verb(self, i: int) -> bool:
        """True for a verb at ``i`` right behind which an auxiliary opens another ("the tolls we paid will fall")."""
        after = self.group_end(i)
        helped = after < len(self) and self.norm(after) in words.HELPERS and self.tense(after) is not None
        return helped and not self.gap(after).strip()

    def is_followed_by_verb(self, i: int) -> bool:
        """True for a verb at ``i`` behind two nouns and right before another verb ("the stories crews told showed")."""
        after, nouns = i + 1, [self.norm(k) for k in (i - 1, i - 2)]
        paired = all(noun.endswith(words.PLURAL) and verbs.is_noun(noun) for noun in nouns)
        apart = not paired or after >= len(self) or self.gap(after) != " "
        return not apart and bool(self.tense(after)) and not self.is_adjective(after) and not self.describes(after)

    def opens_bare_relative(self, k: int) -> bool:
        """True for the article of a second noun, which no preposition joins to the first ("steps the town has")."""
        norm, before = self.norm(k), self.norm(k - 1)
        opens = norm in words.DETERMINERS - words.STAND_INS or self.is_capital(k)  # "steps Peru has taken"
        if not opens or norm == words.SUCH or before in words.DETERMINERS:
            return False  # "steps such as", "his America First plan"
        noun = before in words.TIMES or (before.endswith(words.PLURAL) and verbs.is_noun(before))
        return noun and self.gap(k) == " " and not self.is_capital(k - 1)

    def follows_noun(self, k: int) -> bool:
        """True for a name, a pronoun or an article right behind a noun: a clause that describes that may begin."""
        norm, noun = self.norm(k), self.is_plain(k - 1) and not verbs.is_surely(self.norm(k - 1))
        opens = norm in words.DETERMINERS - words.STAND_INS or norm in words.NOMINATIVES or self.is_capital(k)
        opens |= norm == words.EXPLETIVE  # "the harm it has caused"
        return noun and opens and self.gap(k) == " "

    def _is_surely_main(self, i: int) -> bool:
        """True for a verb that describes nothing, whatever follows ("the deal ensures Peru will gain")."""
        norm, after = self.norm(i), self.norm(i + 1)
        if self.tense(i) is Tense.PRESENT:
            believed = verbs.lemma(norm) in verbs.TELLING and self.is_capital(i - 1)
            return verbs.is_surely(norm) or believed
        reports = verbs.lemma(norm) in verbs.REPORTING or verbs.lemma(norm) in verbs.TELLING
        named = i + 1 < len(self) and self.is_capital(i + 1) and after not in words.PREPOSITIONS
        told = self.norm(self.last_before(i)) in words.NOMINATIVES or after in words.INDIRECT
        conveying = _LANGUAGE.commitments.CONVEYING - words.HELPERS - words.LIGHT
        told |= self.is_capital(i - 1) and verbs.lemma(norm) in conveying  # "Ortiz expressed hope that"
        return told or verbs.is_only_past(norm) or (reports and named)

    def is_proclaimed(self, i: int) -> bool:
        """True for a participle at ``i`` behind a preposition and its noun, where "hereby" shows the verb behind it."""
        led = any(self.norm(k) in words.PREPOSITIONS for k in range(max(i - LED_REACH, 0), i))
        return led and any(self.norm(k) == words.PERFORMING for k in range(i + 1, len(self)))

    def _is_past_of_name(self, k: int) -> bool:
        """True for a past form behind a name and before a preposition ("fish sold to Peru fell in value")."""
        told = self.tense(k) is Tense.PAST and self.is_capital(k - 1) and self.gap(k) == " "
        name = k - 1
        while name > 0 and self.is_capital(name - 1):
            name -= 1
        if told and self.follows_noun(name):
            return False  # "followed up on a talk Ana Ortiz led in Lima"
        return told and self.follower(k) in words.PREPOSITIONS

    def _is_only_past(self, k: int) -> bool:
        return verbs.is_only_past(self.norm(k)) and self.tense(k) is Tense.PAST

    def _is_past_of_object(self, i: int, k: int) -> bool:
        """True for a past form at ``k`` that acts on something, where the one at ``i`` reports nothing."""
        after = self.follower(k)
        acts = (after in words.DETERMINERS and not self.is_timed(k + 1)) or after in words.OBJECT_PRONOUNS
        if self.tense(k) is Tense.PRESENT and self.is_third_person(k):
            return acts  # "goals set in the plan create the jobs"
        return acts and self.tense(k) is Tense.PAST and verbs.lemma(self.norm(i)) not in verbs.REPORTING

    def _may_be_own(self, k: int) -> bool:
        tensed = self.tense(k) and not self.is_adjective(k) and not self.is_told_of(k)
        return bool(tensed) or self.is_surely_finite(k)

    def expect_verb(self, start: int, end: int) -> bool:
        """True when a finite verb stands from ``start`` to ``end``; one far from its subject is taken for one then."""
        own = (k for k in range(start, end) if self._may_be_own(k))
        verb = next(own, None)
        if verb is not None and not self.tense(verb):
            self._tenses[verb] = Tense.PRESENT
        return verb is not None
