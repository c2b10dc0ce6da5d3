"""Twice the text is at most little more than twice the work, whatever the text is made of.

Work is the number of instructions that the interpreter carries out: no clock, no other process, no machine counts.
"""

import sys
import tracemalloc
from collections.abc import Callable
from functools import cache
from types import FrameType

import pytest

from summitcheck import Checker, ClaimSet, Document, extract
from summitcheck.views.diff.make import make_diff

#: Twice the work, and some room for what is found in sorted lists.
MOST = 2.3
#: Below this number of characters what is done once a text hides how the rest grows.
SIZE = 3_500

STATEMENT = (
    "The United States and Japan will spend $5 billion on ports by 2030. Both sides agreed to share 20 percent of "
    'the costs. The two leaders said they "will meet again in May" in Tokyo. Japan intends to end its tariffs.'
)
UNITS = {
    "words of one letter": "a ",
    "figures": "12 ",
    "dates": "7 May 2030 ",
    "unknown names": "Arven Tolk, ",
    "quotations": '"a" ',
    "brackets": "(a ",
    "dashes": "\u2014a ",
    "clauses": "that they agreed to ",
    "equal sentences": "The two sides agreed to share costs. ",
    "list items": "- item a\n",
    "rows": "| a | b |\n",
    "headings": "# Ports\n\n",
}


def work(task: Callable[[], object]) -> int:
    """How many instructions of the interpreter a task takes."""
    done = 0

    def trace(frame: FrameType, event: str, argument: object) -> object:
        nonlocal done
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        done += event == "opcode"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        task()
    finally:
        sys.settrace(before)
    return done


def grown(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def growth(task: Callable[[int], Callable[[], object]]) -> float:
    """How much more work a task is with twice the size; the first run reads what is read once a process."""
    task(SIZE // 10)()
    return work(task(2 * SIZE)) / work(task(SIZE))


@cache
def checker() -> Checker:
    statement = Document.from_text(STATEMENT)
    return Checker(extract(statement), statement=statement, model=None)


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_an_account_is_read_and_judged_in_linear_time(unit: str) -> None:
    assert (
        growth(lambda size: lambda: checker().check(Document.from_text(STATEMENT + "\n\n" + grown(unit, size)))) < MOST
    )


@pytest.mark.parametrize("name", ["equal sentences", "rows", "clauses"])
def test_claims_are_drafted_in_linear_time(name: str) -> None:
    assert (
        growth(lambda size: lambda: extract(Document.from_text(STATEMENT + "\n\n" + grown(UNITS[name], size)))) < MOST
    )


@pytest.mark.parametrize("shared", [True, False], ids=["of one vocabulary", "of other words"])
def test_each_claim_more_costs_the_same(shared: bool) -> None:
    account = Document.from_text(STATEMENT)

    def task(size: int) -> Callable[[], object]:
        texts = [f"Both sides will share costs of {'ports' if shared else f'port{n}x'}." for n in range(size // 100)]
        return lambda: Checker(ClaimSet.from_texts(texts), model=None).check(account)

    assert growth(task) < MOST


#: Words of which each sentence has some, so that all sentences share words with all claims.
WORDS = "ports costs tariffs ships steel rice fish roads banks schools".split()


def sentence_of(number: int) -> str:
    """One of many sentences that share all their words."""
    return f"Both sides will share {' and '.join(WORDS[(number * step) % len(WORDS)] for step in (1, 3, 7))}."


def test_claims_and_sentences_that_share_all_their_words_cost_no_product(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summitcheck.retrieve.index.MOST_FOUND", 5)

    def task(size: int) -> Callable[[], object]:
        texts = [sentence_of(n) for n in range(size // 200)]
        return lambda: Checker(ClaimSet.from_texts(texts), model=None).check(Document.from_text(" ".join(texts)))

    assert growth(task) < MOST


def test_a_diff_of_texts_that_share_all_their_words_costs_no_product(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summitcheck.retrieve.index.MOST_FOUND", 5)

    def task(size: int) -> Callable[[], object]:
        texts = [sentence_of(n) for n in range(size // 200)]
        statement, account = (Document.from_text("\n\n".join(each)) for each in (texts, texts[::-1]))
        judge = Checker(extract(statement), statement=statement, model=None)
        return lambda: make_diff(judge.trace(account))

    assert growth(task) < MOST


def test_what_is_kept_of_a_sentence_does_not_grow_with_the_number_of_sentences_or_claims() -> None:
    """In bytes, of a sentence that shares words with each of 50 claims."""

    def kept(size: int) -> int:
        account = Document.from_text(" ".join(sentence_of(n) for n in range(size)))
        judge = Checker(ClaimSet.from_texts([sentence_of(n) for n in range(50)]), model=None)
        judge.trace(account)
        tracemalloc.start()
        try:
            trace = judge.trace(account)
            return tracemalloc.get_traced_memory()[0] // len(trace.sentences)
        finally:
            tracemalloc.stop()

    few, many = kept(30), kept(120)
    assert many < 1.2 * few
    assert many < 60_000


@pytest.mark.parametrize("name", ["equal sentences", "unknown names"])
def test_a_diff_grows_with_the_account(name: str) -> None:
    account = grown(UNITS[name], 2 * SIZE)

    def task(size: int) -> Callable[[], object]:
        return lambda: make_diff(checker().trace(Document.from_text(STATEMENT + "\n\n" + account[:size])))

    assert growth(task) < MOST
