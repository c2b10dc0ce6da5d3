"""Write claims from drafts: their words as sentences, who acts in them, and the verb by which they bind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from summitcheck.claims.acronyms import Acronyms
from summitcheck.claims.acting import ActorReader
from summitcheck.claims.clauses import ClauseSpan, joined
from summitcheck.claims.conjugation import (
    as_sentence,
    awaits_more,
    bare_verb,
    lowered,
    names_deeds,
    opening_verb,
    parted_verb,
    stated,
    uncapitalized,
    without_list_colon,
)
from summitcheck.claims.context import ContextReader
from summitcheck.claims.leadin import flowing
from summitcheck.claims.leads import without_lead
from summitcheck.claims.links import without_also, without_links
from summitcheck.claims.listing import ClauseDraft
from summitcheck.claims.model import DID, STATES, Claim
from summitcheck.claims.restoring import Restorer
from summitcheck.claims.silence import opens_list
from summitcheck.claims.slugs import slug
from summitcheck.claims.strength import binding, is_deed
from summitcheck.claims.subjects import is_one, named
from summitcheck.claims.wording import words_of
from summitcheck.documents.model import Document, Sentence, SentenceKind
from summitcheck.documents.parts import on_one_line
from summitcheck.documents.rows import row_words
from summitcheck.lang import language

_LANGUAGE = language()
_MARK = re.compile(r"\s*\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})\)\s*")
_QUOTES = re.compile('[\u201c\u201d"]')
_OPENED = re.compile(rf"\b(?:{'|'.join(sorted(_LANGUAGE.clauses.COORDINATORS))}),\s*\Z")
_ENDS = ",;:. "
_DASHES = "\u2013\u2014"
_JOINED = re.compile(rf",\s(?:{'|'.join(sorted(_LANGUAGE.clauses.COORDINATORS))})\s+\Z")
_LEADS = _LANGUAGE.clauses.PREPOSITIONS - _LANGUAGE.clauses.MEANS - {_LANGUAGE.clauses.INFINITIVE}
_LED = re.compile(rf"(?:{'|'.join(sorted(_LEADS))})\b[^,.;:]{{1,40}},", re.I)  # ", and in this regard, stress"

#: How many characters behind a span a comma or colon is looked for: an address may stand between.
LINK_REACH = 400
#: How many characters behind an auxiliary the rest of its verb is looked for, over what commas set apart.
VERB_REACH = 120
#: How many characters behind a verb hold the word that is one with it ("look forward").
PARTICLE_REACH = 20


def _leading(draft: ClauseDraft) -> ClauseSpan:
    """What stands before the verb in the words of a draft; empty where the verb stands elsewhere."""
    verb, (start, end) = draft.clause.verb, draft.span
    return ClauseSpan(start, verb.start if verb and start < verb.start < end else start)


class ClaimPage:
    """A statement from which claims are written, with what was said so far."""

    def __init__(self, statement: Document, sentences: Sequence[Sentence]) -> None:
        self._statement = statement
        self._taken: dict[str, int] = {}
        self._actors = ActorReader(statement)
        self._restorer = Restorer(statement, self._sentence)
        self._acronyms = Acronyms.of(statement.plain)
        self._contexts = ContextReader(statement, sentences)

    def claim(self, draft: ClauseDraft) -> Claim:
        """The claim that a draft makes."""
        start, end = draft.span
        claim = Claim(
            id=slug(self._plain(draft.span), self._taken, subject=self._plain(_leading(draft))),
            text=self._sentence(draft),
            quote=self._statement.quote(start, end),
            section=draft.sentence.section,
            start=start,
            end=end,
            line=self._statement.line_of(start),
            governor=self._words(draft.governor),
        )
        whole = self._restorer.restored(draft, self._with_verb(claim, draft))
        told = whole._replace(text=self._acronyms.told(without_also(whole.text)))
        empty = bool(draft.frames) and self._actors.is_expletive(draft.frames[0])
        return told._replace(context=self._contexts.context(draft, told, expletive=empty))

    def _sentence(self, draft: ClauseDraft) -> str:
        """The claim in words, as a sentence."""
        led = self._statement.plain.startswith(":", draft.span.end)
        return without_links(as_sentence(self._row(draft) or self._text(draft), led=led))

    def hear(self, draft: ClauseDraft) -> None:
        """Take note of who acts in a draft that makes no claim: a pronoun behind it may mean them."""
        self._restorer.hear(draft, None)
        if draft.frames:
            self._actors.read(draft, draft.frames[0])

    def _row(self, draft: ClauseDraft) -> str:
        """The words of a row of a table with the names of its columns; empty for what is no row."""
        if draft.sentence.kind is not SentenceKind.ROW:
            return ""
        above = [
            f"{words}: " if words[-1] not in ":," else f"{words} " for words in [self._words(draft.governor)] if words
        ]
        return "".join((*above, row_words(self._statement, draft.sentence)))

    def _text(self, draft: ClauseDraft) -> str:
        """The claim in words: what governs it, and its own; "Recalling ..." below "The Assembly," is what that does."""
        if draft.parts:
            lead, *items = draft.parts
            return f"{self._words((*draft.governor, lead)).rstrip(_ENDS)} {self._listed(items)}"
        if draft.acted and draft.opener:
            above = self._words((*draft.opener.governor, draft.opener.span))
            return f"{above} {uncapitalized(self._words((*draft.clause.governor, draft.span)))}"
        if not draft.preamble or draft.opener is None:
            said = without_list_colon(self._words((*draft.governor, draft.span)))
            return flowing(said, self._words(draft.governor))
        above = self._plain(draft.opener.span)
        apart = "," if above.lower().split(",")[0] in _LANGUAGE.clauses.FIRST_PERSON else ""  # "We, the mayors,"
        return f"{above}{apart} {self._told(draft)}"

    def _listed(self, items: Sequence[ClauseSpan]) -> str:
        """The words of items in a row, the last behind "and"."""
        said = [self._plain(item).rstrip(_ENDS) for item in items]
        apart = "; " if any("," in each for each in said) else ", "
        return apart.join(said[:-1]) + f" {_LANGUAGE.syntax.AND} " * (len(said) > 1) + said[-1]

    def _told(self, draft: ClauseDraft) -> str:
        """The words of a draft; those of a preamble as what the body above it does."""
        words = self._words((*draft.clause.governor, draft.span))
        if not draft.preamble or draft.opener is None:
            return words
        return stated(words, one=is_one((self._plain(draft.opener.span),)))

    def words(self, span: ClauseSpan) -> str:
        """The words of a span as they stand in the statement, on one line and without markup."""
        return on_one_line(self._statement.plain[span.start : span.end])

    def _words(self, spans: Sequence[ClauseSpan]) -> str:
        """The words of several spans; a comma or a colon behind one, and a comma that opens one, are kept."""
        said = behind = ""
        for span in joined(self._statement.plain, spans):
            words = self._plain(span)
            words = lowered(words, said) if said else words
            apart = "" if self._is_contracted(span) else " "
            said += f"{self._link(said, span, behind)}{apart}{words}" if said else words
            behind = self._statement.plain[span.end : span.end + LINK_REACH].lstrip()[:1]
        return said

    def _is_contracted(self, span: ClauseSpan) -> bool:
        """True for the "'s" of "that's", which stands apart from no word."""
        plain, start = self._statement.plain, span.start
        return start > 0 and plain[start] in "'\u2019" and plain[start - 1].isalnum()

    def _link(self, said: str, span: ClauseSpan, behind: str) -> str:
        """The mark between the words said so far, ``behind`` which a mark stands in the text, and those of a span."""
        if behind == ":" or (behind != "," and opens_list(said)):
            led = _LED.match(self._statement.plain, span.start)
            told = said.endswith(f" {_LANGUAGE.clauses.COMPLEMENTIZER}")  # "found that in May, it"
            return ("," if led and not told else "") if awaits_more(said) else ":"  # "shall, by June, open"
        before = self._statement.plain[max(0, span.start - LINK_REACH) : span.start]
        if behind and behind in _DASHES and before.rstrip().endswith(behind):
            return f" {behind}"  # "As fees rose – twice – the port"
        led = _OPENED.search(before) or (_JOINED.search(before) and _LED.match(self._statement.plain, span.start))
        return "," if behind == "," or led else ""

    def _plain(self, span: ClauseSpan) -> str:
        """The words of a span on one line, without markup."""
        return words_of(self._statement, span)

    def _with_verb(self, claim: Claim, draft: ClauseDraft) -> Claim:
        verb = binding(self._statement.plain, draft.frames)
        if verb is None:
            led = draft.opener if draft.preamble or draft.acted else None
            actors = named(without_lead(self._plain(led.span))) if led else ()
            said = opening_verb(self._told(draft), sure=draft.preamble)
            return claim._replace(actors=actors, verb=said.lower() if draft.acted else said, strength=STATES)
        said = self._with_particle(ClauseSpan(verb.frame.verb.start, verb.end), draft)
        below = verb.rung == STATES and draft.opener is not None and is_deed(said)  # "has:" above "opened a dock"
        return claim._replace(
            actors=self._actors.read(draft, verb.frame), verb=said, strength=DID if below else verb.rung
        )

    def _with_particle(self, group: ClauseSpan, draft: ClauseDraft) -> str:
        """The words of a verb group, with the "forward" or "ready" behind it with which they are one."""
        said = self._verb(group, draft)
        behind = self._statement.plain[group.end : group.end + PARTICLE_REACH].split()[:1]
        last = said.lower().rpartition(" ")[2]
        fixed = _LANGUAGE.clauses.FIXED_WITH.get(_LANGUAGE.verbs.lemma(last), frozenset())
        return " ".join((said, *behind)) if fixed.issuperset(behind) else said

    def _verb(self, group: ClauseSpan, draft: ClauseDraft) -> str:
        """The words of a verb group; a modal that stands apart ("shall, by law, adopt") has its bare verb beside it."""
        said = _QUOTES.sub("", _MARK.sub(" ", self._plain(group)))
        last = next((word for word in reversed(said.lower().split()) if not _LANGUAGE.verbs.is_adverb(word)), said)
        told = (*draft.governor, draft.span)
        behind = next((self._plain(after) for span, after in pairwise(told) if self._ends(span, group.end)), "")
        opens = behind.partition(" ")[0].lower()  # "are opening docks, and | working with crews to | mend quays"
        helped = last in _LANGUAGE.clauses.PASSIVE | _LANGUAGE.clauses.PERFECT | _LANGUAGE.clauses.SUPPORTS
        helped &= not names_deeds(self._words(draft.governor))
        if helped and opens and _LANGUAGE.verbs.ends_group(opens, last):
            return f"{said} {opens}"
        if helped and (said_more := parted_verb(self._statement.plain[group.end : group.end + VERB_REACH], last)):
            return f"{said} {said_more}"
        whole = last not in _LANGUAGE.clauses.MODAL_VERBS and last not in _LANGUAGE.clauses.NEGATIVES
        if whole:
            return said
        spans = [ClauseSpan(max(group.end, start), end) for start, end in told if end > group.end]
        spoken = (self._past_parenthesis(span) for span in spans)
        return said + next(filter(None, map(bare_verb, spoken)), "").lower()

    def _ends(self, span: ClauseSpan, verb: int) -> bool:
        """True for a span that ends with a verb, or with adverbs behind it ("has already")."""
        between = self._statement.plain[verb : span.end].lower().split() if span.start < verb <= span.end else [""]
        return all(map(_LANGUAGE.verbs.is_adverb, between))

    def _past_parenthesis(self, span: ClauseSpan) -> str:
        """The words of a span without what commas set apart at its beginning (", by law, adopt")."""
        words = self._plain(span)
        own = words.lstrip(", ")
        parted = self._statement.plain.startswith(",", span.start) and not _LANGUAGE.verbs.is_adverb(own.split()[0])
        return own.partition(", ")[2] if parted else own  # though "never, ever forget"
