"""``summitcheck config``: the settings in force, and where each comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, is_dataclass

import click

from summitcheck.render.printable import one_line
from summitcheck.session.output import emit
from summitcheck.session.settings import setting_options, settings_in_force


@click.command("config")
@setting_options
def config_command(config_file: str | None, *, no_config: bool, **given: object) -> None:
    """Show the settings of `summitcheck check`, and where each comes from.

    The command line comes before the environment (SUMMITCHECK_FAIL_ON), the environment before the nearest
    summitcheck.toml or [tool.summitcheck] table of a pyproject.toml.
    """
    from summitcheck.session.config import SETTINGS

    settings = settings_in_force(given, config_file=config_file, no_config=no_config)
    lines = []
    for setting in SETTINGS.values():
        value = _told(getattr(settings, setting.field))
        lines.append(f"{setting.name:<15} {value}  ({settings.origin(setting.name)})\n")
    emit("".join(lines))


def _told(value: object) -> str:
    """A setting as it would be written; ``-`` for one that has no value."""
    if value is None or value in ((), {}):
        return "-"
    if isinstance(value, bool):
        return str(value).lower()
    return one_line(", ".join(_items(value)))


def _items(value: object) -> Iterator[str]:
    if is_dataclass(value) and not isinstance(value, type):
        value = {key: each for key, each in asdict(value).items() if each}
        yield "{" + ", ".join(f"{key} = {_told(each)}" for key, each in value.items()) + "}"
    elif isinstance(value, Mapping):
        yield from (f"{key} = {each}" for key, each in value.items())
    elif isinstance(value, tuple):
        yield from (part for item in value for part in _items(item))
    else:
        yield str(value)
