"""One run of `summitcheck verify`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from summitcheck.claims.ids import id_among
from summitcheck.claims.model import ClaimSet
from summitcheck.errors import ConfigError
from summitcheck.session.bounds import notes_on_bounds
from summitcheck.session.callbacks import Note, Progress, no_note, no_progress
from summitcheck.session.corpus import Corpus, open_corpus
from summitcheck.session.judging import Case, Judge
from summitcheck.session.method import method_of_options
from summitcheck.session.reading import DocumentStore
from summitcheck.session.run_options import RunOptions
from summitcheck.views.report import Report, narrow


class VerifyRequest(NamedTuple):
    """What to judge, by which rules, and how; ``claim_ids`` and ``sections`` narrow the report afterwards."""

    corpus: Path
    statement: tuple[Path, ...] = ()
    claims: Path | None = None
    accounts: tuple[str, ...] = ()
    claim_ids: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    words_only: bool = False
    run: RunOptions = RunOptions()
    jobs: int = 1


def verify(request: VerifyRequest, note: Note = no_note, progress: Progress = no_progress) -> Report:
    """The report on every requested account, with the opinions of another model if one is asked.

    Raises the errors of `open_corpus`, and `ConfigError` for an unknown rule, claim or section, and for an invalid chat
    server.
    """
    method = method_of_options(request.select, request.ignore, words_only=request.words_only)
    asked, cache = request.run.asked(), request.run.open_cache()
    corpus = open_corpus(
        request.corpus,
        statements=request.statement,
        claims=request.claims,
        accounts=request.accounts,
        reading=DocumentStore(cache, request.run.encoding),
    )
    claims = corpus.reference.all_claims
    known = [claim.id for claim in claims]
    ids = [id_among(each, known, where="--claim") for each in request.claim_ids]
    _require_known(request.sections, claims)
    bounds = notes_on_bounds([corpus.reference], corpus.accounts, words_only=method.words_only)
    for line in (*corpus.notes, *bounds):
        note(line)
    report = _report(corpus, Judge(method, cache=cache, jobs=request.jobs, progress=progress))
    shown = narrow(report, claims=ids, sections=request.sections)
    if asked is None:
        return shown
    from summitcheck.session.asking import Asker

    asker = Asker(asked, cache=cache, note=note, progress=progress)
    return shown._replace(accounts=asker.reports(shown.accounts))


def _report(corpus: Corpus, judge: Judge) -> Report:
    reference = corpus.reference
    accounts = judge.reports([Case(account, reference) for account in corpus.accounts])
    report = Report(reference.statement, reference.all_claims, accounts, corpus.skipped)
    if not reference.beside:
        return report
    from summitcheck.views.conflicts import once_each

    differing = once_each(judge.conflicts(reference))
    return report._replace(beside=reference.texts.beside, conflicts=differing)


def _require_known(sections: Sequence[str], claims: ClaimSet) -> None:
    """Raise `ConfigError` for an unknown section: with a mistyped title, the empty report would look clean."""
    titles = list(dict.fromkeys(claim.section for claim in claims.claims))
    for text in sections:
        if not any(text.casefold() in title.casefold() for title in titles):
            known = "; ".join(filter(None, titles))
            raise ConfigError(f"no section has '{text}' in its title", where="--section", hint=f"Sections: {known}.")
