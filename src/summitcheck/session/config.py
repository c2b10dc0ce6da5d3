"""The settings, and how written values become settings.

Values from the command line, the environment (``SUMMITCHECK_FAIL_ON``) and a file are read by the same parsers, so they
have the same form and raise the same errors. Nothing in a configuration is imported or run.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from glob import escape
from pathlib import Path
from typing import Any

from summitcheck.documents.decoding import is_encoding
from summitcheck.errors import ConfigError, did_you_mean
from summitcheck.session.confinement import home_of_configuration, is_within
from summitcheck.session.patterns import fixed_part
from summitcheck.severity import Severity
from summitcheck.views.check.policy import Policy
from summitcheck.views.check.vocabulary import DEFAULT_FAIL_ON, DEFAULT_SHOW, FAIL_ON, SEVERITIES, SHOW

#: The origin of a setting that is not set anywhere.
DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Assignment:
    """Articles (patterns of paths) that are about one statement, and the claims that they must support.

    ``statement`` is its path, then those of the official texts beside it.
    """

    articles: tuple[str, ...]
    statement: tuple[Path, ...]
    claims: Path | None = None
    require: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, and in ``origins`` where each one that is not the default was written.

    ``file`` is the configuration file; ``ignored`` are nearer ones that are not read, since they belong to others.
    """

    statement: tuple[Path, ...] = ()
    claims: Path | None = None
    statements: tuple[Assignment, ...] = ()
    exclude: tuple[str, ...] = ()
    fail_on: tuple[str, ...] = DEFAULT_FAIL_ON
    fail_under: float | None = None
    require: tuple[str, ...] = ()
    show: tuple[str, ...] = DEFAULT_SHOW
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    words_only: bool = False
    ask: str | None = None
    ask_model: str | None = None
    severity: Mapping[str, Severity] = field(default_factory=dict)
    max_findings: int | None = None
    format: tuple[str, ...] = ("text",)
    encoding: str = ""
    baseline: Path | None = None
    suppressions: Path | None = None
    report_unused: bool = False
    cache: bool = True
    cache_dir: Path | None = None
    jobs: int = 1
    origins: Mapping[str, str] = field(default_factory=dict)
    file: Path | None = None
    ignored: tuple[Path, ...] = ()

    @property
    def policy(self) -> Policy:
        """The settings that decide what is reported and what fails."""
        return Policy(self.fail_on, self.fail_under, self.show, self.select, self.ignore, self.severity)

    def origin(self, name: str) -> str:
        """Where the setting ``name`` (such as ``fail-on``) was written."""
        return self.origins.get(name, DEFAULT)

    def on_command_line(self, name: str) -> bool:
        """True if an option set it, for this run only."""
        return self.origin(name) == f"--{name}"


class UnknownKey(ValueError):
    """A table has an unknown ``key``."""

    def __init__(self, key: str, known: Iterable[str]) -> None:
        super().__init__(f"unknown key '{key}'.{did_you_mean(key, known)}")
        self.key = key


#: Makes a setting of a written value and the folder that its relative paths start from. Raises `ValueError`.
Parser = Callable[[object, Path], object]


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: how its value is read, and which sources may set it."""

    name: str
    parse: Parser
    in_file: bool = True
    in_environment: bool = True

    @property
    def field(self) -> str:
        """The name of its field in `Settings`."""
        return self.name.replace("-", "_")


@dataclass(frozen=True, slots=True)
class Layer:
    """The values of one source by setting, with the place where each was written.

    ``places`` also has keys of tables within a setting, as ``setting.key``. Relative paths start at ``folder``;
    ``known`` are the settings that the source may set. A ``confined`` source may be written by somebody else: it may
    only name files to write in ``folder``, and files to read in the repository around it.
    """

    values: Mapping[str, object]
    places: Mapping[str, str]
    folder: Path
    known: Sequence[str]
    confined: bool = False


def settings_from(layers: Iterable[Layer]) -> Settings:
    """The settings from the layers; the first layer with a setting takes precedence.

    Raises `ConfigError` at the place of an unknown setting or an invalid value.
    """
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for layer in layers:
        for name, raw in layer.values.items():
            value = _parsed(name, raw, layer)
            if name not in origins:
                values[SETTINGS[name].field], origins[name] = value, layer.places[name]
    return Settings(**values, origins=origins)


def _parsed(name: str, raw: object, layer: Layer) -> object:
    where = layer.places[name]
    if name not in layer.known:
        within = name in _ASSIGNMENT_KEYS and layer.confined
        hint = "It belongs in a [[statements]] table." if within else f"Settings: {', '.join(layer.known)}."
        raise ConfigError(f"unknown setting '{name}'.{did_you_mean(name, layer.known)}", where=where, hint=hint)
    try:
        value = SETTINGS[name].parse(raw, layer.folder)
        if layer.confined:
            _refuse_to_leave(name, value, layer.folder)
        return value
    except UnknownKey as error:
        raise ConfigError(f"{name}: {error}", where=layer.places.get(f"{name}.{error.key}", where)) from error
    except ValueError as error:  # options and variables have the name of the setting, a line of a file does not
        is_named = where.lower().replace("_", "-").endswith(name)
        raise ConfigError(str(error) if is_named else f"{name}: {error}", where=where) from error


def _refuse_to_leave(name: str, value: object, folder: Path) -> None:
    """Raise `ValueError` for a path outside of where a configuration file may have files written or read."""
    if name == "format":
        home: Path | None = folder
        what = "the configuration's own folder"
        named = [Path(file) for _, _, file in (form.partition(":") for form in texts(value)) if file]
    else:
        home, what, named = home_of_configuration(folder), "the repository", list(_paths_in(value))
    for path in named:
        if home is not None and not is_within(path, home):
            raise ValueError(f"{path} is outside {what}; use an option instead")


def _paths_in(value: object) -> Iterator[Path]:
    if isinstance(value, Path):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _paths_in(_paths_of(item) if isinstance(item, Assignment) else item)


def _paths_of(assignment: Assignment) -> tuple[object, ...]:
    """The files that an assignment names, and the folders where its patterns start."""
    return assignment.statement, assignment.claims, tuple(map(fixed_part, assignment.articles))


def texts(raw: object, folder: Path = Path()) -> tuple[str, ...]:
    """A list of strings, or the lines of one string: a comma may be part of a path."""
    items = (raw.splitlines() or [raw]) if isinstance(raw, str) else raw
    if not isinstance(items, list | tuple) or not all(isinstance(item, str) and item.strip() for item in items):
        raise ValueError("must be a string or a list of strings")
    return tuple(item for item in items if isinstance(item, str))


def globs(raw: object, folder: Path) -> tuple[str, ...]:
    """Path patterns, relative to the folder of the file that contains them, whose name is taken literally."""
    return tuple(os.path.normpath(Path(escape(str(folder))) / pattern) for pattern in texts(raw))


def words(raw: object, folder: Path = Path()) -> tuple[str, ...]:
    """A list of words; each item may have several, separated by commas."""
    parts = [part.strip() for item in texts(raw) for part in item.split(",")]
    if parts and not any(parts):
        raise ValueError("contains only commas")
    return tuple(dict.fromkeys(part for part in parts if part))


def one_of(*choices: str) -> Parser:
    """A parser of words that must be among ``choices``."""

    def read(raw: object, folder: Path) -> tuple[str, ...]:
        for word in (found := words(raw)):
            if word not in choices:
                raise ValueError(
                    f"unknown value '{word}'.{did_you_mean(word, choices)} Use one of {', '.join(choices)}."
                )
        return found

    return read


def at_least_one(parse: Parser) -> Parser:
    """The same parser, but an empty list is an error: with nothing to fail for, nothing would be checked."""

    def read(raw: object, folder: Path) -> object:
        if not (found := parse(raw, folder)):
            raise ValueError("is empty; remove it for the default, or use --exit-zero to exit with status 0")
        return found

    return read


def path(raw: object, folder: Path) -> Path:
    """A path, relative to the folder of the file that contains it."""
    if not isinstance(raw, str | Path) or not str(raw).strip() or "\0" in str(raw):
        raise ValueError("must be a path")
    return folder / raw


def paths(raw: object, folder: Path) -> tuple[Path, ...]:
    """One or more paths, relative to the folder of the file that contains them."""
    several = raw.splitlines() or [raw] if isinstance(raw, str) else raw
    return tuple(path(each, folder) for each in (several if isinstance(several, list | tuple) else [several]))


def address(raw: object, folder: Path) -> str:
    """The base address of a chat server."""
    from summitcheck.session.chat import checked_url

    if not isinstance(raw, str):
        raise ValueError("must be an address")
    return checked_url(raw.strip())


def name(raw: object, folder: Path) -> str:
    """A name, on one line."""
    if not isinstance(raw, str) or not raw.strip():
        raise ValueError("must be a name")
    return " ".join(raw.split())


def formats(raw: object, folder: Path) -> tuple[str, ...]:
    """Formats, each optionally with a colon and a file, relative to the folder of the file that contains it."""
    parts = (text.partition(":") for text in texts(raw))
    return tuple(f"{form}:{folder / file}" if file else form + colon for form, colon, file in parts)


def encoding(raw: object, folder: Path = Path()) -> str:
    """The name of an encoding of texts."""
    if not isinstance(raw, str) or not is_encoding(raw):
        raise ValueError("must be an encoding, such as cp1252, latin-1 or utf-8")
    return raw


def switch(raw: object, folder: Path) -> bool:
    """True or false, in TOML or in the words of an environment variable."""
    if isinstance(raw, bool):
        return raw
    word = raw.strip().lower() if isinstance(raw, str) else ""
    if word not in ("1", "true", "yes", "on", "0", "false", "no", "off"):
        raise ValueError("must be true or false")
    return word in ("1", "true", "yes", "on")


def percentage(raw: object, folder: Path) -> float:
    """A number from 0 to 100."""
    value = _number(raw, float)  # this also refuses "nan"
    if not 0 <= value <= 100:
        raise ValueError("must be a number from 0 to 100")
    return value


def count(raw: object, folder: Path) -> int:
    """A whole number from 1."""
    value = _number(raw, int)
    if value < 1:
        raise ValueError("must be a whole number from 1")
    return int(value)


def _number(raw: object, kind: type[int] | type[float]) -> float:
    if isinstance(raw, bool) or not isinstance(raw, int | kind | str):
        raise ValueError("must be a number")
    try:
        return kind(raw)
    except (ValueError, OverflowError) as error:
        raise ValueError("must be a number") from error


def severities(raw: object, folder: Path) -> dict[str, Severity]:
    """A table of codes and their severity."""
    if not isinstance(raw, Mapping):
        raise ValueError('must be a table of codes: SC601 = "note"')
    for code, word in raw.items():
        if word not in SEVERITIES:
            raise ValueError(f"{code} cannot be '{word}'; use one of {', '.join(SEVERITIES)}")
    return {_code(code): Severity(word) for code, word in raw.items()}


def rules(raw: object, folder: Path = Path()) -> tuple[str, ...]:
    """A list of codes, of beginnings of codes, or of names of rules, which become codes."""
    return tuple(_code(word) for word in words(raw, folder))


def _code(word: str) -> str:
    """The code of a rule by its name; anything else, such as a code, unchanged and without loading the rules."""
    if not word.islower():
        return word
    from summitcheck.detect.rules import code_of

    return code_of(word)


def assignments(raw: object, folder: Path) -> tuple[Assignment, ...]:
    """A list of tables, each with ``articles`` and ``statement``, optionally ``claims`` and ``require``."""
    if not isinstance(raw, list) or not all(isinstance(table, Mapping) for table in raw):
        raise ValueError("must be a list of tables, each under [[...statements]]")
    return tuple(_assignment(table, folder) for table in raw)


_ASSIGNMENT_KEYS = tuple(f.name for f in fields(Assignment))


def _assignment(table: Mapping[str, object], folder: Path) -> Assignment:
    for key in table:
        if key not in _ASSIGNMENT_KEYS:
            raise UnknownKey(key, _ASSIGNMENT_KEYS)
    for key in ("articles", "statement"):
        if key not in table:
            raise ValueError(f"a table has no `{key}`")
    if not texts(table["articles"]):
        raise ValueError("`articles` of a table is empty")
    claims = path(table["claims"], folder) if "claims" in table else None
    require = words(table.get("require", []))
    return Assignment(globs(table["articles"], folder), paths(table["statement"], folder), claims, require)


#: Every setting by name, in the order in which they are shown.
SETTINGS = {
    setting.name: setting
    for setting in (
        Setting("statement", paths),
        Setting("claims", path),
        Setting("statements", assignments, in_environment=False),
        Setting("exclude", globs),
        Setting("fail-on", at_least_one(one_of(*FAIL_ON))),
        Setting("fail-under", percentage),
        Setting("require", words),
        Setting("show", one_of(*SHOW)),
        Setting("select", rules),
        Setting("ignore", rules),
        Setting("words-only", switch),
        Setting("ask", address),
        Setting("ask-model", name),
        Setting("severity", severities, in_environment=False),
        Setting("max-findings", count),
        Setting("format", formats),
        Setting("encoding", encoding),
        Setting("baseline", path),
        Setting("suppressions", path),
        Setting("report-unused", switch),
        Setting("cache", switch),
        # A repository must not decide where verdicts on it are read from.
        Setting("cache-dir", path, in_file=False),
        Setting("jobs", count),
    )
}
