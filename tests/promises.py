"""What a version promises to the next, as lines: docs/versioning.md says what may become of it."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import Any

import click

import summitcheck
from summitcheck.cli.main import COMMANDS, Exit, cli
from summitcheck.detect.names import FORMER_NAMES
from summitcheck.detect.rules import RULES
from summitcheck.session.config import SETTINGS

SCHEMAS = Path(summitcheck.__file__).parent / "render/schema"
_STATEMENT = "Peru and Chile will open two bridges by May 2027.\n"
_ACCOUNT = "Peru and Chile will open three bridges by May 2027.\n"


def series(version: str) -> str:
    """The versions that keep each other's promises: those of one major number, before 1.0 of one minor number."""
    major, minor, *_ = version.split(".")
    return major if major != "0" else f"0.{minor}"


def promises() -> list[str]:
    """Everything that is promised, a line each, sorted."""
    return sorted({*_commands(), *_statuses(), *_rules(), *_settings(), *_schemas(), *_names(), *_fingerprints()})


def _commands() -> Iterator[str]:
    with click.Context(cli) as context:
        for name in COMMANDS:
            yield from _parameters(f"command {name}", cli.get_command(context, name))


def _parameters(name: str, command: click.Command | None) -> Iterator[str]:
    assert command is not None
    yield name
    for parameter in command.params:
        spelling = (*parameter.opts, *parameter.secondary_opts) if isinstance(parameter, click.Option) else ("FILE",)
        yield from (f"{name} {word}" for word in spelling)
    for sub, each in (command.commands if isinstance(command, click.Group) else {}).items():
        yield from _parameters(f"{name} {sub}", each)


def _statuses() -> Iterator[str]:
    return (f"exit status {status.value} {status.name.lower()}" for status in Exit)


def _rules() -> Iterator[str]:
    yield from (f"rule {rule.code} {rule.name}" for rule in RULES)
    yield from (f"rule {code} formerly {name}" for code, name in FORMER_NAMES.items())


def _settings() -> Iterator[str]:
    return (f"setting {name}" for name in SETTINGS)


def _schemas() -> Iterator[str]:
    for path in sorted(SCHEMAS.glob("*.json")):
        for place in _places(json.loads(path.read_text(encoding="utf-8")), "$"):
            yield f"schema {path.stem} {place}"


def _places(schema: Any, place: str) -> Iterator[str]:
    """The keys that a schema has, each with its type and whether it is always there."""
    if isinstance(schema, list):
        for each in schema:
            yield from _places(each, place)
    if not isinstance(schema, Mapping):
        return
    for key, value in schema.get("properties", {}).items():
        there = "always" if key in schema.get("required", ()) else "perhaps"
        kind = value.get("type", value.get("$ref", "any")) if isinstance(value, Mapping) else "any"
        yield f"{place}.{key} {kind} {there}"
        yield from _places(value, f"{place}.{key}")
    for key in ("items", "additionalProperties", "anyOf", "oneOf", "allOf"):
        yield from _places(schema.get(key), f"{place}[]" if key == "items" else place)
    for name, value in schema.get("$defs", {}).items():
        yield from _places(value, f"#{name}")


def _names() -> Iterator[str]:
    for name in summitcheck.__all__:
        value = getattr(summitcheck, name)
        yield f"python summitcheck.{name}"
        if inspect.isfunction(value):
            yield f"python summitcheck.{name}{inspect.signature(value)}"
        elif inspect.isclass(value):
            yield from (f"python summitcheck.{name}.{member}" for member in _members(value))


def _members(value: type) -> Iterator[str]:
    if issubclass(value, Enum):
        yield from (f"{member.name} = {member.value!r}" for member in value)
    own = {name for each in value.__mro__ if each.__module__.startswith("summitcheck") for name in vars(each)}
    own |= {*getattr(value, "__dataclass_fields__", {}), *getattr(value, "_fields", ())}
    yield from sorted(name for name in own if not name.startswith("_"))


def _fingerprints() -> Iterator[str]:
    statement = summitcheck.Document.from_text(_STATEMENT, name="statement.md")
    checker = summitcheck.Checker(summitcheck.extract(statement), statement=statement)
    report = checker.check(summitcheck.Document.from_text(_ACCOUNT, name="account.md"))
    for finding in report.findings:
        yield f"fingerprint {finding.code} {finding.fingerprint}"
