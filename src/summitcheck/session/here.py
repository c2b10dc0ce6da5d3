"""The default corpus and claims file, in the working folder."""

from __future__ import annotations

from pathlib import Path

from summitcheck.documents.files import is_file, is_folder
from summitcheck.errors import ConfigError

#: The names of a claims file, and of the folder and the statement that `summitcheck init` creates.
CLAIMS_FILE, FOLDER, STATEMENT_FILE = "claims.yaml", "corpus", "statement.md"


def corpus_here() -> Path:
    """The corpus in the working folder, else the working folder if it is a corpus; else raises `ConfigError`."""
    if is_folder(FOLDER):
        return Path(FOLDER)
    if is_file(CLAIMS_FILE):
        return Path()
    hint = "Give the folder of a corpus, or create one: summitcheck init STATEMENT"
    raise ConfigError("there is no corpus in this folder", hint=hint)


def claims_here() -> Path:
    """The claims file in the working folder, else that of the corpus in it, whether or not there is one."""
    below = Path(FOLDER, CLAIMS_FILE)
    return below if is_file(below) and not is_file(CLAIMS_FILE) else Path(CLAIMS_FILE)
