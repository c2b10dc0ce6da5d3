"""``summitcheck config``: the settings in force, and where each comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, is_dataclass

import click

from summitcheck.cli.options import Given, setting_options
from summitcheck.cli.output import emit, note
from summitcheck.render.printable import one_line


@click.command("config")
@setting_options
def config_command(given: Given) -> None:
    """Show the settings of `summitcheck check`, and where each comes from.

    The command line takes precedence over the environment (SUMMITCHECK_FAIL_ON), and the environment over the
    nearest summitcheck.toml or [tool.summitcheck] table of a pyproject.toml.
    """
    from summitcheck.session.config import SETTINGS

    settings = given.in_force()
    for file in settings.ignored:
        note(f"ignored: {file} belongs to another user; to use it, add --config {file}")
    lines = []
    for setting in SETTINGS.values():
        value = _written(getattr(settings, setting.field))
        lines.append(f"{setting.name:<15} {value}  ({settings.origin(setting.name)})\n")
    emit("".join(lines))


def _written(value: object) -> str:
    """A setting as it would be written; ``-`` without a value."""
    if value is None or value in ((), {}, ""):
        return "-"
    if isinstance(value, bool):
        return str(value).lower()
    return one_line(", ".join(_items(value)))


def _items(value: object) -> Iterator[str]:
    if is_dataclass(value) and not isinstance(value, type):
        value = {key: each for key, each in asdict(value).items() if each}
        yield "{" + ", ".join(f"{key} = {_written(each)}" for key, each in value.items()) + "}"
    elif isinstance(value, Mapping):
        yield from (f"{key} = {each}" for key, each in value.items())
    elif isinstance(value, tuple):
        yield from (part for item in value for part in _items(item))
    else:
        yield str(value)
