"""Names of countries, their peoples and capitals, organisations and places, from CLDR, WordNet and our lists."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pycountry
import yaml
from babel import Locale

from summitcheck.lang.en.gazetteer import name_key

from .curated import split
from .wordnet import Key, WordNet

#: WordNet's kinds of places whose instances are taken, and what we call them.
_PLACES = {
    "state.n.1": "state",
    "french region.n.1": "state",
    "municipality.n.1": "city",
    "port.n.1": "city",
    "national capital.n.1": "city",
    "state capital.n.1": "city",
    "island.n.1": "island",
    "archipelago.n.1": "island",
    "river.n.1": "river",
    "lake.n.1": "lake",
    "sea.n.1": "sea",
    "gulf.n.1": "sea",
    "bay.n.1": "sea",
    "strait.n.1": "sea",
    "mountain peak.n.1": "mountain",
    "range.n.4": "mountain",
    "desert.n.1": "desert",
    "peninsula.n.1": "region",
}
_NOT_PLURAL = ("ese", "ish", "ch", "sh", "ss", "men", "s", "land")
#: CLDR's territories that are no country, and what it adds to a name.
_NO_COUNTRY = frozenset({"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"})
_ADDED = re.compile(r" SAR China| \(Burma\)| - (?:Kinshasa|Brazzaville)")
#: Forms of state that may stand before any country's name, unless that makes the name of another country.
_STYLES = ("republic of", "kingdom of", "state of", "federal republic of", "islamic republic of")


class Gazetteer:
    """Collects names; ``common`` are lower-case words that a single-word name must not be mistaken for."""

    def __init__(self, common: frozenset[str]) -> None:
        self.common = common
        self.names: dict[str, list[str]] = defaultdict(list)

    def add(self, name: str, key: str, form: str = "name", within: str = "") -> None:
        """Let ``name`` stand for ``key`` (``kind:id``); a name in capitals is found only in capitals."""
        normal = name_key(name)
        capitals = "A" if name.isupper() and normal in self.common else ""
        place = f"{key}|{form}|{within}|{capitals}"
        if normal and not any(p.split("|")[0] == key for p in self.names[normal]):
            self.names[normal].append(place)

    def is_common(self, name: str) -> bool:
        """True for a name that is also an ordinary word."""
        return name_key(name) in self.common

    def knows(self, name: str) -> bool:
        """True once ``name`` stands for something."""
        return name_key(name) in self.names

    def lines(self) -> Iterator[str]:
        """``name TAB *longest TAB kind:id|form|within|capitals ...``; the second field only where names begin."""
        longest: dict[str, int] = defaultdict(int)
        for name in self.names:
            first = name.split(" ")[0]
            longest[first] = max(longest[first], name.count(" ") + 1)
        for name in sorted(self.names.keys() | longest.keys(), key=str.encode):
            length = [f"*{longest[name]}"] if name in longest else []
            yield "\t".join([name, *length, *self.names.get(name, ())])


def gazetteer(net: WordNet, lists: Path, common: frozenset[str]) -> Gazetteer:
    """All names; the first meaning of a name is the one that comes first here."""
    found = Gazetteer(common)
    _add_countries(found, net, lists / "countries.yaml")
    _add_organisations(found, lists / "organisations.yaml")
    _add_divisions(found, lists / "divisions.yaml")
    _add_places(found, net)
    return found


def _add_countries(found: Gazetteer, net: WordNet, path: Path) -> None:
    curated = {code: text.split(";") for code, text in _yaml(path).items()}
    for code, (_, _, other) in curated.items():
        for name in split(other):
            acronym = len(name.replace(".", "")) <= 3
            found.add(name.upper() if acronym else name, f"country:{code}")
    names = _country_names(net)
    for name, code in names.items():
        found.add(name, f"country:{code}")
    for name, code in names.items():
        for style in _STYLES:
            if code in curated and not found.knows(f"{style} {name}"):
                found.add(f"{style} {name}", f"country:{code}")
    for code, (people, _, _) in curated.items():
        for name in split(people):
            found.add(name, f"country:{code}", "people")
            if not name.endswith(_NOT_PLURAL):
                found.add(f"{name}s", f"country:{code}", "people")
    for code, (_, capitals, _) in curated.items():
        for name in split(capitals):
            found.add(name, f"country:{code}", "capital")


def _country_names(net: WordNet) -> dict[str, str]:
    """Names of countries to their ISO codes: CLDR's, and WordNet's for a country that CLDR names too.

    ISO's own list (by pycountry) tells whether a country was forgotten; nothing of it goes into the data.
    """
    names = {}
    for code, name in sorted(Locale("en").territories.items()):
        if code.isalpha() and code not in _NO_COUNTRY:
            names[_ADDED.sub("", name).replace("&", "and").replace("St.", "Saint")] = code
    # Both Congos are called so; ours tell them apart.
    forgotten = {country.alpha_2 for country in pycountry.countries} - set(names.values()) - {"CD", "CG"}
    if forgotten:
        raise ValueError(f"countries without a name: {', '.join(sorted(forgotten))}")
    keys = {name_key(name): code for name, code in names.items()}
    for key in _instances(net, net.children(), net.find("country.n.2")):
        words = [word.replace("_", " ") for word in net.synsets[key].words]
        code = next((keys[name_key(word)] for word in words if name_key(word) in keys), None)
        names |= {word: code for word in words if code and word[0].isupper()}
    return names


def _add_organisations(found: Gazetteer, path: Path) -> None:
    for kind, bodies in _yaml(path).items():
        for ident, names in bodies.items():
            for name in split(names):
                if name.islower() and " " not in name and found.is_common(name):
                    raise ValueError(f"{path.name}: {name!r} is also a word: write it in capitals")
                found.add(name, f"{kind}:{ident.lower()}", "name" if " " in name else "short")


def _add_divisions(found: Gazetteer, path: Path) -> None:
    for code, names in _yaml(path).items():
        for name in split(names):
            found.add(name, f"state:{name_key(name)}", within=code)


def _add_places(found: Gazetteer, net: WordNet) -> None:
    codes = _country_names(net) | {"England": "GB", "Scotland": "GB", "Wales": "GB"}
    children = net.children()
    for root, kind in _PLACES.items():
        for key in _instances(net, children, net.find(root)):
            country = _country(net, key, codes)
            names = [word.replace("_", " ") for word in net.synsets[key].words]
            for name in names:
                if name[0].isupper() and not found.is_common(name):
                    found.add(name, f"{kind}:{name_key(names[0])}", within=country)


def _instances(net: WordNet, children: dict[Key, list[Key]], root: Key) -> list[Key]:
    """The instances below ``root``, sorted by their first names."""
    found, todo, seen = [], [root], {root}
    while todo:
        key = todo.pop()
        fresh = [child for child in children[key] if child not in seen]
        seen.update(fresh)
        todo += fresh
        if net.synsets[key].targets("@i"):
            found.append(key)
    return sorted(found, key=lambda key: net.synsets[key].words)


def _country(net: WordNet, key: Key, codes: dict[str, str]) -> str:
    """The ISO code of the country that a place is part of, as far as WordNet tells."""
    todo, seen = [key], {key}
    while todo:
        here = todo.pop(0)
        for word in net.synsets[here].words:
            if here != key and word.replace("_", " ") in codes:
                return codes[word.replace("_", " ")]
        above = [up for up in net.synsets[here].targets("#p") if up not in seen]
        seen.update(above)
        todo += above
    return ""


def _yaml(path: Path) -> dict[str, Any]:
    """A mapping whose values are text: "NO" is Norway, not false."""
    return dict(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))
