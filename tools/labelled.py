"""Labelled texts as examples: the label of a person, and how the checker judged the text.

``training/`` and ``tests/cases`` are always there. What else is read lies in a folder beside the repository: pairs that
other people labelled (``bench``) and events judged by hand (``gold``, with ``seeds`` and ``statements``).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from fnmatch import fnmatch
from functools import cache, partial
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import accounts
import archived
import yaml
from falsify import falsified

import summitcheck
from summitcheck.entail.base import EntailmentModel
from summitcheck.entail.shipped import shipped_encoder
from summitcheck.trace import ClaimTrace, SentenceTrace, Trace

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

import case_tables
import training_texts

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
#: Models of entailment that did not see some statements, and for each the days of these.
FOLDS = ROOT / "build/entailment"
#: Of each document, so many of the accounts by machines give faithful paraphrases.
_PARAPHRASED = 6
#: Words of a piece of a text.
_PIECE = 70
#: Of these pieces, which are many, every so many-th is read by the model of entailment.
_SPARED = 4


class Labelled(NamedTuple):
    """An account of some claims, or its sentences, with all right answers, the best first.

    ``verdicts`` holds verdicts on the claims, or statuses of the sentences of which the worst counts; ``source`` names
    the set of data and ``document`` what in it belongs together.
    """

    source: str
    document: str
    verdicts: tuple[str, ...]
    claims: tuple[ClaimTrace, ...] = ()
    sentences: tuple[SentenceTrace, ...] = ()


class Judge(NamedTuple):
    """How texts are judged: by words only, or also by the model of entailment.

    Of passages that the shipped model may have learnt from, one judges that did not see their statement: ``make train
    FOLDS=3`` leaves such models. Without one the passages are left out.
    """

    words_only: bool = True

    def checker(
        self,
        claims: summitcheck.ClaimSet,
        statement: summitcheck.Document | None = None,
        model: Callable[[], EntailmentModel[Any]] = shipped_encoder,
    ) -> summitcheck.Checker:
        """A checker of these claims."""
        return summitcheck.Checker(claims, statement=statement, model=None if self.words_only else model)


def unseen_model(name: str) -> Callable[[], EntailmentModel[Any]] | None:
    """A model that was trained without the statement with this name; None if there is none."""
    for listed in sorted(FOLDS.glob("*.json")):
        if name[:10] in json.loads(listed.read_text(encoding="utf-8")):
            return partial(_loaded, listed.with_suffix(".npz"))
    return None


@cache
def _loaded(path: Path) -> EntailmentModel[Any]:
    from summitcheck.entail.encoder import Encoder
    from summitcheck.entail.weights import Weights

    return Encoder(Weights.read(path))


class Source(NamedTuple):
    """A file of labelled texts, the function that reads it, and how its texts are judged."""

    name: str
    read: Callable[[Path, Judge], Iterator[Labelled]]
    path: Path
    judge: Judge = Judge()

    def examples(self) -> Iterator[Labelled]:
        """The judged examples of the file."""
        return self.read(self.path, self.judge)


_Result = TypeVar("_Result")
_WORDS_ONLY = Judge()


def sources(shared: Path | None, patterns: Sequence[str] = ("*",), judge: Judge = _WORDS_ONLY) -> list[Source]:
    """The sources whose names match a pattern, without held-out files.

    Nor are those that the model of entailment learnt from, where it judges too.
    """
    training = training_texts.files_to_fit() if judge.words_only else []
    found = [Source(f"training/{path.stem}", _training, path) for path in training]
    found += [Source(f"accounts/{path.stem}", _accounts, path) for path in training_texts.accounts_to_fit()]
    learnt = training_texts.account_files() if judge.words_only else []
    found += [
        Source(f"other accounts/{path.stem}", partial(_accounts, source="other accounts"), path) for path in learnt
    ]
    found += [Source(f"cases/{path.stem}", _cases, path) for path in sorted(case_tables.FOLDER.glob("*.yaml"))]
    for folder, pattern, read in _BESIDE:
        paths = sorted((shared / folder).glob(pattern)) if shared else []
        found += [Source(path.stem if folder == "bench" else f"{folder}/{path.stem}", read, path) for path in paths]
    if shared:
        found += [
            Source(f"archive/{path.stem}", partial(_archived, shared=shared), path)
            for path in ((archived.PASSAGES, archived.TO_LEARN) if judge.words_only else (archived.PASSAGES,))
        ]
    matching = [source for source in found if any(fnmatch(source.name, pattern) for pattern in patterns)]
    return [source._replace(judge=judge) for source in matching]


def held_out(shared: Path, judge: Judge) -> list[Source]:
    """Passages of the archive that nothing is ever fitted on."""
    return [Source("archive/held-out", partial(_archived, shared=shared), archived.HELD_OUT, judge)]


def accounts_held_out(judge: Judge) -> list[Source]:
    """Whole accounts that nothing is ever fitted on."""
    return [Source(f"accounts/{path.stem}", _accounts, path, judge) for path in training_texts.accounts_held_out()]


def for_each(work: Callable[[Source], _Result], found: Sequence[Source], jobs: int) -> Iterator[_Result]:
    """The result for each source, in order, computed by several processes, with progress on a terminal."""
    with ProcessPoolExecutor(jobs) as pool:
        for number, result in enumerate(pool.map(work, found), 1):
            if sys.stderr.isatty():
                print(f"\r{number} of {len(found)} files read", end="", file=sys.stderr, flush=True)
            yield result
    if sys.stderr.isatty():
        print(file=sys.stderr)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _document(text: str, name: str = "account") -> summitcheck.Document:
    return summitcheck.Document.from_text(text, name=name)


def _drafted(text: str, judge: Judge) -> summitcheck.Checker:
    """A checker of the claims drafted from an official text."""
    statement = _document(text, "official")
    return judge.checker(summitcheck.extract(statement), statement)


def _training(path: Path, judge: Judge) -> Iterator[Labelled]:
    """Texts written for this project, each asked about its own claim."""
    told = training_texts.read(path)
    checker = training_texts.checker(told, words_only=judge.words_only)
    for number, each in enumerate(told):
        for text, document in each.documents():
            verdict = training_texts.VERDICTS[text.kind]
            yield Labelled("training", path.stem, (verdict,), (checker.trace(document).claims[number],))


def _accounts(path: Path, judge: Judge, source: str = "accounts") -> Iterator[Labelled]:
    """The claims of a statement in whole accounts, written for this project."""
    statement = accounts.read(path)
    checker = judge.checker(statement.claims, statement.document)
    for account in statement.accounts:
        for verdicts, claim in zip(account.verdicts, checker.trace(account.document).claims, strict=True):
            yield Labelled(source, path.stem, verdicts, (claim,))


def _cases(path: Path, judge: Judge) -> Iterator[Labelled]:
    """The table of cases of a family; those that speak for others are a set of their own."""
    for case in case_tables.families()[path.stem]:
        claims = summitcheck.ClaimSet.from_texts([case.official])
        trace = judge.checker(claims, _document(case.official, "official")).trace(_document(case.account))
        source = "unsaid cases" if case.side == "unsaid" else "cases"
        yield Labelled(source, case.id.rsplit("-", 2)[0], case.verdict, trace.claims)


def _stated(path: Path, judge: Judge) -> Iterator[Labelled]:
    """Content units and summaries: a person says of each unit whether the summary has it.

    Those that a few of the summaries have are faithful paraphrases besides: no rule should see anything in them.
    """
    for row in _rows(path):
        checker = judge.checker(summitcheck.ClaimSet.from_texts(row["claims"]))
        for number, account in enumerate(row["accounts"]):
            for claim, label in zip(checker.trace(_document(account["text"])).claims, account["stated"], strict=True):
                document, verdicts = f"{path.stem} {row['doc']}", ("supported" if label else "omitted",)
                yield Labelled(path.stem, document, verdicts, (claim,))
                if label and number < _PARAPHRASED and claim.stated > 0.5:
                    yield Labelled("paraphrases", document, verdicts, (claim,))


def _pairs(path: Path, judge: Judge) -> Iterator[Labelled]:
    """Sentence pairs of which a person says that the second keeps what the first says, or changes it."""
    verdicts = {"SUPPORT": ("supported",), "DISTORT": ("distorted",)}
    for row in _rows(path):
        label = row.get("label", "DISTORT")
        if label in verdicts:
            group = f"{row['domain']}{str(row['id']).rsplit('_', 1)[0]}" if "domain" in row else row["official"]
            trace = _drafted(row["official"], judge).trace(_document(row["account"]))
            yield Labelled(path.stem, group, verdicts[label], trace.claims)


def _summaries(path: Path, judge: Judge) -> Iterator[Labelled]:
    """Summaries of which a person says whether the source backs all of them."""
    source, checker = None, None
    for row in sorted(_rows(path), key=lambda row: row["source"]):
        if row["source"] != source or checker is None:
            source, checker = row["source"], _drafted(row["source"], judge)
        backed = row["consistent"] if "consistent" in row else row["label"]
        trace = checker.trace(_document(row["summary"]))
        group = f"{path.stem} {row.get('dataset') or row.get('domain')}"
        yield Labelled(group, source, ("grounded" if backed else "added",), sentences=trace.sentences)


def _judged(path: Path, judge: Judge) -> Iterator[Labelled]:
    """The cells of an event judged by hand, and what its supporting words are when one of them is made false."""
    truth = yaml.safe_load(path.read_text(encoding="utf-8"))
    for account, trace in _traces(truth, path.parents[1], judge):
        for commitment, claim in zip(truth["commitments"], trace.claims, strict=True):
            verdicts = tuple(commitment["verdicts"].get(account, ()))
            if not verdicts:
                continue
            yield Labelled("gold", path.stem, verdicts, (claim,))
            if verdicts[0] == "supported" and claim.stated >= 0.5:
                for false in falsified(claim, trace.statement.names):
                    yield Labelled("mutants", path.stem, ("distorted",), (false,))


def _traces(truth: dict[str, Any], shared: Path, judge: Judge) -> Iterator[tuple[str, Trace]]:
    """The name and the trace of each account of an event."""
    checker = _checker_of(truth, shared, judge)
    for account in truth["accounts"]:
        yield account, checker.trace(_text(account, shared))


def _checker_of(truth: dict[str, Any], shared: Path, judge: Judge) -> summitcheck.Checker:
    claims = summitcheck.ClaimSet.from_texts([each["quote"] for each in truth["commitments"]])
    return judge.checker(claims, _text(truth["official"], shared))


def _text(name: str, shared: Path) -> summitcheck.Document:
    folders = [shared / "seeds", shared / "statements"]
    return summitcheck.read(next(folder / name for folder in folders if (folder / name).exists()))


def _passages(path: Path, judge: Judge) -> Iterator[Labelled]:
    """Passages of real documents, each read beside one claim of a statement."""
    by_statement: dict[str, list[dict[str, Any]]] = {}
    for row in _rows(path):
        by_statement.setdefault(row["statement"], []).append(row)
    for name, rows in by_statement.items():
        texts = list(dict.fromkeys(row["claim"] for row in rows))
        statement = summitcheck.read(path.parent / "statements" / f"{name}.md")
        model = shipped_encoder if judge.words_only else unseen_model(name)
        if model is None:
            continue
        checker = judge.checker(summitcheck.ClaimSet.from_texts(texts), statement, model)
        for row in rows:
            claim = checker.trace(_document(row["account"])).claims[texts.index(row["claim"])]
            yield Labelled("real", name, tuple(row["verdicts"]), (claim,))


def _archived(path: Path, judge: Judge, *, shared: Path) -> Iterator[Labelled]:
    """Passages of the archive, read by hand, where the claim rests on them in the whole text that they are from.

    The model of entailment has learnt from none of them.
    """
    for name, found in groupby(archived.passages(path, shared), key=lambda each: each.statement):
        claims, texts = archived.claims_of(name, shared), archived.texts(shared)
        statement = archived.dated(_document(texts[name], "official"), name)
        checker, numbers = judge.checker(claims, statement), archived.by_words(claims)
        for document, passages in groupby(sorted(found, key=_document_of), key=_document_of):
            trace = checker.trace(archived.dated(_document(texts[document], document), document))
            for each in passages:
                number = numbers.get(_words(each.claim))
                if each.verdicts and number is not None and _rests_on(trace.claims[number], _words(each.account)):
                    yield Labelled("archive", name, each.verdicts, (trace.claims[number],))


def _document_of(passage: archived.Passage) -> str:
    return passage.document


def _rests_on(claim: ClaimTrace, passage: str) -> bool:
    """True where what was found for a claim is a passage, part of it, or more around it; or nothing was."""
    found = _words(claim.alignment.account.text) if claim.alignment else ""
    return found in passage or passage in found


def _words(text: str) -> str:
    return " ".join(text.split())


def _elsewhere(path: Path, judge: Judge) -> Iterator[Labelled]:
    """The claims of one event in pieces of the accounts of all others, and of texts about something else: none is told.

    In pieces, since whole texts about something else are turned away before a claim is looked up in them.
    """
    truth = yaml.safe_load(path.read_text(encoding="utf-8"))
    shared = path.parents[1]
    checker = _checker_of(truth, shared, judge)
    others = [each for each in sorted(path.parent.glob("*.yaml")) if each != path]
    accounts = [_text(name, shared) for each in others for name in yaml.safe_load(each.read_text("utf-8"))["accounts"]]
    for document in (*accounts, *map(summitcheck.read, sorted((shared / "unrelated").glob("*.md"))[::6])):
        for piece in [*_pieces(document)][:: 1 if judge.words_only else _SPARED]:
            for claim in checker.trace(piece).claims:
                yield Labelled("elsewhere", path.stem, ("omitted",), (claim,))


def _pieces(document: summitcheck.Document) -> Iterator[summitcheck.Document]:
    """Runs of about eighty words that begin and end with a sentence; every second one."""
    words: list[str] = []
    runs: list[str] = []
    for sentence in document.sentences:
        words += sentence.text.split()
        if len(words) >= _PIECE:
            runs.append(" ".join(words))
            words = []
    yield from map(_document, runs[::2])


_BESIDE = (
    ("bench", "stated_*.jsonl", _stated),
    ("bench", "distorted_*.jsonl", _pairs),
    ("bench", "grounded_*.jsonl", _summaries),
    ("gold", "*.yaml", _judged),
    ("gold", "*.yaml", _elsewhere),
    ("real", "pairs.jsonl", _passages),
)
