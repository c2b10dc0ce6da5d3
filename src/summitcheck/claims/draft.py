"""Claims drafted from a statement: one for each thing that can be kept or left out on its own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from summitcheck.claims.awaiting import AwaitedForm
from summitcheck.claims.clauses import ClauseSpan
from summitcheck.claims.elsewhere import points_elsewhere
from summitcheck.claims.introducing import promises_only_what_follows
from summitcheck.claims.labels import label_end
from summitcheck.claims.listing import ClauseDraft, Spoken, drafts_of_all, titles_items, with_exceptions
from summitcheck.claims.marks import indent_of
from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.claims.page import ClaimPage
from summitcheck.claims.rejoin import is_bold, is_title, sentences_of, titles_deed, until
from summitcheck.claims.silence import (
    acts_on_what_follows,
    counts_what_follows,
    ends_as_follows,
    is_attestation,
    is_heading,
    is_introducer,
    is_number,
    is_officer,
    is_question,
    leads_on,
    names_somebody,
    opens_with_verb,
    pledges,
)
from summitcheck.documents.model import Document, Sentence, SentenceKind

_AFTER = ":. \n"  # what may stand between the last word of a sentence and its end


def extract(statement: Document) -> ClaimSet:
    """The claims of any statement, in its order, each located: ``quote`` is its text from ``start`` to ``end``.

    A sentence with a list of commitments gives several, each with what governs it in ``governor``. Every word
    that says something, of every sentence, is in the governor or the quote of some claim, or in a ``silent`` line:
    a label, a heading without a verb, a question or words that only lead on to what follows. Headings, page
    furniture and bare numbers make nothing. A document with nothing but a headline gives that. Linear in the
    length of the text.
    """
    sentences = sentences_of(statement)
    page = ClaimPage(statement, sentences)
    claims, silent = _told(statement, sentences, page)
    lines = tuple(dict.fromkeys(page.words(span) for span in silent))
    return ClaimSet(tuple(claims), silent=lines, statement=statement.name)


def _told(statement: Document, sentences: Sequence[Sentence], page: ClaimPage) -> tuple[list[Claim], list[ClauseSpan]]:
    """The claims of the drafts, and the spans that make none; where none is left, all sentences make some."""
    speaking, silent = _speaking(statement, sentences)
    claims: list[Claim] = []
    drafts = _told_by(statement, speaking)
    titles = {spoken.sentence for spoken in speaking if spoken.names_deed}
    for draft, after in zip_longest(drafts, drafts[1:]):
        if after and draft.opener and titles_items(statement, draft, after):
            silent.append(draft.span)
            continue
        leads = draft is not drafts[-1] and promises_only_what_follows(statement.plain_of(draft.sentence))
        unnamed = not draft.opener and draft.sentence in titles
        if unnamed or _claims_nothing(statement, draft) or (leads and not draft.opener):
            silent.append(_whole(draft, drafts))
            page.hear(draft)
        else:
            claims.append(page.claim(draft))
    if claims:
        return claims, sorted(silent)
    whole = [Spoken(s, 0) for s in sentences if not is_number(statement.plain_of(s))]
    return [page.claim(draft) for draft in _told_by(statement, whole)], []


def _whole(draft: ClauseDraft, drafts: Sequence[ClauseDraft]) -> ClauseSpan:
    """Where the words of a draft stand, and those that govern it, unless they govern another of its sentence too."""
    alone = sum(other.sentence is draft.sentence for other in drafts) == 1
    above = draft.clause.governor if alone else ()
    return ClauseSpan(min((draft.span.start, *(span.start for span in above))), draft.span.end)


def _told_by(statement: Document, speaking: Sequence[Spoken]) -> list[ClauseDraft]:
    """The drafts of the sentences but for those that only govern others."""
    return list(with_exceptions(list(drafts_of_all(statement, speaking))))


def _speaking(statement: Document, sentences: Sequence[Sentence]) -> tuple[list[Spoken], list[ClauseSpan]]:
    """The sentences that may make claims, without their labels, and the spans of what says nothing."""
    speaking: list[Spoken] = []
    silent: list[ClauseSpan] = []
    title: Sentence | None = None
    awaited = AwaitedForm()
    for sentence, after in zip_longest(sentences, sentences[1:]):
        plain = statement.plain_of(sentence)
        if is_number(plain):
            continue
        if sentence.kind is SentenceKind.ROW:
            speaking.append(Spoken(sentence, 0))
            continue
        awaited.enter(sentence)
        if awaited.word and _is_apart(statement, sentence, after) and awaited.takes(plain):
            speaking.append(Spoken(sentence, 0, goes_on=True))
            continue
        titled = is_title(statement, sentence, after)
        if titled and awaited.tells(plain):
            speaking.append(Spoken(sentence, 0, goes_on=True))
            continue
        if titled or is_question(plain) or points_elsewhere(plain):
            silent.append(ClauseSpan(sentence.start, sentence.end))
            title = title if title and title.paragraph == sentence.paragraph else sentence
            continue
        label = label_end(plain, sentence.text, acting=bool(awaited.word))
        if label and awaited.word and awaited.takes(plain[:label]):
            speaking.append(Spoken(until(sentence, label), 0, goes_on=True))
        elif (label := label_end(plain, sentence.text)) and not is_number(plain[:label]):
            silent.append(ClauseSpan(sentence.start, sentence.start + label))
        opened = title is not None and title.paragraph == sentence.paragraph
        awaited.read(plain)
        deed = after is not None and titles_deed(statement, sentence, after)
        speaking.append(Spoken(sentence, label, title if opened else None, names_deed=deed))
        title = None
    return speaking, silent


def _is_apart(statement: Document, sentence: Sentence, after: Sentence | None) -> bool:
    """True for a title in bold, or in capitals, that a sentence of the same paragraph follows."""
    told = after is not None and after.paragraph == sentence.paragraph
    return is_title(statement, sentence, after) or (told and is_bold(statement, sentence))


def _claims_nothing(statement: Document, draft: ClauseDraft) -> bool:
    """True for a heading, and for words that only lead on to what follows; what a list opens with governs both."""
    if draft.sentence.kind is SentenceKind.HEADING:
        return not draft.opener
    if is_attestation(statement.plain_of(draft.sentence)):
        return True
    governed = draft.opener is not None and bool(draft.opener.frames or draft.preamble or draft.acted)
    if not governed and is_officer(statement.plain_of(draft.sentence)):
        return True
    if draft.opener and not (draft.frames or governed):
        return names_somebody(statement.plain_of(draft.sentence))
    if draft.opener or draft.sentence.kind is SentenceKind.ROW:
        return False
    sentence = draft.sentence
    plain = statement.plain_of(sentence)
    if not draft.frames:
        action = indent_of(statement, sentence) >= 0 and opens_with_verb(plain)
        if not action and is_heading(plain, bold=is_bold(statement, sentence)):
            return True
    start, end = draft.span
    last = not statement.plain[end : sentence.end].strip(_AFTER)
    verb = draft.clause.verb
    told = draft.clause.frames[0].subject if draft.clause.frames else None
    action = verb is not None and told is not None and not leads_on(statement.plain[verb.start : verb.end])
    leads = not action or ends_as_follows(plain)
    behind = statement.plain[verb.end : sentence.end] if verb is not None and last else ""
    if counts_what_follows(behind) and not pledges(plain):
        return True
    leads |= acts_on_what_follows(behind)
    said = statement.plain[start : sentence.end if last else end]
    if verb is not None and verb.start < start:  # "announced steps to mend A | and open B:"
        said = " ".join([*(statement.plain[span.start : span.end] for span in draft.clause.governor), said])
    return leads and is_introducer(said)
