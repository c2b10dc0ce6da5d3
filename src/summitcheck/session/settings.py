"""The settings in force: from options, environment and the nearest configuration file, in this order."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from summitcheck.documents.files import is_file, read_utf8
from summitcheck.errors import ConfigError
from summitcheck.session.chat import KEY_VARIABLE
from summitcheck.session.config import SETTINGS, Layer, Settings, settings_from

#: Names of configuration files; the first takes precedence in a folder with both.
OWN_FILE, SHARED_FILE = "summitcheck.toml", "pyproject.toml"
_QUOTE_IT = 'Put quotes around text (fail-on = "any") and brackets around lists (exclude = ["a", "b"]).'
_TABLE = ("tool", "summitcheck")
_ADMINISTRATOR = 0
_PREFIX = "SUMMITCHECK_"
#: The largest configuration.
MAX_BYTES = 1_000_000
# Most parts of a dotted key.
_DEEPEST = 100
_QUOTED = re.compile(r""""[^"\n]*"|'[^'\n]*'""")
# Most keys of the tables in a setting whose lines are looked up, since each search takes time.
_MOST_KEYS = 100


def settings_in_force(given: Mapping[str, object], *, config_file: str | None, no_config: bool) -> Settings:
    """The settings from options (``given``, by field), environment and file; raises `ConfigError`."""
    file, ignored = _configuration(config_file, no_config=no_config)
    settings = settings_from((_command_line(given), _environment(os.environ), *([_file(file)] if file else [])))
    return replace(settings, file=file and Path(_shown(file)), ignored=tuple(Path(_shown(other)) for other in ignored))


def _configuration(named: str | None, *, no_config: bool) -> Configuration:
    if no_config:
        return Configuration()
    return Configuration(Path(named)) if named else nearest_config(Path.cwd())


class Configuration(NamedTuple):
    """A configuration file, and nearer ones that are ignored, since they belong to somebody else."""

    file: Path | None = None
    ignored: tuple[Path, ...] = ()


def nearest_config(folder: Path) -> Configuration:
    """The configuration file in ``folder`` or in the nearest folder above that has one.

    Others may be able to write to a folder above, so a file there must belong to the user, to the owner of ``folder``
    or to the administrator.
    """
    ignored = []
    for above in (folder, *folder.parents):
        for file in (above / OWN_FILE, above / SHARED_FILE):
            if not is_file(file):
                continue
            if above != folder and not _is_trusted(file, folder):
                if file.name == OWN_FILE or ".".join(_TABLE) in _text(file):
                    ignored.append(file)
            elif file.name == OWN_FILE or _table(_toml(file), _TABLE) is not None:
                return Configuration(file, tuple(ignored))
    return Configuration(None, tuple(ignored))


def _is_trusted(file: Path, folder: Path) -> bool:
    """True if file and link belong to somebody who can control runs in ``folder`` anyway."""
    if sys.platform == "win32":  # file owners are not available there
        return True
    trusted = {os.geteuid(), _ADMINISTRATOR, folder.stat().st_uid}
    return {file.stat().st_uid, file.lstat().st_uid} <= trusted


def variable_of(name: str) -> str:
    """The environment variable of a setting."""
    return _PREFIX + name.upper().replace("-", "_")


def _command_line(given: Mapping[str, object]) -> Layer:
    named = {field.replace("_", "-"): value for field, value in given.items() if value is not None and value != ()}
    return Layer(named, {name: f"--{name}" for name in named}, Path(), tuple(SETTINGS))


def _environment(environment: Mapping[str, str]) -> Layer:
    # CI systems pass an input without a value as an empty variable.
    found = {key: value for key, value in environment.items() if key.startswith(_PREFIX) and value}
    found.pop(KEY_VARIABLE, None)  # not a setting, and never shown
    values = {key.removeprefix(_PREFIX).lower().replace("_", "-"): value for key, value in found.items()}
    known = tuple(name for name, setting in SETTINGS.items() if setting.in_environment)
    places = {name: variable_of(name) for name in values}
    return Layer(values, places, Path(), known)


def _file(file: Path) -> Layer:
    path = _TABLE if file.name == SHARED_FILE else ()
    text, table = _text(file), _table(_toml(file), path)
    if table is None:
        raise ConfigError("there is no [tool.summitcheck] table", where=str(file), hint="Add it, or use another file.")
    known = tuple(name for name, setting in SETTINGS.items() if setting.in_file)
    places = {name: f"{_shown(file)}:{line}" for name, line in _lines_of(table, text, path)}
    return Layer(table, places, Path(_shown(file.parent)), known, confined=True)


def _toml(file: Path) -> Mapping[str, object]:
    import tomllib

    text = _text(file)
    # The time of tomllib grows with the square of the number of parts of a key.
    if any(line.count(".") > _DEEPEST for line in _QUOTED.sub("", text).splitlines()):
        raise _too_deep(file)
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise _too_deep(file) from error
    except ValueError as error:  # also other errors than those of tomllib: for a number of 5,000 digits, say
        place = re.search(r"at line (\d+), column (\d+)", str(error))
        where = f"{_shown(file)}:{place[1]}:{place[2]}" if place else f"{_shown(file)}:{len(text.splitlines())}"
        what = re.sub(r" \(at .*\)$", "", str(error))
        raise ConfigError(f"not valid TOML: {what}", where=where, hint=_QUOTE_IT) from error


def _too_deep(file: Path) -> ConfigError:
    return ConfigError("nested too deeply", where=_shown(file), hint="Use fewer levels.")


def _text(file: Path) -> str:
    return read_utf8(_shown(file), limit=MAX_BYTES, kind="configuration", error=ConfigError)


def _table(data: Mapping[str, object], path: tuple[str, ...]) -> Mapping[str, object] | None:
    for key in path:
        inner = data.get(key)
        if not isinstance(inner, Mapping):
            return None
        data = inner
    return data


def _lines_of(table: Mapping[str, object], text: str, path: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """The line of each setting, and of each key of the tables within it (``statements.articles``)."""
    lines = text.splitlines()
    start = next((n for n, line in enumerate(lines) if path and _opens(line, ".".join(path))), 0)
    for name, value in table.items():
        at = _line_of(name, lines, start, ".".join((*path, name)))
        yield name, at
        if name not in SETTINGS:
            return  # it will be reported as unknown, so the others do not matter
        tables = [table for table in (value if isinstance(value, list) else [value]) if isinstance(table, Mapping)]
        for key in islice(dict.fromkeys(key for table in tables for key in table), _MOST_KEYS):
            yield f"{name}.{key}", _line_of(key, lines, at - 1, ".".join((*path, name, key)))


def _line_of(key: str, lines: list[str], start: int, header: str) -> int:
    """The line, from 1, with a key or the header of its table, which tomllib does not give."""
    written = re.compile(rf"""[\s{{,]*["']?{re.escape(key)}["']?\s*[=.]""")
    for number, line in enumerate(lines[start:], start + 1):
        if written.match(line) or _opens(line, header):
            return number
    return next((n for n, line in enumerate(lines[start:], start + 1) if key in line), start + 1)


def _opens(line: str, header: str) -> bool:
    return line.split("#")[0].strip().strip("[]").replace(" ", "").replace('"', "") == header and "[" in line


def _shown(file: Path) -> str:
    """The relative path, so that reports do not differ from machine to machine."""
    try:
        return os.path.relpath(file)
    except ValueError:  # another drive
        return str(file)
