"""How much, how far and how firmly, as values: shares of a whole, classes of adverbs of degree and of modals."""

from __future__ import annotations

from collections.abc import Mapping

#: Quantifiers as steps on a scale from none to all. Writers use neighbouring steps for one another ("several", "many").
NONE, FEW, ONE, SOME, MANY, MOST, ALMOST_ALL, ALL = 0, 1, 2, 3, 4, 5, 6, 8
#: Said of a bare plural, these change it; "all" or "some" may be understood, and "no" is a matter of polarity.
CHANGING_PLURALS = frozenset((FEW, MOST, ALMOST_ALL))

_OPPOSED = (
    ("strong", "weak"), ("whole", "part"), ("fast", "slow"), ("sure", "unsure"), ("lasting", "passing"),
    ("open", "hidden"), ("willing", "unwilling"),
)  # fmt: skip
#: For each class of degrees the one that contradicts it.
CONTRARY: Mapping[str, str] = dict(_OPPOSED) | {second: first for first, second in _OPPOSED}
#: Inserted where the statement has no degree, these take something back or add something that was not said.
QUALIFYING = frozenset(("weak", "part", "unsure", "passing", "hidden", "unwilling", "slow"))

#: The firmness of the classes of modals: what may happen, what would or should, what will.
FIRMNESS: Mapping[str, int] = {"possible": 0, "conditional": 1, "advised": 1, "certain": 2, "required": 2}

#: The classes of modals by which somebody is told to act.
DUTIES = frozenset(("advised", "required"))


def are_contrary(first: str | None, second: str | None) -> bool:
    """True for two classes of degrees that contradict each other; a word that is none has no class."""
    return first is not None and CONTRARY[first] == second
