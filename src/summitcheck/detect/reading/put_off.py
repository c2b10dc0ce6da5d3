"""Find what the statement tells as done, or under way, and the account puts off, whatever their verbs."""

from __future__ import annotations

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.reading.deeds import all_deeds, deeds, is_aside
from summitcheck.detect.reading.ladder import rungs
from summitcheck.detect.reading.sentences import clause_at, word_before
from summitcheck.detect.reading.stages import Told, claim_tokens, fullest_clause, open_phrases, told_terms
from summitcheck.detect.reading.tense import pending_verbs
from summitcheck.lang.rung import AIM, FIRM, PROMISED, Rung

#: Terms of the claim that any clause which tells of it has, at least.
_SHARED = 2


def put_off(alignment: Alignment) -> Told | None:
    """What the claim tells as done, or under way, and the account as still to come, with no word that it has begun."""
    official, account = alignment.official, alignment.account
    claim = claim_tokens(alignment)
    deed = next((deed for deed in deeds(official) if deed.token in claim), None)
    ahead = [at for at in _ahead(account) if not _is_ahead_in_both(alignment, at)] if deed and deed.stands else []
    if deed is None or not ahead or any(rung.first < deed.token for rung in open_phrases(official, claim)):
        return None
    clause = clause_at(official, deed.token)
    whole = told_terms(alignment)
    told = [j for j in whole if official.terms[alignment.backward[j]].first in clause]
    behind = any(official.terms[alignment.backward[j]].first > deed.token for j in told)
    if not told or (len(told) < _SHARED and not behind) or _is_begun(alignment, told, deed.token):
        return None
    clauses = fullest_clause(account, whole), fullest_clause(account, told)
    found = next((at for at in ahead if all(at.start in each for each in clauses)), None)
    return Told(range(deed.token, deed.token + 1), found, alignment.backward[told[0]]) if found else None


def _ahead(text: AnnotatedText) -> list[range]:
    """What puts something ahead: promises, aims, and what may be; not a noun or an infinitive ("its commitment to")."""
    open_ = {modal for modal, kind in text.language.words.MODALS.items() if kind == "possible"}
    found = [r for r in rungs(text) if r.step in (AIM, PROMISED, FIRM) or text.tokens[r.first].norm in open_]
    told = [rung for rung in found if _is_finite(text, rung) and not is_aside(text, rung.first, content=True)]
    return [range(rung.first, rung.last) for rung in told if not _is_kept_up(text, rung)]


def _is_finite(text: AnnotatedText, rung: Rung) -> bool:
    word, language = text.tokens[rung.first].norm, text.language
    if word in language.words.MODALS or word in language.syntax.BE:
        return True
    before = word_before(text, rung.first)
    return word != language.lexicon.lemma(word, "v") and before not in language.clauses.DETERMINERS


def _is_kept_up(text: AnnotatedText, rung: Rung) -> bool:
    """True for "will continue to": it was done before."""
    behind = [text.language.lexicon.lemma(token.norm, "v") for token in text.tokens[rung.last : rung.last + 1]]
    return not text.language.strength.ONGOING.isdisjoint(behind)


def _is_ahead_in_both(alignment: Alignment, place: range) -> bool:
    """True for "the fund will train nurses" where the statement has "has set up a fund to train nurses"."""
    behind = (j for j, term in enumerate(alignment.account.terms) if term.first >= place.stop)
    return alignment.backward.get(next(behind, -1)) in pending_verbs(alignment.official)


def _is_begun(alignment: Alignment, told: list[int], deed: int) -> bool:
    """True where a clause with some terms of the account tells of a deed, for all that it puts ahead, or denies one."""
    text, own = alignment.account, alignment.official.terms
    clauses = {clause_at(text, text.terms[j].first) for j in told}
    of_others = {text.terms[j].first for j, i in alignment.backward.items() if own[i].first != deed}
    begun = {each.token for each in all_deeds(text) if each.stands or each.token not in of_others}
    telling, finite = text.language.words.NEGATIONS, text.language.speech.FINITE
    if any(n in begun or text.tokens[n].norm in telling for clause in clauses for n in clause):
        return True
    beside = (n for clause in clauses - {fullest_clause(text, told)} for n in clause)
    return any(text.tokens[n].norm in finite for n in beside)
