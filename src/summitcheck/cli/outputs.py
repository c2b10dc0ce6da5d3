"""The outputs of `check` (``-f text -f sarif:out.sarif``), and writing the result to each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from summitcheck.cli.display import Display, Output, refuse_same_file
from summitcheck.cli.output import emit
from summitcheck.errors import ConfigError, did_you_mean
from summitcheck.render.registry import FORMATS, render
from summitcheck.views.check.model import CheckResult


def outputs_of(wanted: Sequence[str], *, where: str) -> tuple[Output, ...]:
    """The outputs for ``FORMAT`` and ``FORMAT:FILE``; raises `ConfigError` for invalid ones."""
    outputs = tuple(_output(word, where) for word in wanted)
    printed = [output.form for output in outputs if output.file is None]
    if len(printed) > 1:
        hint = f"Give one of them a file: -f {printed[1]}:FILE"
        raise ConfigError(f"{printed[0]} and {printed[1]} would both go to standard output", where=where, hint=hint)
    refuse_same_file(outputs, where=where)
    return outputs


def write(result: CheckResult, outputs: Iterable[Output], display: Display) -> None:
    """Write the result to each output, in its format and by ``display``."""
    for output in outputs:
        emit(render("check", output.form, result, display.style(output.file)), output.file)


def _output(word: str, where: str) -> Output:
    form, colon, file = word.partition(":")
    if form not in FORMATS["check"]:
        hint = f"Formats: {', '.join(FORMATS['check'])}."
        raise ConfigError(f"unknown format '{form}'.{did_you_mean(form, FORMATS['check'])}", where=where, hint=hint)
    if colon and not file:
        raise ConfigError(f"no file after '{word}'", where=where, hint=f"Write {form}:FILE, or only {form}.")
    return Output(form, Path(file) if file else None)
