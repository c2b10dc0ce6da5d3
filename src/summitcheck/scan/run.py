"""One run of `summitcheck scan`, which continues where an earlier run stopped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from summitcheck.claims.source import claims_text
from summitcheck.errors import ClaimsError, ConfigError, NothingChecked
from summitcheck.scan import tables
from summitcheck.scan.batches import Batch, Position, batches
from summitcheck.scan.engines import Engine, local
from summitcheck.scan.judging import Judged, ScanTask
from summitcheck.scan.listing import listed
from summitcheck.scan.manifest import Manifest, counts_of_rows, differences, head, manifest_of, task_digest
from summitcheck.scan.record import NO_ACCOUNT, ReadOptions
from summitcheck.scan.shards import OutputFolder, ShardRows, position_in
from summitcheck.session.cache import Cache, engine_digest
from summitcheck.session.callbacks import Note, no_note
from summitcheck.session.corpus import reference_for
from summitcheck.session.judging import Reference
from summitcheck.session.method import method_of_options
from summitcheck.session.reading import DocumentStore

#: A shard is complete after the batch that reaches this number of records, or of article rows.
_RECORDS, _ARTICLES = 10_000, 200
_NAMED = 3  # records that cannot be read, with the reason


class ScanRequest(NamedTuple):
    """What to scan and how; ``jobs`` and ``scheduler`` say where, and do not affect the output."""

    sources: tuple[str, ...]
    claims: tuple[Path, ...]
    output: Path
    form: str = "jsonl"
    text_field: str = ""
    encoding: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    words_only: bool = False
    any_date: bool = False
    jobs: int = 1
    scheduler: str = ""
    restart: bool = False
    cache: Cache = Cache(None)


class Progressed(NamedTuple):
    """The progress of a scan: bytes read, total bytes, and records read and kept."""

    read: float
    total: int
    records: int
    kept: int


def unwatched(progressed: Progressed) -> None:
    """Show no progress."""


def scan(request: ScanRequest, note: Note = no_note, watch: Callable[[Progressed], None] = unwatched) -> Manifest:
    """The manifest of the finished scan.

    Raises `ConfigError` if the folder has other contents or another scan, or cannot be written to; `ClaimsError` and
    `SourceError` for invalid claims, statements and sources.
    """
    tables.require(request.form)
    store = DocumentStore(request.cache, request.encoding)
    references = tuple(_reference(path, store) for path in request.claims)
    _refuse_twins(references)
    sources, options = listed(request.sources), ReadOptions(request.text_field, request.encoding)
    method = method_of_options(request.select, request.ignore, words_only=request.words_only)
    texts = [claims_text(path) for path in request.claims]
    engine = engine_digest(request.cache)
    new = head(references, texts, sources, method, options, request.form, engine, any_date=request.any_date)
    task = ScanTask(references, method, request.text_field, request.any_date, task_digest(new))
    for reference in references:
        note(f"statement: {reference.statement.name}, claims: {reference.source}")
    folder = OutputFolder(request.output, request.form)
    with folder.locked():
        done = _prepared(folder, new, request, note)
        if done is None:
            run = _Run(folder, new, sum(source.bytes for source in sources), watch)
            done = run.through(task, request, options, _engine(request), note)
    if not done["counts"]["records"]:
        raise NothingChecked("the sources contain no records", where=", ".join(request.sources))
    return done


def _engine(request: ScanRequest) -> Engine:
    if not request.scheduler:
        return local(request.jobs)
    from summitcheck.scan.cluster import on_cluster

    return on_cluster(request.scheduler)


def _reference(path: Path, store: DocumentStore) -> Reference:
    claims = store.claims(path)
    if not claims.statement:
        hint = "Add `statement: FILE`, with a path relative to the claims file."
        raise ClaimsError("the claims file names no statement", where=str(path), hint=hint)
    return reference_for(store.document(path.parent / claims.statement), claims, required=True, reading=store)


def _refuse_twins(references: Sequence[Reference]) -> None:
    names = Counter(reference.statement.name for reference in references)
    for name, times in names.items():
        if times > 1:
            raise ConfigError(f"{times} claims files are about {name}", where="--claims", hint="Merge them into one.")


def _prepared(folder: OutputFolder, new: Manifest, request: ScanRequest, note: Note) -> Manifest | None:
    """The manifest, if the scan is already complete; None if there is work left.

    Raises `ConfigError` with the differences if the scan in the folder was started with other input or options.
    """
    old = folder.manifest()
    if old is not None and request.restart:
        folder.clear()
        old = None
    if old is None:
        folder.write_manifest(manifest_of(new, Counter(), 0, complete=False))
        return None
    if changed := list(differences(old, new)):
        hint = "Choose another folder, or start again with --restart."
        raise ConfigError(
            f"the scan in this folder was started differently: {'; '.join(changed)}",
            where=str(request.output),
            hint=hint,
        )
    if old.get("complete"):
        note(f"{request.output} is complete; to scan again, add --restart")
        return old
    return None


class _Run:
    """A scan in progress, with its counts."""

    def __init__(self, folder: OutputFolder, head: Manifest, total: int, watch: Callable[[Progressed], None]) -> None:
        self._folder, self._head, self._total, self._watch = folder, head, total, watch
        self._shards = 0
        self._counts: Counter[str] = Counter()
        self._unread: list[dict[str, Any]] = []

    def through(
        self, task: ScanTask, request: ScanRequest, options: ReadOptions, engine: Engine, note: Note
    ) -> Manifest:
        """Do the remaining work; the final manifest."""
        found = self._folder.shards()
        self._shards = len(found)
        for shard in found:
            self._counts.update(shard["counts"])
        start = position_in(found)
        if found:
            note(f"resuming after {self._counts['records']:,} records from an earlier run")
        with closing(engine(task, batches(request.sources, options, start))) as judged:
            for shard_rows in self._filled(judged, start):
                self._folder.write_shard(self._shards, shard_rows)
                self._shards += 1
        for row in self._unread:
            note(f"cannot be read: {row['record']}: {row['reason']}")
        manifest = manifest_of(self._head, self._counts, self._shards, complete=True)
        self._folder.write_manifest(manifest)
        return manifest

    def _filled(self, judged: Iterable[tuple[Batch, Judged]], start: Position) -> Iterator[ShardRows]:
        """The shards that the batches fill, in order."""
        shard = _empty(start)
        for batch, rows in judged:
            shard = _with(shard, batch, rows)
            unread = [row for row in rows.skipped if row["kind"] not in NO_ACCOUNT]
            self._unread += unread[: _NAMED - len(self._unread)]
            self._counts.update(_counts_of(rows))
            self._watch(Progressed(batch.read, self._total, self._counts["records"], self._counts["kept"]))
            if shard.counts["records"] >= _RECORDS or len(shard.articles) >= _ARTICLES:
                yield shard
                shard = _empty(shard.end)
        if shard.counts["records"]:
            yield shard


def _empty(start: Position) -> ShardRows:
    return ShardRows(start, start, [], [], [], Counter())


def _with(shard: ShardRows, batch: Batch, rows: Judged) -> ShardRows:
    shard.articles.extend(rows.articles)
    shard.verdicts.extend(rows.verdicts)
    shard.skipped.extend(rows.skipped)
    shard.counts.update(_counts_of(rows))
    return shard._replace(end=batch.end)


def _counts_of(rows: Judged) -> Counter[str]:
    return rows.counts + counts_of_rows(rows.articles, rows.skipped, len(rows.verdicts))


def unreadable(manifest: dict[str, Any]) -> int:
    """The number of records that could not be read, without those that are no accounts."""
    return sum(count for kind, count in manifest["skipped"].items() if kind not in NO_ACCOUNT)
