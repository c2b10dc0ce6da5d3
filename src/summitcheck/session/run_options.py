"""Options of all commands that judge: the encoding of texts, the cache, and another model to ask."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from summitcheck.session.asking import ChatModel
    from summitcheck.session.cache import Cache


class RunOptions(NamedTuple):
    """The encoding of texts that do not declare one, another model and its server, and the cache."""

    encoding: str = ""
    ask: str | None = None
    ask_model: str | None = None
    cache: bool = True
    cache_dir: Path | None = None

    def open_cache(self) -> Cache:
        """The cache that the options name."""
        from summitcheck.session.cache import cache_at

        return cache_at(self.cache_dir, keep=self.cache)

    def asked(self) -> ChatModel | None:
        """The model to ask; None if none is named, and then the client is not even loaded.

        Raises `ConfigError` for an invalid server or model.
        """
        if self.ask is None and self.ask_model is None:
            return None
        from summitcheck.session.asking import chat_model_of_options

        return chat_model_of_options(self.ask, self.ask_model)
