"""What ``docs/architecture.md`` says of the code is so."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "summitcheck"
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
#: The folders in the order in which data pass through them: each imports only from those before it.
ORDER = (
    "errors",
    "severity",
    "jsontext",
    "lang",
    "entail",
    "documents",
    "claims",
    "annotate",
    "retrieve",
    "align",
    "detect",
    "score",
    "decide",
    "checker",
    "views",
    "render",
    "session",
    "scan",
    "stats",
    "lsp",
    "cli",
)
CORE = ("lang", "annotate", "retrieve", "align", "detect", "score", "decide", "views/diff")
#: What reaches for a file, a clock, the environment or a terminal.
OUTSIDE = frozenset("click rich os io pathlib shutil socket subprocess sys tempfile time datetime".split())


def modules(*folders: str) -> list[Path]:
    """The modules of some folders of the package."""
    return sorted(module for folder in folders for module in (PACKAGE / folder).rglob("*.py"))


def imported(module: Path) -> Iterator[str]:
    """The full name of everything that a module imports, inside functions as well."""
    return imports_in(ast.parse(module.read_text(encoding="utf-8")))


def imports_in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def upward(folder: str) -> dict[str, list[str]]:
    """By module of a folder, what it imports from a later one."""
    later = tuple(f"summitcheck.{name}." for name in ORDER[ORDER.index(folder) + 1 :])
    found = {
        str(path.relative_to(PACKAGE)): sorted({name for name in imported(path) if f"{name}.".startswith(later)})
        for path in modules(folder)
    }
    return {path: names for path, names in found.items() if names}


@pytest.mark.parametrize("folder", [name for name in ORDER if (PACKAGE / name).is_dir()])
def test_no_import_runs_back_up(folder: str) -> None:
    assert upward(folder) == {}


@pytest.mark.parametrize("module", modules(*CORE), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_the_core_reaches_for_nothing_outside(module: Path) -> None:
    assert {name.partition(".")[0] for name in imported(module)} & OUTSIDE == set()


def test_no_imports_run_in_a_circle() -> None:
    """Not inside functions either; what only mypy reads does not count."""
    names = {".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts): path for path in modules("")}
    names = {name.removesuffix(".__init__"): path for name, path in names.items()}
    TopologicalSorter({name: needed(path) & names.keys() for name, path in names.items()}).prepare()


def needed(module: Path) -> set[str]:
    """The full names of all that a module imports when it runs, and of what they are in."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    found = {name for node in tree.body if not for_mypy(node) for name in imports_in(node)}
    return found | {name.rpartition(".")[0] for name in found}


def for_mypy(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def test_a_session_knows_no_terminal() -> None:
    found = {str(path): {name.partition(".")[0] for name in imported(path)} for path in modules("session")}
    assert {path: names & {"click", "rich"} for path, names in found.items() if names & {"click", "rich"}} == {}


def test_two_modules_alone_open_a_connection() -> None:
    network = ("http.", "socket.", "ssl.", "urllib.request.", "ftplib.", "smtplib.", "httpx.", "requests.")
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in modules("")
        if any(f"{name}.".startswith(network) for name in imported(path))
    }
    assert found == {"session/chat.py", "session/fetching.py"}


#: What opens a file beside the module that reads the files of users: the package's own data, the parts of an archive,
#: what is written, and what stands for a stream that is closed.
OPENING = {
    "documents/files.py",
    "documents/docx.py",
    "entail/weights.py",
    "render/records.py",
    "render/webpage.py",
    "scan/manifest.py",
    "scan/shards.py",
    "scan/streams.py",
    "session/cache.py",
    "session/writing.py",
    "cli/output.py",
    "cli/streams.py",
}


def test_files_of_users_are_read_by_one_module_and_written_by_one() -> None:
    opening = {"open", ".open", ".read_text", ".read_bytes", ".write_text", ".write_bytes"}
    found = {path.relative_to(PACKAGE).as_posix() for path in modules("") if opening & set(called(path))}
    assert found == OPENING


def called(module: Path) -> Iterator[str]:
    """The names of the functions that a module calls, those of methods with a dot."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            yield node.func.id if isinstance(node.func, ast.Name) else f".{node.func.attr}"


#: Who chooses a language: where a run begins, what has no text that could tell its own, and, for now, what reads
#: documents and drafts claims. A report that is told no language is in the default one.
CHOOSING = ("lang/", "checker.py", "annotate/names.py", "session/", "documents/", "claims/", "views/report.py")


def test_nothing_outside_lang_knows_a_language_by_its_folder() -> None:
    assert importing("summitcheck.lang.en", beside=("lang/",)) == set()


def test_a_language_is_chosen_only_where_no_text_tells_its_own() -> None:
    assert importing("summitcheck.lang.language", beside=CHOOSING) == set()


def importing(name: str, *, beside: tuple[str, ...]) -> set[str]:
    """The modules, but for those of some folders, that import something or anything in it."""
    found = {path.relative_to(PACKAGE).as_posix(): tuple(imported(path)) for path in modules("")}
    return {
        path
        for path, names in found.items()
        if any(f"{each}.".startswith(f"{name}.") for each in names)
        if not path.startswith(beside)
    }


def defined_types(module: Path) -> Iterator[str]:
    """The public names that a module gives to classes and to types, told by how they are written."""
    for node in ast.parse(module.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef):
            names = [node.name]
        elif isinstance(node, ast.Assign):
            names = [target.id for target in node.targets if isinstance(target, ast.Name)]
        else:
            names = []
        yield from (name for name in names if name[0].isupper() and not name.isupper())


def test_no_public_type_name_has_two_homes() -> None:
    homes: dict[str, list[str]] = {}
    for path in modules(""):
        for name in defined_types(path):
            homes.setdefault(name, []).append(str(path.relative_to(PACKAGE)))
    assert {name: paths for name, paths in homes.items() if len(paths) > 1} == {}


#: The longest that a function may be, its docstring included.
MOST_LINES = 40
TOOLS = sorted(path for folder in ("tools", "benchmarks") for path in (ROOT / folder).rglob("*.py"))


def test_no_function_is_too_long_to_be_read_at_a_glance() -> None:
    found = {
        f"{path.relative_to(ROOT).as_posix()}: {node.name}"
        for path in (*modules(""), *TOOLS)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if (node.end_lineno or node.lineno) - node.lineno >= MOST_LINES
    }
    assert found == set()


def names_given(module: Path) -> Iterator[str]:
    """The names of what a module defines, but for what a decorator registers, and what Python itself asks for."""
    for node in ast.parse(module.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names = [] if isinstance(node, ast.FunctionDef) and node.decorator_list else [node.name]
        else:
            targets = getattr(node, "targets", None) or [getattr(node, "target", None)]
            names = [target.id for target in targets if isinstance(target, ast.Name)]
        yield from (name for name in names if not name.startswith("__"))


def test_every_name_that_a_module_gives_is_used() -> None:
    """Somewhere: in the package, its templates or the tools. What only tests use, nobody needs."""
    texts = (*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.html"), *TOOLS)
    used = Counter(word for path in texts for word in re.findall(r"\w+", path.read_text(encoding="utf-8")))
    assert used["Document"] > 1
    given = {name: path.relative_to(PACKAGE).as_posix() for path in modules("") for name in names_given(path)}
    assert {name: path for name, path in given.items() if used[name] < 2} == {}


def test_the_page_names_every_folder() -> None:
    named = set(re.findall(r"`(\w+)/`", PAGE))
    assert {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()} - named == set()


def test_every_module_that_the_page_names_is_there() -> None:
    named = set(re.findall(r"`([\w/]+\.py)`", PAGE)) - {"scNNN_name.py", "WHAT/FORMAT.py"}
    files = [f"/{path.relative_to(ROOT).as_posix()}" for path in (*PACKAGE.rglob("*.py"), *ROOT.glob("t*/**/*.py"))]
    assert {name for name in named if not any(path.endswith(f"/{name}") for path in files)} == set()
    assert len(named) > 10
