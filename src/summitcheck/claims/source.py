"""The text of a claims file, before anything in it is understood."""

from __future__ import annotations

from pathlib import Path

from summitcheck.errors import ClaimsError

#: A claims file of 60 claims holds 30 kB.
MAX_BYTES = 1_000_000


def claims_text(path: str | Path) -> str:
    """The text of the claims file at ``path``; raises `ClaimsError` when it cannot be had."""
    try:
        with Path(path).open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ClaimsError(
            f"cannot read the claims file: {reason}", where=str(path), hint="Draft one with `summitcheck extract`."
        ) from error
    if len(data) > MAX_BYTES:
        raise ClaimsError(f"larger than {MAX_BYTES:,} bytes", where=str(path), hint="Is this a claims file?")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ClaimsError(
            f"not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}",
            where=f"{path}:{line}",
            hint="Save the file as UTF-8.",
        ) from error
