"""What is known of a language: word lists, dictionaries and tables, one folder a language."""

from __future__ import annotations

import copyreg

from summitcheck.errors import ConfigError
from summitcheck.lang.base import Language
from summitcheck.lang.en import ENGLISH

#: The languages by their codes.
LANGUAGES: dict[str, Language] = {
    "en": ENGLISH,
}


def language(code: str = "en") -> Language:
    """The language with this code; raises `ConfigError` for one that is not known."""
    if code not in LANGUAGES:
        raise ConfigError(f"there is no language {code}", hint=f"There are: {', '.join(sorted(LANGUAGES))}.")
    return LANGUAGES[code]


# What holds a language is copied, or sent to another process, with the same one.
copyreg.pickle(Language, lambda spoken: (language, (spoken.code,)))
