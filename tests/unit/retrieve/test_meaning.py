"""Which sentences a model of entailment is given, and where what it says goes."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from summitcheck import Checker, ClaimSet, Document
from summitcheck.entail.base import Entailment
from summitcheck.trace import Trace

CLAIM = "Norway will lend twelve boats to Kenya."
CLAIMS = ClaimSet.from_texts([CLAIM])


#: What the model says unless it is told otherwise.
TOLD = Entailment(0.9, 0.05, 0.05)


class Recorder:
    """A model whose vectors are the words themselves; it notes what it reads and always says the same."""

    name = "recorder"

    def __init__(self, says: Entailment = TOLD) -> None:
        self.says = says
        self.read_so_far: list[tuple[str, str]] = []
        self.encoded = 0

    def encode(self, texts: Sequence[str]) -> list[str]:
        self.encoded += len(texts)
        return list(texts)

    def join(self, texts: Sequence[str]) -> str:
        return " ".join(texts)

    def similarities(self, hypotheses: Sequence[str], premises: Sequence[str]) -> list[list[float]]:
        return [[1.0 if "ships" in premise else 0.4 for premise in premises] for _ in hypotheses]

    def read(self, pairs: Sequence[tuple[str, str]]) -> list[Entailment]:
        self.read_so_far += pairs
        return [self.says for _ in pairs]


def traced(account: str, model: Recorder) -> Trace:
    return Checker(CLAIMS, model=lambda: model).trace(Document.from_text(account))


def premise(account: str) -> str:
    model = Recorder()
    traced(account, model)
    return model.read_so_far[0][0]


def test_a_claim_is_read_in_its_own_words() -> None:
    model = Recorder()
    traced("Norway will lend Kenya boats.", model)
    assert [hypothesis for _, hypothesis in model.read_so_far] == [CLAIM]


def test_a_sentence_that_is_alike_is_read_rather_than_one_that_shares_more_words() -> None:
    account = (
        f"Kenya has twelve lakes and Norway none.{' Prices rose in Bergen, for wool and for wood and for coal.' * 6} "
    )
    assert premise(f"{account}The ships go to Kenya.").endswith("The ships go to Kenya.")


def test_a_window_is_read_with_the_sentence_before_it() -> None:
    assert premise("Norway has spoken. It will lend twelve ships to Kenya. The weather was fine.") == (
        "Norway has spoken. It will lend twelve ships to Kenya."
    )


def test_a_long_neighbour_is_left_out() -> None:
    long = f"{'Norway has spoken and spoken again, ' * 12}and then it rained."
    assert premise(f"{long} It will lend twelve ships to Kenya.") == "It will lend twelve ships to Kenya."


def test_claims_are_encoded_once_for_all_accounts_and_nothing_without_an_account_about_the_statement() -> None:
    model = Recorder()
    checker = Checker(CLAIMS, model=lambda: model)
    assert model.encoded == 0
    for _ in range(2):
        checker.trace(Document.from_text("Norway will lend twelve ships to Kenya."))
    assert model.encoded == 3  # the claim, and the sentence of each account


def test_of_very_many_sentences_those_that_cover_most_of_a_claim_are_encoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summitcheck.retrieve.meaning.MOST_ENCODED", 2)
    model = Recorder()
    traced(f"{'Norway is cold. ' * 5}Norway will lend twelve ships to Kenya. Twelve ships went to Kenya.", model)
    assert model.encoded == 4  # the claim, two sentences of seven, and the neighbour of the one that is read
    assert "Norway will lend twelve ships to Kenya." in model.read_so_far[0][0]


def test_a_sentence_that_shares_no_word_with_a_claim_is_encoded_only_beside_one_that_is_read() -> None:
    model = Recorder()
    traced("Rain fell. It rained.\n\nWolves sang. Norway will lend twelve ships to Kenya.", model)
    assert model.encoded == 3  # the claim, the sentence that tells it, and the one before that
    assert model.read_so_far[0][0] == "Wolves sang. Norway will lend twelve ships to Kenya."


def test_what_was_read_stands_in_the_trace_and_moves_the_score() -> None:
    account = "Boats from Norway, a dozen of them, are to be lent to Kenya."
    told, silent = (traced(account, Recorder(says)).claims[0] for says in (TOLD, Entailment(0.01, 0.01, 0.98)))
    assert told.entailment == TOLD
    assert told.stated > silent.stated


def test_without_a_model_nothing_is_read() -> None:
    claim = Checker(CLAIMS, model=None).trace(Document.from_text("Norway will lend twelve boats to Kenya.")).claims[0]
    assert claim.entailment is None
    assert claim.score is not None
    assert not any("entailment" in name for name in claim.score.features)


@pytest.mark.parametrize("account", ["", "Why?", "# Heading"])
def test_an_account_that_asserts_nothing_is_not_read(account: str) -> None:
    model = Recorder()
    traced(account, model)
    assert not model.read_so_far


def test_claims_that_rest_on_the_same_sentences_are_read_in_one_text() -> None:
    class Joining(Recorder):
        joined = 0

        def join(self, texts: Sequence[str]) -> str:
            self.joined += 1
            return super().join(texts)

    model, claims = Joining(), ClaimSet.from_texts([CLAIM, "Norway will lend twelve boats."])
    Checker(claims, model=lambda: model).trace(Document.from_text("Norway will lend Kenya twelve boats."))
    assert len(model.read_so_far) == 2
    assert model.joined == 1
