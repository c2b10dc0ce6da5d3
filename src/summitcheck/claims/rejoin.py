"""Join sentences that bold or a wrapped line cut in two, and recognise titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from summitcheck.claims.awaiting import AwaitedForm, awaits_verb
from summitcheck.claims.clauses import clauses
from summitcheck.claims.places import is_place
from summitcheck.claims.silence import is_title_of, is_titled, names_deed, opens_with_verb
from summitcheck.documents.model import Document, Sentence, SentenceKind
from summitcheck.lang import language

#: Words that are a title where they stand before a sentence: "General Provisions."
TITLE_WORDS = 8
SMALL_WORD = 3  # letters of a word that has no capital in a title
#: A line is wrapped, and not ended, from so many characters on.
WRAPPED = 45
#: How many characters the marks of bold and underlined words may take.
MARKS_REACH = 12

_ENDED = re.compile(r"[.!?:;\u3002][^\w.!?:;\u3002]*\Z")
_ABBREVIATED = re.compile(r"\b[A-Z]\.[A-Z]\.\s*\Z")  # and "economy" goes on
_LINK_END = re.compile(r"\]\(\S*\)")
_WRAP = re.compile(r"[ \t>]*\n[ \t>]*|[ \t]*")
_TOLD = (SentenceKind.BODY, SentenceKind.ROW)
_BOLD = ("**", "__")
_TAG = re.compile(r"</?[a-z]{1,3}>")
_CLOSED = re.compile(r"[\s.,:;!?)\"\u201d\u2019]{0,4}(?:\*\*|__)")
_WORDS = language().clauses
_INCLUDING = f"{_WORDS.EXAMPLES}:"
_NEXT_MARK = re.compile(rf"[;,](?:\s+(?:{'|'.join(sorted(_WORDS.COORDINATORS))}))?(?P<mark>\s*\n[ \t>]*\d{{1,2}}\.)\Z")
_HARD = "  "  # before a line break: the line ends there
_ITEM = re.compile(r"(?:[-*+\u2022\u25cf\u25aa#|]|\(?[\da-z]{1,4}[.)])\s")


def rejoined(statement: Document) -> tuple[Sentence, ...]:
    """The sentences of a statement, in order, those that were cut made one; the kind is that of the first.

    A sentence goes on where no mark ends it, its last line is full, and the next line follows at once and begins no
    item. A full line that is no heading by its markup goes on even where it was taken for one.
    """
    joined: list[Sentence] = []
    for sentence in map(_without_mark, statement.sentences):
        if joined and _goes_on(statement, joined[-1], sentence):
            joined[-1] = _one(statement, joined[-1], sentence)
        else:
            joined.append(sentence)
    return tuple(joined)


def _without_mark(sentence: Sentence) -> Sentence:
    """The sentence without the number of the next item, which it was taken to end with ("pilots; and 4.")."""
    found = _NEXT_MARK.search(sentence.text)
    if not found:
        return sentence
    return until(sentence, found.start("mark"))


def _goes_on(statement: Document, one: Sentence, other: Sentence) -> bool:
    if _ends_name(statement, one, other):
        return True
    if one.kind is not SentenceKind.BODY or other.kind not in (SentenceKind.BODY, SentenceKind.HEADING):
        return False
    linked = _LINK_END.match(statement.text, one.end)
    end = linked.end() if linked else one.end
    between = statement.text[end : other.start]
    if _breaks_name(statement, one, other):
        return True
    within = _ABBREVIATED.search(statement.plain_of(one)) and statement.plain[other.start].islower()
    if (_ENDED.search(statement.plain_of(one)) and not within) or not _WRAP.fullmatch(between):
        return False
    if "\n" not in between:
        return True
    if is_bold(statement, one) and not is_bold(statement, other):
        return False  # a title, and what it stands above
    full = end - statement.line_starts[statement.line_of(one.end) - 1] >= WRAPPED
    return full and not between.startswith(_HARD) and not _ITEM.match(statement.text, other.start)


def _ends_name(statement: Document, one: Sentence, other: Sentence) -> bool:
    """True for the full stop of a name in bold that its sentence follows ("**Lima Docks Co.** is mending")."""
    if one.kind is not SentenceKind.HEADING or other.kind is not SentenceKind.BODY or not one.text.endswith("."):
        return False
    return statement.plain[other.start].islower() and "\n" not in statement.plain[one.end : other.start]


def _breaks_name(statement: Document, one: Sentence, other: Sentence) -> bool:
    """True where a page ends within the name of a place ("North" above "Macedonia will")."""
    if not one.text[-1].isalpha() or statement.plain[one.end : other.start].strip():
        return False
    before, behind = statement.plain_of(one).split(), statement.plain_of(other).split()
    if not (before and behind):  # nothing but markup
        return False
    return before[-1].isalpha() and before[-1][0].isupper() and is_place(f"{before[-1]} {behind[0]}")


def _one(statement: Document, first: Sentence, last: Sentence) -> Sentence:
    text = statement.text[first.start : last.end]
    return first._replace(text=text, end=last.end, paragraph=last.paragraph, kind=SentenceKind.BODY)


def _opens_list(statement: Document, sentence: Sentence) -> bool:
    """True for a heading in bold that governs the list below it ("The mayors agreed to:")."""
    plain = statement.plain_of(sentence).rstrip()
    titled = plain.isupper() and not awaits_verb(plain)
    return (
        sentence.kind is SentenceKind.HEADING
        and plain.endswith(":")
        and not titled
        and (any(c.frames for c in clauses(plain)) or (opens_with_verb(plain) and plain.endswith(_INCLUDING)))
    )


def _is_run_in(statement: Document, sentence: Sentence, after: Sentence) -> bool:
    """True for a title with a colon on the line of the sentence that it stands above ("**Lower Tolls:** The port")."""
    titled = is_titled(statement.plain_of(sentence).rstrip(": \n"))
    beside = "\n" not in statement.plain[sentence.end : after.start]
    return titled and beside and statement.plain[after.start].isupper()


def _told(statement: Document) -> Iterator[Sentence]:
    """The body, what governs lists, and the headings that go on from the words above ("The port will:")."""
    awaited = AwaitedForm()
    sentences = rejoined(statement)
    for sentence, after in zip_longest(sentences, sentences[1:]):
        plain = statement.plain_of(sentence)
        opens = _opens_list(statement, sentence) and not (after and _is_run_in(statement, sentence, after))
        if sentence.kind in _TOLD or opens:
            if not (is_bold(statement, sentence) and awaited.takes(plain)):
                awaited.read(plain)
            yield sentence
        elif awaited.word and sentence.kind is SentenceKind.HEADING and awaited.takes(plain):
            yield until(sentence, len(plain.rstrip(": \n")))


def until(sentence: Sentence, end: int) -> Sentence:
    """The first ``end`` characters of a sentence."""
    return sentence._replace(text=sentence.text[:end], end=sentence.start + end)


def sentences_of(statement: Document) -> Sequence[Sentence]:
    """The sentences that are drafted from: the body and what governs lists, or the headline where there is no body."""
    told = list(_told(statement))
    return (
        told if any(s.kind in _TOLD for s in told) else [s for s in statement.sentences if s.kind is SentenceKind.TITLE]
    )


def is_bold(statement: Document, sentence: Sentence) -> bool:
    """True for a sentence that is bold from its first word to its last."""
    start, end = sentence.start, sentence.end
    before = _TAG.sub("", statement.text[max(0, start - MARKS_REACH) : start])
    behind = _TAG.sub("", statement.text[end : end + MARKS_REACH])
    opened = statement.text.startswith(_BOLD, start) or before.endswith(_BOLD)
    within = any(mark in statement.text[max(start, end - 4) : end] for mark in _BOLD)
    return opened and (within or _CLOSED.match(behind) is not None)  # "**<u>Lower fees.</u>  **"


def is_title(statement: Document, sentence: Sentence, after: Sentence | None) -> bool:
    """True for words in bold, or two in capitals, before a sentence of the same paragraph that tells more."""
    said = [word for word in statement.plain_of(sentence).split() if word[:1].isalpha() and len(word) > SMALL_WORD]
    short = len(said) <= TITLE_WORDS and all(word[0].isupper() for word in said)
    apart = short or is_bold(statement, sentence)
    told = after is not None and after.paragraph == sentence.paragraph and apart
    bold = is_bold(statement, sentence)
    return (
        told and after is not None and is_title_of(statement.plain_of(sentence), statement.plain_of(after), bold=bold)
    )


def titles_deed(statement: Document, sentence: Sentence, after: Sentence) -> bool:
    """True for words in bold that say what is done and not by whom, before a sentence of the same paragraph."""
    if after.paragraph != sentence.paragraph or not is_bold(statement, sentence):
        return False
    plain, behind = statement.plain_of(sentence), statement.plain_of(after)
    return names_deed(plain) and is_title_of(plain, behind, bold=True, action=True)
