"""Acronyms that a statement explains once, told with their names in each claim that has them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from summitcheck.claims.meanings import article
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs, pointing = _LANGUAGE.clauses, _LANGUAGE.verbs, _LANGUAGE.pointing

_ACRONYM = r"[A-Z][A-Za-z&]{0,8}[A-Z]s?"
_EXPLAINED = re.compile(rf"\s\([\u201c\"]?(?P<short>{_ACRONYM})[\u201d\"]?\)")
_SAID = re.compile(rf"(?<![\w(/\u2019'.-]){_ACRONYM}(?P<owns>['\u2019]s?)?(?![\w)/-]|\.\w)")
_BREAK = re.compile(r"[;:!?()\[\]\u201c\u201d\"|*]|(?<!\.[A-Z])\.\s|\n\s*\n|\n\s*[-\u2022]")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
_OWNED = re.compile(r"['\u2019]s?\Z")
_OF = "|".join(sorted(words.OF_NAMES))
_OFFICE = re.compile(rf"\b(?P<office>[A-Z]\w+) (?:{_OF}) (?:{words.ARTICLE} )?\Z")
_NATION = re.compile(r"\b(?:[A-Z]\.){2,} \Z")  # "the U.S. Department of Docks"
_LAST = re.compile(r"[\w.]+['\u2019]?s?\Z")
_DETERMINING = words.DETERMINERS - {words.COMPLEMENTIZER}
_MINOR = words.PREPOSITIONS | words.COORDINATORS | {words.ARTICLE, words.INFINITIVE}

#: How many characters before a bracket may hold the name that it shortens.
REACH = 120
#: How many acronyms of one claim are told with their names.
MOST_TOLD = 8


class FullName(NamedTuple):
    """The name behind an acronym; ``definite`` where an article goes before it."""

    words: str
    definite: bool


class Acronyms(NamedTuple):
    """The acronyms that a statement explains ("the Bureau of Tolls (BT)"), each with its only name."""

    names: dict[str, FullName]

    @classmethod
    def of(cls, plain: str) -> Acronyms:
        """The acronyms of a text without markup; one with two names is left out."""
        found: dict[str, FullName] = {}
        several: set[str] = set()
        for match in _EXPLAINED.finditer(plain):
            name = _name_before(plain[max(0, match.start() - REACH) : match.start()], match["short"])
            short, known = match["short"], found.get(match["short"], name)
            if name is None or known is None:
                continue
            if not (_ends_alike(known, name) or _ends_alike(name, known)):
                several.add(short)
            longest = max(known, name, key=lambda each: len(each.words))
            found[short] = FullName(longest.words, known.definite or name.definite)
        unclear = several | pointing.WELL_KNOWN
        return cls({short: name for short, name in found.items() if short not in unclear})

    def told(self, text: str) -> str:
        """A claim with the names of its acronyms, each at its first place; none that it explains or a quotation has."""
        if not self.names or text.isupper():
            return text
        first: dict[str, re.Match[str]] = {}
        for match in _SAID.finditer(text):
            short = match[0].removesuffix(match["owns"] or "")
            if short in self.names and not _is_quoted(text, match.start()):
                first.setdefault(short, match)
        for short, match in reversed(list(first.items())[:MOST_TOLD]):
            name = self.names[short]
            if f"({short})" not in text and name.words.lower() not in text.lower():
                text = _told(text[: match.start()], short, match["owns"] or "", text[match.end() :], name)
        return text


def _ends_alike(longer: FullName, shorter: FullName) -> bool:
    return longer.words.lower().endswith(shorter.words.lower())


def _name_before(before: str, short: str) -> FullName | None:
    """The name at the end of some words whose initials an acronym is made of, with its office and nation."""
    clear = " ".join(_BREAK.split(before)[-1].split())
    letters = short.removesuffix("s")
    pieces = list(_WORD.finditer(clear))[-2 * len(letters) - 2 :]
    if not pieces or pieces[-1].end() != len(clear):
        return None
    first = _first(letters.lower().replace("&", ""), clear, pieces)
    if first is None:
        return None
    start = pieces[first].start()
    office = _OFFICE.search(clear[:start])
    if office and clear[start].isupper() and _is_institution(office["office"]):
        start = office.start()
    if nation := _NATION.search(clear[:start]):
        start = nation.start()
    name = _uncapitalized(_OWNED.sub("", clear[start:]))
    led = clear[:start].lower().split()[-1:] == [words.ARTICLE]
    return FullName(name, led or nation is not None or _names_institution(name))


def _first(letters: str, text: str, pieces: Sequence[re.Match[str]]) -> int | None:
    """The place of the first of the last words of a text whose initials are some letters; small words may have none."""
    left = {len(letters)}  # how many letters may be left before a word
    for k in reversed(range(len(pieces))):
        minor = _is_minor(text, pieces[k])
        told = {n - 1 for n in left if letters[n - 1] == pieces[k][0][0].lower()}
        if 0 in told and not minor:
            return k
        left = (told | left if minor else told) - {0}
    return None


def _is_minor(text: str, piece: re.Match[str]) -> bool:
    """True for a word that may have no letter in an acronym: "of", and the second half of "long-term"."""
    return piece[0].lower() in _MINOR or text[: piece.start()].endswith("-")


def _is_institution(word: str) -> bool:
    return word[:1].isupper() and word.lower().removesuffix(words.PLURAL) in words.INSTITUTIONS


def _uncapitalized(name: str) -> str:
    """A name that has a capital only because it opened its sentence ("Patrol boats (PBs) are") without that."""
    opens, _, rest = name.partition(" ")
    return name[:1].lower() + name[1:] if rest and opens[1:].islower() and rest.islower() else name


def _names_institution(name: str) -> bool:
    """True for "Office of Docks" and "Lima Docks Office"."""
    said = name.split()
    end = next((n for n, word in enumerate(said) if word in words.OF_NAMES), len(said))
    return _is_institution(said[end - 1])


def _is_quoted(text: str, at: int) -> bool:
    before = text[:at]
    return before.count("\u201c") > before.count("\u201d") or before.count('"') % 2 == 1


def _told(before: str, short: str, owns: str, after: str, name: FullName) -> str:
    """A text with a name and its acronym between two parts, with the article that the name needs."""
    said = name.words
    opens, _, rest = said.partition(" ")
    if before.lower().endswith(f"{opens.lower()} "):
        said = rest  # "the U.S. Department of Docks" for "the U.S. DD"
    last = _LAST.search(before.rstrip())
    norm = last[0].lower() if last else ""
    if norm in words.INDEFINITES and last:
        before = f"{before[: last.start()]}{_as(last[0], article(said))} "
    elif name.definite and not _is_within_name(before, norm) and _needs_article(norm, short, owns, after):
        said = f"{words.ARTICLE} {said}"
    said = said if before else said[:1].upper() + said[1:]
    owns = owns[:1] if said.endswith(words.PLURAL) else owns  # "the Emirates'"
    return f"{before}{said}{owns} ({short}){after}"


def _is_within_name(before: str, last: str) -> bool:
    """True behind a year and within a name ("the May 2030 BT meeting", "the Lima BT plan"), and not behind a lead."""
    said = before.split()
    name = len(said) > 1 and said[-1][:1].isupper() and said[-1][-1:].isalpha()
    opens = last in words.PREPOSITIONS | words.COORDINATORS | words.OPENING_ADVERBS
    led = len(said) > 1 and said[-2].lower() in words.PREPOSITIONS  # "in May BT opened", "in 2030 BT opened"
    return (name or last.isdecimal()) and not (opens or led)


def _as(old: str, new: str) -> str:
    return new.capitalize() if old.istitle() else new


def _needs_article(before: str, short: str, owns: str, after: str) -> bool:
    """True for a name with nothing before it that describes it, and no noun behind it that it describes."""
    if short.endswith("s") or before in _DETERMINING or before.endswith(_LANGUAGE.syntax.POSSESSIVES[:2]):
        return False
    if before and verbs.is_adjective(before):
        return False
    following = after.split()[:1] if after.startswith(" ") else []
    behind = following[0].strip(",.;:") if following and not owns else ""
    if behind[:1].isupper() or behind[:1].isdecimal():
        return False
    acts = behind in words.HELPERS or (not before and verbs.is_present(behind, words.ARTICLE))
    return acts or not (behind and verbs.is_noun(behind)) or verbs.is_surely(behind)
