"""Make claims whole by themselves: what "this plan", "these" or "they" means is told in their place.

A noun phrase of the sentence before takes the place of words with its noun ("this plan": "the plan to mend the docks").
Otherwise that sentence goes on: "Peru will mend the docks, a plan that ...". Where neither is certain the words stay.
"""

from __future__ import annotations

from collections.abc import Callable

from summitcheck.claims.antecedents import takes_up
from summitcheck.claims.clauses import ClauseSpan
from summitcheck.claims.lexing import read_words
from summitcheck.claims.links import without_links
from summitcheck.claims.listing import ClauseDraft
from summitcheck.claims.meanings import Meaning, named, place_of, put, relative
from summitcheck.claims.model import Claim
from summitcheck.claims.places import is_place
from summitcheck.claims.pointing import Pointer, pointer, pointers_within
from summitcheck.claims.previous import PreviousSentence, ToldDraft
from summitcheck.claims.pronouns import is_person
from summitcheck.claims.strength import binding
from summitcheck.claims.wording import words_of
from summitcheck.documents.model import Document, Sentence
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs, pointing = _LANGUAGE.clauses, _LANGUAGE.verbs, _LANGUAGE.pointing

#: How many sentences before the last are remembered.
MOST_EARLIER = 5
#: How many words may name those who act in place of a pronoun.
NAME_WORDS = 16


class Restorer:
    """Makes the claims of a statement whole, in their order; ``text_of`` gives the words of a draft."""

    def __init__(self, statement: Document, text_of: Callable[[ClauseDraft], str]) -> None:
        self._statement = statement
        self._text_of = text_of
        self._told: list[ToldDraft] = []  # in the sentence that is read
        self._previous: PreviousSentence | None = None  # the one before it
        self._earlier: tuple[PreviousSentence, ...] = ()  # those before that in its paragraph, the last first
        self._meanings: dict[int, Meaning | None] = {}  # by where a subject begins
        self._pointed = (-1, "", Meaning(""))  # where the last sentence with such a subject begins, and what it means
        self._put: set[ClauseSpan | None] = set()  # pronouns in whose place those who act were told
        self._signed: dict[str, str] = {}  # by "order" and the like, the only one that somebody signed

    def hear(self, draft: ClauseDraft, claim: Claim | None, *, joined: bool = False) -> None:
        """Take note of a draft, and of its claim if it made one: the next sentence may point at it."""
        self._enter(draft.sentence)
        self._told.append(ToldDraft(draft, claim, joined))

    def _enter(self, sentence: Sentence) -> None:
        """Leave the last sentence where another begins."""
        last = self._told[-1].draft.sentence if self._told else None
        if last is None or last is sentence:
            return
        before = self._previous.sentence.paragraph if self._previous else -1
        near = self._previous is not None and before == last.paragraph
        self._earlier = (self._previous, *self._earlier)[:MOST_EARLIER] if near and self._previous else ()
        self._previous = PreviousSentence(self._statement, tuple(self._told), not near)
        self._told = []
        for noun, phrase in self._previous.signed():
            self._signed[noun] = "" if noun in self._signed else phrase

    def restored(self, draft: ClauseDraft, claim: Claim) -> Claim:
        """The claim of a draft, whole by itself as far as that is certain."""
        self._enter(draft.sentence)
        subject = draft.frames[0].subject if draft.frames else None
        whole = self._with_subject(draft, claim, subject) if subject else claim
        if whole.text == claim.text:
            whole = self._within(claim, draft.sentence, words_of(self._statement, subject) if subject else "")
        meaning = self._meanings.get(subject.start) if subject else None
        joined = bool(meaning and meaning.before) and whole.text != claim.text
        self.hear(draft, whole, joined=joined)
        return whole

    def _with_subject(self, draft: ClauseDraft, claim: Claim, subject: ClauseSpan) -> Claim:
        """The claim with what its subject means."""
        said, sentence = words_of(self._statement, subject), _sentence_at(draft, subject.start)
        if sentence is None:
            return claim
        opening = words_of(self._statement, ClauseSpan(sentence.start, subject.start)).strip()
        lead = without_links(f"{opening} {said}").removesuffix(said).rstrip()
        if said.lower() in words.NOMINATIVES | {words.EXPLETIVE}:
            return self._with_actors(draft, claim, lead, said)
        found = pointer(said)
        at = place_of(found.phrase, claim.text, lead) if found else None
        if found is None or at is None:
            return claim
        if lead.rstrip(",").lower() in pointing.ALL_TOGETHER and not (self._previous and self._previous.alone):
            return claim  # "Together, these steps": those of several sentences
        if found.told:
            return claim._replace(text=put(claim.text, at, found.said[0], words.ARTICLE))
        if subject.start not in self._meanings:
            verb = words_of(self._statement, draft.frames[0].verb).lower()
            self._meanings[subject.start] = self._meaning(sentence, found, lists=verbs.lemma(verb) == words.INCLUDE)
        meaning = self._meanings[subject.start]
        return meaning.told(claim, at, found.phrase) if meaning else claim

    def _with_actors(self, draft: ClauseDraft, claim: Claim, lead: str, pronoun: str) -> Claim:
        """The claim with those who act, or with what they mean, in place of the pronoun that opens it."""
        at, bound = place_of(pronoun, claim.text, lead), binding(self._statement.plain, draft.frames)
        if at is None or bound is None or bound.frame.subject != draft.frames[0].subject or not claim.actors:
            return claim
        start, phrase, meaning = self._pointed
        near = {draft.sentence.start, self._previous.sentence.start if self._previous else -1}
        if start in near and claim.actors == (phrase,):
            self._pointed = (draft.sentence.start, phrase, meaning)
            return meaning.told(claim._replace(actors=(pronoun,)), at, pronoun)
        who, opens = named(claim.actors), claim.actors[0].lower()
        unknown = opens in words.PRONOUNS or opens.split()[0] in pointing.DEMONSTRATIVES
        again = at > 0 and opens.split()[-1] in lead.lower()  # "Since the mayor took office, she"
        if unknown or again or len(who.split()) > NAME_WORDS:
            return claim
        same = draft.frames[0].subject in self._put
        if not (same or self._acts(claim, at, pronoun)):
            return claim
        self._put.add(draft.frames[0].subject)
        return claim._replace(text=put(claim.text, at, pronoun, who))

    def _acts(self, claim: Claim, at: int, pronoun: str) -> bool:
        """True where a pronoun goes on with those who act before it in its sentence or the last; a person farther."""
        if pronoun.lower() in words.PERSONAL:
            return True
        if len(claim.actors) > 1 and all(map(_is_named, claim.actors)) and self._previous:
            between = [who for told in self._previous.told if told.claim for who in told.claim.actors]
            surnames = {who.split()[-1] for who in claim.actors}
            if between and surnames.issuperset(who.split()[-1] for who in between):
                return True  # over a sentence that tells what one of them did
        it, after = pronoun.lower() == words.EXPLETIVE, "".join(claim.text[at:].split()[1:2])
        if it and verbs.lemma(after) in pointing.OF_EVENTS:
            return False  # "it marks the first time"
        it &= after != words.ALSO  # "it also": a thing did nothing yet
        own = PreviousSentence(self._statement, tuple(self._told), alone=True)
        return any(each.acts(claim.actors, it=it) for each in (own, self._previous) if each)

    def _meaning(self, sentence: Sentence, found: Pointer, *, lists: bool) -> Meaning | None:
        """What the pointing subject of a sentence means in the one before it, if that is certain."""
        before = self._previous
        if before is None or before.sentence.start >= sentence.start:
            return None
        start, phrase, meaning = self._pointed
        same = phrase.lower() == found.phrase.lower() or (phrase.lower().endswith(found.noun) and not meaning.before)
        again = start == before.sentence.start and same
        new = meaning if again else self._new_meaning(before, sentence, found, lists=lists)
        if new:
            self._pointed = (sentence.start, found.phrase, new)
        return new

    def _new_meaning(
        self, before: PreviousSentence, sentence: Sentence, found: Pointer, *, lists: bool
    ) -> Meaning | None:
        """What pointing words mean that did not open the sentence before; ``lists``: they include something."""
        if not found.bare and (phrase := self._phrase(before, found)):
            return Meaning(phrase)
        if found.noun in pointing.INSTRUMENTS:
            return None
        near = before.sentence.paragraph == sentence.paragraph
        apart = found.definite or not before.adjoins(sentence)
        whole = "" if apart else before.whole(found, self._text_of, near=near)
        if not whole and not found.bare and (phrase := self._earlier_phrase(before, sentence, found)):
            return Meaning(phrase)
        if whole and found.bare and lists and f" {words.EXAMPLES} " not in whole:
            return Meaning(words.EXAMPLES, whole)
        return Meaning(relative(found, whole), whole) if whole and not (found.bare and found.several) else None

    def _within(self, claim: Claim, sentence: Sentence, subject: str) -> Claim:
        """The claim with what pointing words behind its subject mean, where nothing before them may be meant."""
        before, text = self._previous, claim.text
        if before is None or pointing.DEMONSTRATIVES.isdisjoint(text.lower().split()):
            return claim
        lexed = read_words(text)
        for first, last, found in reversed(list(pointers_within(lexed))):
            known = any(takes_up(found.noun, word.norm) for word in lexed[:first] if word.content)
            known |= subject.lower().startswith(found.phrase.lower())
            if known:
                continue
            if phrase := self._phrase(before, found) or self._earlier_phrase(before, sentence, found):
                text = text[: lexed[first].start] + phrase + text[lexed[last].end :]
        return claim._replace(text=text)

    def _earlier_phrase(self, before: PreviousSentence, sentence: Sentence, found: Pointer) -> str:
        """The noun phrase that pointing words mean further back in their paragraph: the last that has their noun."""
        if before.sentence.paragraph != sentence.paragraph or found.noun in pointing.INSTRUMENTS | pointing.DEEDS:
            return ""
        if before.names_anew(found):
            return ""
        naming = next((each for each in self._earlier if each.names_anew(found)), None)
        return naming.phrase(found) if naming else ""

    def _phrase(self, before: PreviousSentence, found: Pointer) -> str:
        """The noun phrase that pointing words mean; an order is the only one that somebody signed before."""
        return self._signed.get(found.noun, "") if found.noun in pointing.INSTRUMENTS else before.phrase(found)


def _is_named(actor: str) -> bool:
    """True for a person or a place."""
    return is_person((actor,)) or is_place(actor)


def _sentence_at(draft: ClauseDraft, start: int) -> Sentence | None:
    """The sentence of a draft, or of what opens its list, in which an offset lies."""
    at: ClauseDraft | None = draft
    while at is not None and not at.sentence.start <= start < at.sentence.end:
        at = at.opener
    return at.sentence if at else None
