"""One run of `summitcheck explain`: finds a rule, or explains the verdict on a claim in an account."""

from __future__ import annotations

from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summitcheck.errors import ConfigError, did_you_mean, did_you_mean_code
from summitcheck.session.callbacks import Note, no_note
from summitcheck.session.run_options import RunOptions

if TYPE_CHECKING:
    from summitcheck.detect.base import Rule
    from summitcheck.documents.model import Document
    from summitcheck.session.asking import ChatModel
    from summitcheck.session.judging import Reference
    from summitcheck.views.explain import Explanation


class ExplainRequest(NamedTuple):
    """The id of a claim, an account, and how to compare them.

    The account is a file, or the name of one in the corpus here, as for `verify`. The cache stores the answers of
    another model.
    """

    claim: str
    account: Path
    statement: tuple[Path, ...] = ()
    claims: Path | None = None
    words_only: bool = False
    run: RunOptions = RunOptions()


def explain_verdict(request: ExplainRequest, note: Note = no_note) -> Explanation:
    """Why the account got its verdict on the claim; statement and claims are found as by `verify`.

    Raises the errors of `open_corpus`, and `ConfigError` for an unknown claim or an invalid chat server.
    """
    asked = request.run.asked()
    account, reference = _in_corpus_here(request, note) or _in_file(request, note)
    explanation = _explained(account, reference, request)
    return explanation if asked is None else _with_opinion(explanation, asked, request, note)


def _explained(account: Document, reference: Reference, request: ExplainRequest) -> Explanation:
    """The explanation by the official text that makes the claim, with the verdict by all official texts."""
    from summitcheck.session.judging import Case, Judge, compiled
    from summitcheck.session.method import Method
    from summitcheck.views.explain import explain, number_of

    method = Method(words_only=request.words_only)
    number = number_of(request.claim, reference.all_claims)
    claim = reference.all_claims.claims[number].id
    part = next(part for part in reference.parts if any(each.id == claim for each in part.claims))
    explanation = explain(compiled(part, method).trace(account), claim)
    if not reference.beside:
        return explanation
    (report,) = Judge(method).reports([Case(account, reference)])
    judged = report.assessments[number]
    follows = judged.reason if judged.verdict is not explanation.assessment.verdict else ""
    return explanation._replace(assessment=judged, follows=follows)


def _in_corpus_here(request: ExplainRequest, note: Note) -> tuple[Document, Reference] | None:
    """The account of that name in the corpus here, with its reference; None for a path or without a corpus."""
    from summitcheck.documents.files import exists, is_folder
    from summitcheck.session.corpus import found, open_corpus
    from summitcheck.session.here import CLAIMS_FILE, FOLDER
    from summitcheck.session.reading import DocumentStore

    folder = Path(FOLDER) if is_folder(FOLDER) else Path()
    nowhere = folder != Path(FOLDER) and not exists(CLAIMS_FILE)
    if exists(request.account) or request.account.parent != Path() or nowhere:
        return None
    corpus = open_corpus(
        folder,
        statements=request.statement,
        claims=request.claims,
        accounts=(str(request.account),),
        reading=DocumentStore(encoding=request.run.encoding),
    )
    if len(corpus.accounts) > 1:
        names = ", ".join(account.name for account in corpus.accounts)
        raise ConfigError(f"{request.account} matches {names}", where="--account", hint="Choose one of them.")
    for line in found(corpus.reference, corpus.why):
        note(line)
    return corpus.accounts[0], corpus.reference


def _in_file(request: ExplainRequest, note: Note) -> tuple[Document, Reference]:
    """The account in a file, with its reference."""
    from summitcheck.documents.source import read

    # Read first, so that its errors are not reported as errors of its folder.
    account = read(request.account, encoding=request.run.encoding)
    return account, _reference(request, note)


def _reference(request: ExplainRequest, note: Note) -> Reference:
    """The reference of the account: found in its folder, as by `verify`, else in the folder above."""
    from summitcheck.session.corpus import found, open_corpus
    from summitcheck.session.neighbours import only_above
    from summitcheck.session.reading import DocumentStore
    from summitcheck.session.references import ReferenceFiles, load_reference

    reading, folder = DocumentStore(encoding=request.run.encoding), request.account.parent
    above = None if request.statement or request.claims else only_above(folder, reading)
    if above is not None:
        reference = load_reference(ReferenceFiles(above.statement, above.claims, beside=above.beside), reading)
        for line in found(reference, above.why):
            note(line)
        return reference
    accounts = (escape(str(request.account)),)
    corpus = open_corpus(
        folder, statements=request.statement, claims=request.claims, accounts=accounts, reading=reading
    )
    for line in found(corpus.reference, corpus.why):  # not `corpus.notes`: skipped files do not matter here
        note(line)
    return corpus.reference


def _with_opinion(explanation: Explanation, asked: ChatModel, request: ExplainRequest, note: Note) -> Explanation:
    from summitcheck.session.asking import Asker
    from summitcheck.views.report import AccountReport

    if not explanation.assessment.to_read:
        note(f"{asked.model} was not asked: it is asked only about passages to read")
        return explanation
    asker = Asker(asked, cache=request.run.open_cache(), note=note)
    answered = asker.report(AccountReport(explanation.account, (explanation.assessment,), ()))
    return explanation._replace(assessment=answered.assessments[0])


def find_rule(code: str) -> Rule:
    """The rule with this code or name; raises `ConfigError` if there is none."""
    from summitcheck.detect.rules import BY_CODE, code_of

    rule = BY_CODE.get(code.upper()) or BY_CODE.get(code_of(code))
    if rule is None:
        raise _no_rule(code)
    return rule


def _no_rule(word: str) -> ConfigError:
    """The error for an unknown rule, with what may be meant: a claim, or a rule with a similar name."""
    from summitcheck.claims.ids import ids_meant
    from summitcheck.detect.rules import BY_CODE, CODE_BY_NAME
    from summitcheck.session.here import claims_here

    where = "explain"
    ids = _ids_in(claims_here())
    if claims := ids_meant(word, ids):
        called = f"'{claims[0]}' is a claim" if len(claims) == 1 else f"'{word}' matches {len(claims)} claims"
        hint = f"To explain a verdict on it: summitcheck explain {claims[0]} --account FILE"
        return ConfigError(f"{called} in {claims_here()}, not a rule", where=where, hint=hint)
    proposal = did_you_mean_code(word, BY_CODE) or did_you_mean(word, (*CODE_BY_NAME, *ids))
    hint = (
        f"To list the {len(BY_CODE)} rules: summitcheck explain. To explain a verdict on a claim, add --account FILE."
    )
    return ConfigError(f"there is no rule '{word}'.{proposal}", where=where, hint=hint)


def _ids_in(claims: Path) -> list[str]:
    """The ids in a claims file; empty if it cannot be read."""
    from contextlib import suppress

    from summitcheck.claims.load import load_claims
    from summitcheck.errors import SummitcheckError

    with suppress(SummitcheckError):
        return [claim.id for claim in load_claims(claims)]
    return []
