"""The items of a list that the sentence before them denies ("they did not agree:")."""

from __future__ import annotations

from summitcheck.annotate.document import AnnotatedDocument
from summitcheck.annotate.text import AnnotatedText
from summitcheck.documents.markers import lead_of
from summitcheck.documents.model import Document, Sentence

_OPENS_LIST = ":"


def denied_items(account: AnnotatedDocument) -> frozenset[int]:
    """The numbers of the sentences in lists of which the account says, right before, that they are not so."""
    document, denied = account.document, set()
    denying, paragraph = False, -1
    for number in account.asserting:
        sentence = document.sentences[number]
        if _is_item(document, sentence):
            paragraph = sentence.paragraph if denying else -1
        elif sentence.paragraph != paragraph:
            denying, paragraph = _denies(account.texts[number]), -1
        if denying and sentence.paragraph == paragraph:
            denied.add(number)
    return frozenset(denied)


def _is_item(document: Document, sentence: Sentence) -> bool:
    """True for the first sentence behind a bullet, a number or a letter."""
    line = document.text.rfind("\n", 0, sentence.start) + 1
    lead = lead_of(document.text, document.plain, line, sentence.end)
    return bool(lead.marker) and not lead.doubtful and not document.plain[lead.end : sentence.start].strip()


def _denies(text: AnnotatedText) -> bool:
    """True for a sentence that opens a list and denies what stands in it; "not only" denies nothing."""
    if not text.text.rstrip().endswith(_OPENS_LIST):
        return False
    words, polarity = text.language.words, text.language.polarity
    negations = [n for n, token in enumerate(text.tokens) if token.norm in words.NEGATIONS]
    denied = any(polarity.NOT_ONLY.isdisjoint([t.norm for t in text.tokens[n + 1 : n + 2]]) for n in negations)
    return denied or bool(polarity.DENIALS.within(text.tokens, text.words))
