"""SC301: countries, people, organisations, places and documents that were replaced by others."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment, Difference
from summitcheck.annotate.relation import RelationKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.base import (
    Detection,
    Example,
    Rule,
    account_span,
    changed,
    changed_term,
    official_span,
    replaced,
    replacements,
)
from summitcheck.detect.reading.leave import other_owners
from summitcheck.detect.reading.offices import other_institutions, other_ministries
from summitcheck.detect.reading.other_parties import other_agents
from summitcheck.detect.reading.sentences import span, word_before
from summitcheck.severity import Severity

#: Behind the name of who speaks.
_SPEAKS = ":"


def _find(alignment: Alignment) -> Iterator[Detection]:
    for difference in replacements(alignment, RelationKind.NAME):
        in_place = _in_one_place(alignment, difference) and not _is_told_too(alignment, difference)
        speaks = _is_speaker(alignment.account, difference.account[-1])
        if (
            in_place
            and not speaks
            and not _is_acronym_beside_name(alignment, difference)
            and not _is_of_one_person(alignment, difference)
        ):
            yield replaced("SC301", alignment, difference, "The name changed")
    for i, j in other_institutions(alignment):
        yield changed_term("SC301", alignment, i, j, "The name changed")
    for own, told, term in other_owners(alignment):
        places = span(alignment.official, own), span(alignment.account, told)
        yield changed("SC301", alignment, *places, "Someone else is to consent or ask", (term,))
    for own, told, term in other_ministries(alignment):
        places = span(alignment.official, own), span(alignment.account, told)
        yield changed("SC301", alignment, *places, "A different ministry", (term,))._replace(kind="ministry")
    for verb, who, another in other_agents(alignment):
        places = official_span(alignment, who.terms), account_span(alignment, another.terms)
        yield changed("SC301", alignment, *places, "Another party acts", (verb, *who.terms))._replace(kind="party")


def _in_one_place(alignment: Alignment, difference: Difference) -> bool:
    """True where a word right beside the two names is the same, or both open their sentence."""
    (i, *_), (j, *_), matched = difference.official, difference.account, alignment.matched
    before = alignment.official.before(alignment.official.terms[i], 1)
    behind = matched.get(difference.official[-1] + 1) == difference.account[-1] + 1
    same_word = before == alignment.account.before(alignment.account.terms[j], 1)
    return behind or same_word or matched.get(i - 1, -1) == j - 1


def _is_speaker(text: AnnotatedText, name: int) -> bool:
    """True for the name of who speaks, in capitals or with a title, which opens a line of a transcript: "MS LUND:"."""
    term = text.terms[name]
    titled = word_before(text, term.first) in text.language.syntax.ABBREVIATIONS
    follows = text.text[term.end - text.start :].lstrip().startswith(_SPEAKS)
    return follows and (titled or text.written(term).isupper())


def _is_acronym_beside_name(alignment: Alignment, difference: Difference) -> bool:
    """True for an acronym and a name that no list holds: "NSO" is an agency, "Kerresh" a place."""
    sides = (alignment.official, difference.official[-1]), (alignment.account, difference.account[-1])
    unknown = all(":" not in text.terms[k].key for text, k in sides)
    return unknown and len({text.written(text.terms[k]).isupper() for text, k in sides}) > 1


def _is_told_too(alignment: Alignment, difference: Difference) -> bool:
    """True when one text alone has both names, the other of them standing for nothing: it is a further name."""
    official, account = alignment.official.terms, alignment.account.terms
    own, foreign = {official[i].key for i in difference.official}, {account[j].key for j in difference.account}
    kept = any(t.key in own and j not in alignment.backward for j, t in enumerate(account))
    borrowed = any(t.key in foreign and i not in alignment.matched for i, t in enumerate(official))
    return kept != borrowed


def _is_of_one_person(alignment: Alignment, difference: Difference) -> bool:
    """True beside a surname that both texts have: "Anna R. Lund" and "Minister Lund" may be one."""
    told = _surname(alignment.account, difference.account[-1])
    return told is not None and alignment.backward.get(told) == _surname(alignment.official, difference.official[-1])


def _surname(text: AnnotatedText, name: int) -> int | None:
    """The capitalised term right behind a name and its initials ("R."), None where there is none."""
    for k in range(name + 1, len(text.terms)):
        if not text.terms[k].capital or text.terms[k - 1].last != text.terms[k].first:
            return None
        if len(text.terms[k].norm) > 1:
            return k
    return None


RULE = Rule(
    code="SC301",
    name="name-replaced",
    severity=Severity.ERROR,
    summary="A name was replaced by the name of something or someone else.",
    why="A promise to one country, or by one person, is not a promise to or by another.",
    needs=(
        "Two names of the same kind are in the same place, beside the same word; a country is not compared with a "
        "sea. Neither name is part of the other, no list gives them as names of one thing, and neither text has "
        "both; the account's name is not that of who speaks (“MS LUND:”). An acronym is not compared with a name "
        "that no list holds. Also reported: another word that tells an institution from others of its kind (“Central "
        "Bank”), another field of ministers, or another party that has to agree or does the same deed (“pay”, “fund”)."
    ),
    faithful=Example("The leaders welcomed the Government of Japan's offer.", "The leaders welcomed Tokyo's offer."),
    distorted=Example("The leaders welcomed Japan's offer.", "The leaders welcomed South Korea's offer."),
    find=_find,
)
