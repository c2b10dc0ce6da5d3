"""What options say to every command that judges: how texts are read, where results are kept, which model is asked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from summitcheck.session.asking import ChatModel
    from summitcheck.session.cache import Cache


class RunOptions(NamedTuple):
    """The encoding of texts that do not say their own, another model and its server, and the cache."""

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
        """The other model to ask; None where none is named, and nothing that could ask is loaded.

        Raises `ConfigError` for a server that cannot be asked.
        """
        if self.ask is None and self.ask_model is None:
            return None
        from summitcheck.session.asking import chat_model_of_options

        return chat_model_of_options(self.ask, self.ask_model)
