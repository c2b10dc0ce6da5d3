"""The settings of an article, under ``summitcheck:`` in its front matter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from summitcheck.detect.rules import code_of
from summitcheck.documents.front_matter import find_front_matter
from summitcheck.documents.model import Document
from summitcheck.errors import ConfigError, did_you_mean
from summitcheck.views.check.policy import require_known_codes
from summitcheck.views.check.suppress import Suppression

if TYPE_CHECKING:
    from summitcheck.documents.yaml_nodes import Node, YamlMark

KEY = "summitcheck"
_KEYS = ("statement", "claims", "require", "ignore")
_NAMING = ("statement", "claims")
_FORM = "Allowed keys: `statement: FILE`, `claims: FILE`, `require: [CLAIM, ...]` and `ignore: {CODE: reason}`."


@dataclass(frozen=True, slots=True)
class ArticleSettings:
    """Statement and claims (paths as written, relative to the article), required claims, and suppressions."""

    statement: str = ""
    claims: str = ""
    require: tuple[str, ...] = ()
    ignore: tuple[Suppression, ...] = ()


def article_settings(article: Document, codes: Sequence[str]) -> ArticleSettings:
    """The settings in the front matter of ``article``; the defaults without a ``summitcheck`` key.

    Raises `ConfigError` at ``path:line:column`` for unknown keys, rules not among ``codes`` and missing reasons.
    """
    # In a file with many articles, a field with that name is not front matter.
    if KEY not in article.meta or KEY not in find_front_matter(article.text, name=article.name).fields:
        return ArticleSettings()
    fields = _fields(article)
    return ArticleSettings(
        _text(fields.get("statement"), article),
        _text(fields.get("claims"), article),
        tuple(_texts(fields.get("require"), article)),
        tuple(_suppressions(fields.get("ignore"), article, codes)),
    )


def misplaced_key(article: Document) -> str:
    """`statement` or `claims` if it names a file outside of `summitcheck`, where it is ignored; else empty."""
    own = article.meta.get(KEY)
    known = own if isinstance(own, Mapping) else {}
    return next((key for key in _NAMING if key not in known and _names_file(article.meta.get(key))), "")


def _names_file(value: object) -> bool:
    return isinstance(value, str) and len(value.split()) == 1 and bool(PurePath(value).suffix)


def _fields(article: Document) -> dict[str, Node]:
    """The values under the key, with their places: front matter is parsed again, since documents do not keep these."""
    from summitcheck.documents.yaml_nodes import MappingNode, read_node

    end = find_front_matter(article.text, name=article.name).end
    lines = article.text[:end].splitlines()
    root = read_node("\n".join(["", *lines[1:-1]]), source=article.name, error=ConfigError)
    assert isinstance(root, MappingNode)  # it was read once already
    value = next(value for key, value in root.pairs if key.text == KEY)
    if not isinstance(value, MappingNode):
        raise ConfigError(f"`{KEY}` is not a mapping", where=_at(article, value.mark), hint=_FORM)
    for key, _ in value.pairs:
        if key.text not in _KEYS:
            what = f"unknown key '{key.text}'.{did_you_mean(key.text, _KEYS)}"
            raise ConfigError(what, where=_at(article, key.mark), hint=_FORM)
    return {key.text: node for key, node in value.pairs}


def _text(node: Node | None, article: Document) -> str:
    if node is None:
        return ""
    from summitcheck.documents.yaml_nodes import ScalarNode

    if not isinstance(node, ScalarNode) or not node.text.strip():
        raise ConfigError("must be text", where=_at(article, node.mark), hint=_FORM)
    return node.text.strip()


def _texts(node: Node | None, article: Document) -> Iterator[str]:
    if node is None:
        return
    from summitcheck.documents.yaml_nodes import SequenceNode

    for item in node.items if isinstance(node, SequenceNode) else (node,):
        yield _text(item, article)


def _suppressions(node: Node | None, article: Document, codes: Sequence[str]) -> Iterator[Suppression]:
    if node is None:
        return
    from summitcheck.documents.yaml_nodes import MappingNode

    if not isinstance(node, MappingNode):
        hint = "Give a reason for each rule: `ignore: {SC601: the desk prefers this word}`."
        raise ConfigError("`ignore` needs a reason for each rule", where=_at(article, node.mark), hint=hint)
    for key, value in node.pairs:
        where = _at(article, key.mark)
        code = code_of(key.text)
        require_known_codes([code], codes, where=where)
        yield Suppression(where, " ".join(_text(value, article).split()), (code,), path=article.name)


def _at(article: Document, mark: YamlMark) -> str:
    return f"{article.name}:{mark.line}:{mark.column}"
