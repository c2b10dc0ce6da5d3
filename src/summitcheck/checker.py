"""Judge accounts against claims: what callers use, compiled once for any number of accounts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from summitcheck.annotate.names import name_table
from summitcheck.claims.locate import locate
from summitcheck.claims.model import ClaimSet
from summitcheck.detect.base import Rule
from summitcheck.detect.rules import RULES
from summitcheck.documents.model import Document
from summitcheck.entail.base import EntailmentModel
from summitcheck.entail.shipped import shipped_encoder
from summitcheck.lang import language as language_of
from summitcheck.pipeline import run
from summitcheck.retrieve.compile import compile_statement
from summitcheck.retrieve.meaning import StatementMeaning
from summitcheck.retrieve.topic import Topic
from summitcheck.trace import Trace
from summitcheck.views.account import account_report
from summitcheck.views.report import AccountReport


class Checker:
    """Judges accounts against one set of claims; compiled once, safe to reuse."""

    def __init__(
        self,
        claims: ClaimSet,
        *,
        statement: Document | None = None,
        rules: Sequence[Rule] = RULES,
        language: str = "en",
        model: Callable[[], EntailmentModel[Any]] | None = shipped_encoder,
    ) -> None:
        """``statement`` gives the claims their sentences; without it each claim stands for itself.

        ``language`` is the code of the language of all texts. ``model`` gives the model of entailment, asked for once
        an account is about the statement; with None words alone are compared. Raises `ConfigError` for a language that
        is not known.
        """
        self.statement = statement
        self.claims = locate(claims, statement, strict=False) if statement else claims
        self.rules = tuple(rules)
        self._compiled = compile_statement(self.claims, statement, name_table(self.claims.names, language_of(language)))
        self._model = model
        self._meaning: StatementMeaning | None = None

    @property
    def topic(self) -> Topic:
        """What an account must be about to be judged."""
        return self._compiled.topic

    def check(self, account: Document) -> AccountReport:
        """What ``account`` does to each claim, in the claims' order, and to each of its sentences."""
        return account_report(self.trace(account))

    def trace(self, account: Document) -> Trace:
        """All that `check` makes its report from: for explanations, diffs, and fitting the models."""
        return run(self._compiled, account, self.rules, self._encoded if self._model else None)

    def _encoded(self) -> StatementMeaning:
        """The claims as the model encoded them, once."""
        if self._meaning is None:
            assert self._model is not None  # asked for only with one
            self._meaning = StatementMeaning.of(self._compiled, self._model())
        return self._meaning
