"""What words before a colon await: the form of the verb with which a heading or a title below goes on from them."""

from __future__ import annotations

from dataclasses import dataclass

from summitcheck.claims.clauses import clauses
from summitcheck.claims.silence import goes_on_with_verb, opens_with_form
from summitcheck.documents.model import Sentence, SentenceKind
from summitcheck.lang import language

_WORDS = language().clauses
_OPENING = _WORDS.MEANS | {_WORDS.INFINITIVE} | (_WORDS.HELPERS - _WORDS.DO)


@dataclass(slots=True)
class AwaitedForm:
    """The last word of what opens a list ("to", "will", "by"), while the titles below go on from it; else empty."""

    word: str = ""
    taken: bool = False
    section: str = ""
    named: bool = False  # a name alone stood before the last colon: "The plan:"

    def enter(self, sentence: Sentence) -> None:
        """Pass from one section to another, which ends the list, unless the titles that go on from it open them."""
        if sentence.section != self.section and sentence.kind is not SentenceKind.HEADING:
            self.word, self.taken, self.named = "", False, False
        self.section = sentence.section

    def read(self, plain: str) -> None:
        """Pass a sentence, which ends the list unless a title went on from the words above."""
        word = _last_before_colon(plain)
        if word is not None or not self.taken:
            self.word, self.taken = word or "", False
        if word is not None:
            self.named = not any(clause.frames for clause in clauses(plain))

    def tells(self, plain: str) -> bool:
        """True for a title that says what the one named above does: "Lowers the toll."."""
        return self.named and goes_on_with_verb(plain)

    def takes(self, plain: str) -> bool:
        """True for a title that goes on from the words above; another ends the list."""
        self.taken = bool(self.word) and opens_with_form(plain, self.word)
        self.word = self.word if self.taken else ""
        return self.taken


def awaits_verb(plain: str) -> bool:
    """True for words before a colon that the items below go on from with a verb: "The port will:"."""
    return bool(_last_before_colon(plain))


def _last_before_colon(plain: str) -> str | None:
    """The "to", modal, auxiliary or "by" with which words before a colon end, empty for others; None for no colon."""
    if not plain.rstrip().endswith(":"):
        return None
    said = plain.rstrip().removesuffix(":").lower().split()
    return said[-1] if said and said[-1] in _OPENING else ""
