"""One run of `summitcheck explain`: a code to its rule; a claim and an account to the explanation of the verdict."""

from __future__ import annotations

from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summitcheck.errors import ConfigError, did_you_mean
from summitcheck.session.callbacks import Note, unsaid
from summitcheck.session.run_options import RunOptions

if TYPE_CHECKING:
    from summitcheck.detect.base import Rule
    from summitcheck.documents.model import Document
    from summitcheck.session.asking import Asked
    from summitcheck.session.judging import Reference
    from summitcheck.views.explain import Explanation


class ExplainRequest(NamedTuple):
    """The id of a claim, the account to explain the verdict in, and with what and how the account is compared.

    The cache is for what another model answers.
    """

    claim: str
    account: Path
    statement: tuple[Path, ...] = ()
    claims: Path | None = None
    words_only: bool = False
    run: RunOptions = RunOptions()


def explain_verdict(request: ExplainRequest, note: Note = unsaid) -> Explanation:
    """Why the account has this verdict on the claim; statement and claims are found as `verify` finds them.

    Raises what `open_corpus` raises, and `ConfigError` for a claim that does not exist and a server that cannot be
    asked.
    """
    from summitcheck.documents.source import read

    asked = request.run.asked()
    # First, so that what is wrong with it is reported of it, and not of its folder.
    account = read(request.account, encoding=request.run.encoding)
    explanation = _explained(account, _reference(request, note), request)
    return explanation if asked is None else _with_opinion(explanation, asked, request, note)


def _explained(account: Document, reference: Reference, request: ExplainRequest) -> Explanation:
    """The explanation by the official text that makes the claim, with the verdict that all of them give together."""
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


def _reference(request: ExplainRequest, note: Note) -> Reference:
    """What the account is compared with: found in its folder, as `verify` does, else in the one above."""
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
    for line in corpus.notes:
        note(line)
    return corpus.reference


def _with_opinion(explanation: Explanation, asked: Asked, request: ExplainRequest, note: Note) -> Explanation:
    from summitcheck.session.asking import Asker
    from summitcheck.views.report import AccountReport

    if not explanation.assessment.to_read:
        note(f"{asked.model} was not asked: only what is uncertain is asked about")
        return explanation
    asker = Asker(asked, kept=request.run.kept(), note=note)
    answered = asker.report(AccountReport(explanation.account, (explanation.assessment,), ()))
    return explanation._replace(assessment=answered.assessments[0])


def find_rule(code: str) -> Rule:
    """The rule with this code or name; raises `ConfigError` where there is none."""
    from summitcheck.detect.rules import BY_CODE, CODE_BY_NAME, code_of

    rule = BY_CODE.get(code.upper()) or BY_CODE.get(code_of(code))
    if rule is None:
        proposal = did_you_mean(code.upper(), BY_CODE) or did_you_mean(code, CODE_BY_NAME)
        hint = "`summitcheck explain` lists the rules; to explain a verdict on a claim, add --account FILE."
        raise ConfigError(f"there is no rule '{code}'.{proposal}", where="summitcheck explain", hint=hint)
    return rule
