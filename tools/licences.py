#!/usr/bin/env python3
"""List the licences of everything that an installation of summitcheck brings; fail on one that is not known to be free.

python tools/licences.py        what is installed now, with all extras of users
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution

#: Extras for contributors; nothing that users install brings them.
FOR_CONTRIBUTORS = {"bench", "browser", "dev", "docs", "fit", "release", "train"}
#: Permissive, or with a copyleft that ends at the files of the package itself.
FREE = re.compile(
    r"\b(MIT|BSD|Apache|ISC|PSF|Python Software Foundation|Zlib|Unlicense|MPL-2\.0|Mozilla Public|CC0|0BSD"
    r"|LGPL|Lesser General Public|HPND|public domain)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def extras_of_users() -> set[str]:
    """The extras that users may install."""
    return {*(distribution("summitcheck").metadata.get_all("Provides-Extra") or ())} - FOR_CONTRIBUTORS


def brought() -> dict[str, str]:
    """The licence of each package that an installation includes, by name, if it is installed here."""
    found: dict[str, str] = {}
    waiting = [("summitcheck", extras_of_users())]
    while waiting:
        package, wanted = waiting.pop()
        if package in found:
            continue
        try:
            installed = distribution(package)
        except PackageNotFoundError:
            continue
        found[package] = licence(installed)
        waiting += [(needed, set()) for needed in _needs(installed, wanted)]
    return dict(sorted(found.items()))


def licence(package: Distribution) -> str:
    """The licence in a package's metadata: the expression, classifiers, the field, or the first line of the text."""
    told = package.metadata
    classified = [each.rpartition(" :: ")[2] for each in told.get_all("Classifier") or () if each.startswith("License")]
    texts = (package.read_text(f"licenses/{name}") for name in told.get_all("License-File") or ())
    field = (told.get("License") or next(filter(None, texts), "")).strip().partition("\n")[0]
    return told.get("License-Expression") or ", ".join(classified) or field or "unknown"


def _needs(package: Distribution, extras: set[str]) -> Iterator[str]:
    for requirement in package.requires or ():
        name, _, marker = requirement.partition(";")
        extra = re.search(r"""extra\s*==\s*["']([^"']+)""", marker)
        if (not extra or extra[1] in extras) and (match := _NAME.match(name.strip())):
            yield re.sub(r"[-_.]+", "-", match[0]).lower()


def main() -> int:
    """0 if all are free."""
    found = brought()
    for name, words in found.items():
        print(f"{name:30} {words}")
    doubtful = [name for name, words in found.items() if not FREE.search(words)]
    if doubtful:
        print(f"not known to be free: {', '.join(doubtful)}", file=sys.stderr)
    return 1 if doubtful else 0


if __name__ == "__main__":
    sys.exit(main())
