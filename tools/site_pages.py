"""What MkDocs calls while it builds the site: pages made from the code, and links that leave ``docs/`` as plain text.

The command line, the settings, the JSON schemas, the Python names and a sample report are written into the site and
nowhere else, so that they cannot be old.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from pictures import judged

import summitcheck
from summitcheck.cli.main import cli
from summitcheck.cli.options import USUAL
from summitcheck.cli.schema import SCHEMAS
from summitcheck.render.records import schema_text
from summitcheck.render.registry import render
from summitcheck.session.config import SETTINGS
from summitcheck.session.settings import variable_of

ROOT = Path(__file__).resolve().parents[1]
_LINK = re.compile(r"\[([^\]]+)\]\(((?:\.\./)+[^)\s]+)\)")
_SAMPLE = """# A sample report

[Open the report](sample-report.html){ .md-button .md-button--primary }

It compares the three made-up accounts in `examples/`, which are wrong on purpose, with the joint statement in
`corpus/`. It is a page as `summitcheck verify corpus/ -o report.html` writes it: one file that needs no network.
[Reports](reports.md#the-html-page) says what can be done in it.
"""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The files of the site, with those that are made from the code."""
    for name, content in _made().items():
        files.append(File.generated(config, name, content=content))
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The page, with links to files outside ``docs/``, which the site does not have, replaced by their names."""
    folder = (Path(config.docs_dir) / page.file.src_uri).parent

    def told(link: re.Match[str]) -> str:
        target = (folder / link[2].partition("#")[0]).resolve()
        inside = target.is_relative_to(config.docs_dir)
        return link[0] if inside else f"{link[1]} (`{target.relative_to(ROOT).as_posix()}`)"

    return _LINK.sub(told, markdown)


def _made() -> dict[str, str]:
    return {
        "reference/commands.md": "\n".join(_commands()),
        "reference/settings.md": "\n".join(_settings()),
        "reference/json.md": "\n".join(_schemas()),
        "reference/python.md": "\n".join(_names()),
        "sample.md": _SAMPLE,
        "sample-report.html": render("report", "html", judged()),
    }


def _commands() -> Iterator[str]:
    """The help of every command, as the command prints it."""
    yield "# Command line\n"
    with click.Context(cli, info_name="summitcheck", terminal_width=80) as context:
        yield from _help(cli, context)


def _help(command: click.Command, context: click.Context) -> Iterator[str]:
    yield f"## {context.command_path}\n\n```text\n{command.get_help(context)}\n```\n"
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            if found is not None and not found.hidden:
                with click.Context(found, parent=context, info_name=name, terminal_width=80) as inner:
                    yield from _help(found, inner)


def _settings() -> Iterator[str]:
    """A table of the settings: where each may be set, its default, and what the option of `check` says of it."""
    yield "# Settings\n\nOptions that a file and the environment may set, too ([configuration](../configuration.md)).\n"
    yield "| in summitcheck.toml | in the environment | default | what it does |\n| --- | --- | --- | --- |"
    with click.Context(cli) as context:
        check = cli.get_command(context, "check")
    said = {p.name: p.help for p in check.params if isinstance(p, click.Option) and p.help} if check else {}
    for name, setting in SETTINGS.items():
        key = f"`{name}`" if setting.in_file else ""
        variable = f"`{variable_of(name)}`" if setting.in_environment else ""
        what = said.get(setting.field, "A table, by [configuration](../configuration.md) alone.").partition(
            "  [default"
        )[0]
        yield f"| {key} | {variable} | {USUAL.get(name, '')} | {what} |"


def _schemas() -> Iterator[str]:
    yield "# JSON\n\nWhat `--format json` writes, as JSON Schema. `summitcheck schema COMMAND` prints the same.\n"
    for command, name in SCHEMAS.items():
        yield f"## summitcheck {command}\n\n```json\n{schema_text(name).rstrip()}\n```\n"


def _names() -> Iterator[str]:
    yield "# Python\n\nEvery name here is imported from `summitcheck` itself, and keeps its meaning within a version.\n"
    for name in summitcheck.__all__:
        if not name.startswith("_"):
            yield f"::: summitcheck.{name}\n"
