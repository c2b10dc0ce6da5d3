"""The table of hand-made cases in ``tests/cases``: what a line says, what an account makes of it, and what is right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

import yaml

from summitcheck import Checker, ClaimSet, Document

FOLDER = Path(__file__).resolve().parent / "cases"
#: Cases of the same form that nothing is fitted on.
HELD_OUT = FOLDER.parent / "quality" / "paraphrases.yaml"
VOICES = ("wire", "think-tank", "readout", "spun")
_LISTS = ("verdict", "codes")


@dataclass(frozen=True, slots=True)
class Case:
    """One line of a statement, one account of it, and every answer that is right.

    ``codes`` are those of which one must be found where the account distorts; ``known_failure`` says why the
    checker gets the case wrong today.
    """

    id: str
    voice: str
    official: str
    account: str
    verdict: tuple[str, ...]
    codes: tuple[str, ...] = ()
    known_failure: str = ""
    family: str = ""

    @property
    def side(self) -> str:
        """What the account does: ``faithful``, ``distorted`` or (said by others, or asked) ``unsaid``."""
        return {"supported": "faithful", "distorted": "distorted"}.get(self.verdict[0], "unsaid")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the checker said to a case."""

    verdict: str
    codes: tuple[str, ...]
    stated: float
    distortion: float

    def wrong(self, case: Case) -> str:
        """What is wrong with the answer; empty where it is right."""
        if self.verdict not in case.verdict:
            scores = f"stated {self.stated:.2f}, distortion {self.distortion:.2f}"
            return f"{self.verdict} instead of {' or '.join(case.verdict)} ({scores}; found {self.codes})"
        if case.codes and not set(case.codes) & set(self.codes):
            return f"distorted, but for {self.codes} instead of {' or '.join(case.codes)}"
        return ""


@cache
def families() -> dict[str, tuple[Case, ...]]:
    """The cases of every family, in the order of the files' names."""
    return {path.stem: tuple(_read(path)) for path in sorted(FOLDER.glob("*.yaml"))}


def cases() -> tuple[Case, ...]:
    """Every case of every family."""
    return tuple(case for family in families().values() for case in family)


@cache
def held_out() -> tuple[Case, ...]:
    """The free retellings."""
    return tuple(_read(HELD_OUT))


def _read(path: Path) -> Iterator[Case]:
    known = {field.name for field in fields(Case)}
    for record in yaml.safe_load(path.read_text(encoding="utf-8")):
        if unknown := set(record) - known:
            raise ValueError(f"{path.name}: {record.get('id')}: unknown keys {sorted(unknown)}")
        for key in _LISTS:
            value = record.get(key, [])
            record[key] = (value,) if isinstance(value, str) else tuple(value)
        yield Case(**record, family=path.stem)


@cache
def answer(case: Case) -> Answer:
    """What the checker says when the line is all there is of statement and claim."""
    checker = Checker(ClaimSet.from_texts([case.official]), statement=Document.from_text(case.official))
    (assessment,) = checker.check(Document.from_text(case.account)).assessments
    codes = tuple(sorted({finding.code for finding in assessment.findings}))
    return Answer(str(assessment.verdict), codes, assessment.stated, assessment.distortion)
