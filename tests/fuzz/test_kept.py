"""What is kept on disk, the cache and the baseline, over any course of events; and what is no such thing is refused."""

from __future__ import annotations

import json
import shutil
import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from check_samples import FIGURE
from mutated import mutated, soup
from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.documents.model import Document
from summitcheck.session.cache import Cache
from summitcheck.session.fieldwise import dumped, loaded
from summitcheck.views.check.baseline import Baseline, dump_baseline, parse_baseline
from summitcheck.views.check.model import Problem

DAY = 24 * 60 * 60
ROWS = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=4)),
    lambda inner: st.lists(inner, max_size=14),
    max_leaves=60,
)
KINDS = st.sampled_from((Document, ClaimSet, Claim, tuple[Document, ...], tuple[ClaimSet, str], bool))
CLAIMS = ClaimSet((Claim("a", "They met.", "They met"),), (("Japan", "Tokyo"),), ("Ports",), "a.md", "claims.yaml")


@given(KINDS, ROWS)
def test_rows_of_another_kind_are_refused_or_are_a_value(kind: object, rows: object) -> None:
    with suppress(ValueError, TypeError):
        again = dumped(loaded(kind, json.dumps(rows)))
        assert dumped(loaded(kind, again)) == again


@given(KINDS, mutated([dumped(Document.from_text("They met. # A\n", name="a.md")).encode(), dumped(CLAIMS).encode()]))
def test_a_damaged_text_is_refused_or_is_a_value(kind: object, data: bytes) -> None:
    with suppress(ValueError, TypeError, RecursionError):
        again = dumped(loaded(kind, data.decode("utf-8", "surrogateescape")))
        assert dumped(loaded(kind, again)) == again


@given(soup("They met. ", "# ", "\n\n", "“No.” ", "- ", "| a | b |\n", "\ud800"))
def test_a_document_comes_back_equal(text: str) -> None:
    document = Document.from_text(text, name="a.md")
    assert loaded(Document, dumped(document)) == document


class CacheOverTime(RuleBasedStateMachine):
    """A cache beside a dictionary: it may forget, but never tells anything else."""

    keys = st.integers(0, 4).map(lambda number: f"{number:02}" * 32)

    @initialize()
    def begin(self) -> None:
        """An empty folder."""
        self.folder = Path(tempfile.mkdtemp())
        self.known: dict[tuple[str, str], str] = {}
        self.now = 1e9

    def room(self, name: str) -> Cache:
        """A part of it, as another process would open it."""
        return Cache(self.folder).section(name)

    @rule(name=st.sampled_from("ab"), key=keys, text=st.text())
    def put(self, name: str, key: str, text: str) -> None:
        """Somebody keeps a text."""
        self.room(name).put(key, text)
        self.known[name, key] = text
        assert self.room(name).get(key) == text

    @rule(name=st.sampled_from("ab"), key=keys)
    def get(self, name: str, key: str) -> None:
        """Somebody asks for one."""
        assert self.room(name).get(key) in (None, self.known.get((name, key)))

    @rule(data=st.binary(max_size=100), number=st.integers(0, 9), whole=st.booleans())
    def damage(self, data: bytes, number: int, whole: bool) -> None:
        """A disk puts other bytes in a file."""
        files = [path for path in sorted(self.folder.rglob("*")) if path.is_file()]
        if files:
            file = files[number % len(files)]
            file.write_bytes(data if whole else file.read_bytes() + data)

    @rule(name=st.sampled_from("ab"), key=keys)
    def obstruct(self, name: str, key: str) -> None:
        """A folder comes to stand where a text is to."""
        path = self.folder / name / key[:2] / key[2:]
        if not path.exists() and not path.parent.is_file():
            path.mkdir(parents=True)
            self.room(name).put(key, "text")
            assert self.room(name).get(key) is None
            path.rmdir()

    @rule(days=st.integers(0, 60))
    def wait(self, days: int) -> None:
        """Time goes by, and the cache is tidied."""
        self.now += days * DAY
        Cache(self.folder).tidy(self.now)

    @invariant()
    def nothing_is_left_half_written(self) -> None:
        """No file that a write began with stays."""
        assert not list(self.folder.rglob("*.tmp"))

    def teardown(self) -> None:
        """The folder goes."""
        shutil.rmtree(self.folder)


class BaselineOverTime(RuleBasedStateMachine):
    """Problems come and go, are taken into the baseline and stay known in it, whatever they are called."""

    names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=3)

    @initialize()
    def begin(self) -> None:
        """No problem, and no baseline."""
        self.problems: set[tuple[str, str]] = set()
        self.known: set[tuple[str, str]] = set()
        self.baseline = Baseline(frozenset())

    @staticmethod
    def problem(name: str) -> Problem:
        """One of that fingerprint."""
        return replace(FIGURE, fingerprint=name)

    @rule(path=names, name=names)
    def appear(self, path: str, name: str) -> None:
        """An article gets a problem."""
        self.problems.add((path, name))

    @precondition(lambda self: self.problems)
    @rule(number=st.integers(0, 99))
    def mend(self, number: int) -> None:
        """Somebody mends one."""
        self.problems.discard(sorted(self.problems)[number % len(self.problems)])

    @rule()
    def accept(self) -> None:
        """All that there is now is written into the baseline, twice with the same bytes."""
        entries = [(path, self.problem(name)) for path, name in self.problems]
        text = dump_baseline(entries)
        assert dump_baseline(reversed(entries)) == text
        self.baseline = parse_baseline(text, source="known.json")
        self.known = set(self.problems)

    @invariant()
    def only_what_is_new_is_new(self) -> None:
        """The baseline knows what was accepted, and names what is gone."""
        for path, name in self.problems | self.known:
            assert self.baseline.has(path, self.problem(name)) == ((path, name) in self.known)
        gone = self.baseline.unused(self.problems, [path for path, _ in self.known])
        assert len(gone) == len(self.known - self.problems)


TestCacheOverTime = CacheOverTime.TestCase
TestBaselineOverTime = BaselineOverTime.TestCase
