"""Options for settings, with the same wording in every command, and their values."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from summitcheck.errors import did_you_mean
from summitcheck.render.registry import FORMATS
from summitcheck.views.check.vocabulary import DEFAULT_FAIL_ON, DEFAULT_SHOW, FAIL_ON, SHOW

if TYPE_CHECKING:
    from summitcheck.session.config import Settings

FILE = click.Path(path_type=Path)


class WordChoice(click.Choice[str]):
    """A choice that proposes one for a word that is none."""

    def get_invalid_choice_message(self, value: object, ctx: click.Context | None) -> str:
        """What is wrong with a value, with what may be meant."""
        return f"{super().get_invalid_choice_message(value, ctx)}{did_you_mean(str(value), self.choices)}"


class WordChoices(WordChoice):
    """Several of the choices, with commas between them; behind an option that may be repeated."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The choices that a value names, as a tuple."""
        named = [each.strip() for each in value.split(",") if each.strip()] or [value]
        return tuple(super(WordChoices, self).convert(each, param, ctx) for each in named)


def in_one(ctx: click.Context, param: click.Parameter, given: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The choices of all uses of an option."""
    return tuple(each for chosen in given for each in chosen)


Command = Callable[..., Any]
Decorator = Callable[[Command], Command]

#: By setting: its option, the placeholder for a value (none for a flag), and its help.
_OPTIONS = {
    "statement": ("--statement", "FILE", "The official statement; repeat for further official texts."),
    "claims": ("--claims", "FILE", "The claims file."),
    "exclude": ("--exclude", "GLOB", "Skip articles whose path matches GLOB."),
    "fail-on": ("--fail-on", "WHAT", f"Exit with status 1 if there are any: {', '.join(FAIL_ON)}."),
    "fail-under": (
        "--fail-under",
        "PCT",
        "Exit with status 1 if an account supports fewer than PCT percent of the claims.",
    ),
    "require": ("--require", "CLAIM", "Exit with status 1 if an article does not support this claim."),
    "show": ("--show", "KIND", f"Also report these kinds of problems, even if they do not fail: {', '.join(SHOW)}."),
    "select": ("--select", "CODE", "Use only these rules: SC101, or SC1 for all that begin so."),
    "ignore": ("--ignore", "CODE", "Do not use these rules."),
    "words-only": ("--words-only", "", "Compare words only, without the entailment model."),
    "ask": (
        "--ask",
        "URL",
        "Ask a model on this OpenAI-compatible server about passages to read, e.g. http://127.0.0.1:11434/v1.",
    ),
    "ask-model": ("--ask-model", "NAME", "The name of the model on that server."),
    "max-findings": ("--max-findings", "N", "Report only the N most severe problems, and count the rest."),
    "format": ("-f --format", "FORMAT[:FILE]", f"Output format, repeatable: {', '.join(FORMATS['check'])}."),
    "encoding": ("--encoding", "NAME", "The encoding of files that are not UTF-8, e.g. cp1252 or latin-1."),
    "baseline": ("--baseline", "FILE", "Fail only on problems that are not in FILE."),
    "suppressions": (
        "--suppressions",
        "FILE",
        "Accept the problems in FILE, listed by fingerprint and reason.",
    ),
    "report-unused": ("--report-unused", "", "List suppressions and baseline entries that match no problem."),
    "cache": ("--cache/--no-cache", "", "Reuse earlier results from a cache."),
    "cache-dir": ("--cache-dir", "DIR", "The cache folder."),
    "jobs": ("-j --jobs", "N", "The number of processes."),
}
_REPEATABLE = ("statement", "exclude", "fail-on", "require", "show", "select", "ignore", "format")


def option(name: str, usual: str = "", /, **more: Any) -> Decorator:
    """The option that sets ``name``; ``usual`` describes the default, ``more`` goes to `click.option`."""
    names, metavar, text = _OPTIONS[name]
    given = {"metavar": metavar, "multiple": name in _REPEATABLE} if metavar else {}
    return click.option(*names.split(), **{**given, "help": text + (f"  [default: {usual}]" if usual else ""), **more})


def together(*options: Decorator) -> Decorator:
    """Several options as one decorator, in the order in which help shows them."""
    return lambda command: functools.reduce(lambda inner, one: one(inner), reversed(options), command)


def only_one(context: click.Context, parameter: click.Parameter, values: tuple[Path, ...]) -> Path | None:
    """The value of an option that is repeatable only so that a second value is an error instead of ignored."""
    if len(values) > 1:
        raise click.BadParameter(f"can be given only once, not as both {values[0]} and {values[1]}", context, parameter)
    return values[0] if values else None


QUIET = click.option("-q", "--quiet", is_flag=True, help="Print only errors and failures on standard error.")
EXIT_ZERO = click.option("--exit-zero", is_flag=True, help="Exit with status 0 even if there are failures.")
ALLOW_EMPTY = click.option("--allow-empty", is_flag=True, help="Exit with status 0 even if nothing was judged.")
#: For commands that judge and read no configuration; the variable is that of `check`.
WORDS_ONLY = option("words-only", is_flag=True, envvar="SUMMITCHECK_WORDS_ONLY")
#: Which model to ask. The key has no option, since lists of processes would show it.
ASK = together(
    option("ask", envvar="SUMMITCHECK_ASK"),
    option("ask-model", envvar="SUMMITCHECK_ASK_MODEL"),
)


def _encoding(context: click.Context, parameter: click.Parameter, value: str) -> str:
    from summitcheck.documents.decoding import is_encoding

    if value and not is_encoding(value):
        raise click.BadParameter(f"unknown encoding '{value}'", context, parameter)
    return value


ENCODING = option("encoding", "utf-8", default="", show_default=False, callback=_encoding)
ALLOW_PRIVATE = click.option(
    "--allow-private", is_flag=True, help="Also fetch from this machine and from private networks."
)
#: The cache; the variables are those of `check`, so that commands share their judgements.
CACHE = together(
    option("cache", "cache", default=True, envvar="SUMMITCHECK_CACHE"),
    option("cache-dir", type=FILE, envvar="SUMMITCHECK_CACHE_DIR"),
)
#: How `verify` judges.
CACHE_AND_JOBS = together(
    CACHE,
    option("jobs", "1", type=click.IntRange(1), default=1, envvar="SUMMITCHECK_JOBS"),
)


def with_run_options(command: Command) -> Command:
    """``command``, which gets the values of `ENCODING`, `ASK` and `CACHE` as one value, ``run``."""

    @functools.wraps(command)
    def with_run(**others: Any) -> Any:
        from summitcheck.session.run_options import RunOptions

        return command(run=RunOptions(**{name: others.pop(name) for name in RunOptions._fields}), **others)

    return with_run


class Given(NamedTuple):
    """The settings given as options, by field: None, or () for a list, if an option is not given."""

    values: dict[str, object]
    config_file: str | None = None
    no_config: bool = False

    def in_force(self) -> Settings:
        """The settings from the options, the environment and the configuration file."""
        from summitcheck.session.settings import settings_in_force

        return settings_in_force(self.values, config_file=self.config_file, no_config=self.no_config)


#: The defaults of settings, in words.
USUAL = {
    "statement": "named in the article or the configuration",
    "claims": "claims.yaml nearby, else drafted",
    "fail-on": ",".join(DEFAULT_FAIL_ON),
    "show": ",".join(DEFAULT_SHOW),
    "format": "text",
    "encoding": "utf-8",
    "cache": "cache",
    "jobs": "1",
}
# A flag that is not given is None, not False, so that the configuration can set it.
_FLAGS: dict[str, dict[str, Any]] = {
    "words-only": {"is_flag": True, "default": None},
    "report-unused": {"is_flag": True, "default": None},
    "cache": {"default": None},
}


def setting_options(command: Command) -> Command:
    """``command`` with an option for each setting, --config and --no-config, whose values it gets as ``given``.

    Click does not convert the values, since they are parsed like the same words in a file.
    """

    @functools.wraps(command)
    def with_settings(*, config_file: str | None, no_config: bool, **others: Any) -> Any:
        values = {field: others.pop(field) for field in (name.replace("-", "_") for name in _OPTIONS)}
        return command(given=Given(values, config_file, no_config), **others)

    return together(
        click.option("--config", "config_file", metavar="FILE", help="Use this configuration file."),
        click.option("--no-config", is_flag=True, help="Use no configuration file."),
        *(option(name, USUAL.get(name, ""), **_FLAGS.get(name, {})) for name in _OPTIONS),
    )(with_settings)
