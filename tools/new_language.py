#!/usr/bin/env python3
r"""Write the folder of a new language: every module that a language has, none of which knows a word yet.

    python tools/new_language.py de

Each module has the text of its group in `summitcheck.lang.groups`. Fill in what the language has; what it has none of
stays as it is. Then name the language in ``LANGUAGES`` of ``lang/__init__.py``, and run ``make format``.
"""

from __future__ import annotations

import argparse
import ast
import inspect
import re
from pathlib import Path
from textwrap import dedent

from summitcheck import lang
from summitcheck.lang.base import Language
from summitcheck.lang.groups import acting, cues, degrees, documents, drafting, judging, pointing, reading, strength

FOLDER = Path(lang.__file__).parent
#: The modules whose protocols say what a language has to give.
GROUPS = (acting, cues, degrees, documents, drafting, judging, pointing, reading, strength)
#: What a list of a type is while it is empty.
EMPTY = {
    "str": "NO_WORD",
    "Phrases": "Phrases()",
    "WordClasses": "WordClasses({})",
    "tuple[str, ...]": "()",
    "tuple[str, str]": "(NO_WORD, NO_WORD)",
}
#: What a function answers that knows nothing, by its name or else by its type.
ANSWERS = {
    "tokenize": r"""tuple(
        Token(offset + found.start(), offset + found.end(), found[0], fold(found[0]).lower(), fold(found[0]).lower())
        for found in finditer(r"\w+", text)
    )""",
    "names_at": "(), i",
    "relations": "(WordRelation(WordRelationKind.SAME if a == b else WordRelationKind.UNKNOWN),)",
    "pos": '""',
    "lemma": "{first}",
    "standard_spelling": "{first}",
    "float": "10.0",
    "bool": "False",
    "list[Rung]": "[]",
    "tuple[str, ...]": "()",
    "tuple[Frequency, ...]": "()",
    "frozenset[str | int]": "frozenset()",
}
#: Where the names in a module come from: the imports of the groups, and what the answers are made of.
HOMES = {
    name.name: node.module
    for group in GROUPS
    for node in ast.parse(inspect.getsource(group)).body
    if isinstance(node, ast.ImportFrom)
    for name in node.names
} | {
    "WordRelationKind": "summitcheck.lang.relation",
    "NO_WORD": "summitcheck.lang.wordlists",
    "finditer": "re",
    "fold": "summitcheck.lang.tokens",
}


def module(protocol: type) -> str:
    """The source of a module that gives what a group asks for, and knows nothing."""
    body = dedent(inspect.getsource(protocol).partition("\n")[2])
    body = re.sub(r"^([A-Z_]+): (.+)$", _attribute, body, flags=re.MULTILINE)
    body = re.sub(r'^def (\w+)\(self, (.*)\) -> (.*):\n(    """.*""")$', _function, body, flags=re.MULTILINE)
    docstring, _, rest = body.partition("\n\n")
    return f"{docstring}\n\nfrom __future__ import annotations\n\n{_imports(rest)}\n\n{rest.strip()}\n"


def _attribute(found: re.Match[str]) -> str:
    name, kind = found.groups()
    return f"{name}: {kind} = {EMPTY.get(kind) or ('{}' if kind.startswith('Mapping') else 'frozenset()')}"


def _function(found: re.Match[str]) -> str:
    name, arguments, kind, docstring = found.groups()
    answer = (ANSWERS.get(name) or ANSWERS.get(kind) or "None").format(first=arguments.partition(":")[0])
    return f"def {name}({arguments}) -> {kind}:\n{docstring}\n    return {answer}"


def _imports(body: str) -> str:
    homes: dict[str, list[str]] = {}
    for name in sorted(set(re.findall(r"\b\w+\b", body)) & HOMES.keys()):
        homes.setdefault(HOMES[name], []).append(name)
    return "\n".join(f"from {home} import {', '.join(names)}" for home, names in homes.items())


def package(code: str) -> str:
    """The source of the language itself: its name, and what mypy checks its modules by."""
    names = sorted(_groups())
    return "\n".join(
        [
            f'"""The language {code}. What the names of a module are for stands in `summitcheck.lang.groups`."""\n',
            "from __future__ import annotations\n",
            "from typing import TYPE_CHECKING\n",
            "from summitcheck.lang.base import Language\n",
            f'{code.upper()} = Language("{code}")\n',
            "if TYPE_CHECKING:  # mypy holds each module to what its group asks for",
            f"    from summitcheck.lang.{code} import (",
            *(f"        {name}," for name in names),
            "    )\n",
            *(f"    {code.upper()}.{name} = {name}" for name in names),
            "",
        ]
    )


def _groups() -> dict[str, str]:
    return {name: protocol for name, protocol in Language.__annotations__.items() if name != "code"}


def write(code: str, folder: Path = FOLDER) -> Path:
    """The new folder of a language; raises `FileExistsError` where there is one."""
    (made := folder / code).mkdir()
    protocols = {name: value for group in GROUPS for name, value in vars(group).items()}
    sources = {name: module(protocols[protocol]) for name, protocol in _groups().items()}
    for name, source in (sources | {"__init__": package(code)}).items():
        (made / f"{name}.py").write_text(source, encoding="utf-8")
    return made


def main() -> None:
    """Write the folder, and print where it is."""
    parser = argparse.ArgumentParser(description="Write the folder of a new language.")
    parser.add_argument("code", help="its code by ISO 639")
    print(write(parser.parse_args().code))


if __name__ == "__main__":
    main()
