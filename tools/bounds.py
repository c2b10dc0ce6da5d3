"""Print a constraints file with the oldest or the newest versions that pyproject.toml allows.

    python tools/bounds.py oldest    each dependency at the lowest version that pyproject.toml allows
    python tools/bounds.py newest    no dependency held back

Dependencies are those of the package and of its extras for users. What only the tests need, and what others depend on,
stays at the version in constraints.txt.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_FOR_TESTS = ("browser", "dev")
_REQUIREMENT = re.compile(r"(?P<name>[\w.-]+)>=(?P<lowest>[\w.]+)")
_PIN = re.compile(r"(?P<name>[\w.-]+)==")


def lowest_versions(pyproject: str) -> dict[str, str]:
    """The lowest version of each dependency, by normalised name; ValueError for one without a lower bound."""
    project = tomllib.loads(pyproject)["project"]
    extras = [wanted for name, wanted in project["optional-dependencies"].items() if name not in _FOR_TESTS]
    found = {}
    for requirement in [*project["dependencies"], *(r for wanted in extras for r in wanted)]:
        bound = _REQUIREMENT.fullmatch(requirement)
        if not bound:
            raise ValueError(f"write it as name>=lowest: {requirement}")
        found[normal(bound["name"])] = bound["lowest"]
    return found


def constraints(pyproject: str, pins: str, which: str) -> str:
    """A constraints file for the ``oldest`` or the ``newest`` versions that pyproject.toml allows."""
    lowest = lowest_versions(pyproject)
    others = [line for line in pins.splitlines() if (pin := _PIN.match(line)) and normal(pin["name"]) not in lowest]
    own = [f"{name}=={version}" for name, version in lowest.items()] if which == "oldest" else []
    return "".join(f"{line}\n" for line in own + others)


def normal(name: str) -> str:
    """The name of a package as package indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def main(arguments: list[str]) -> int:
    """0 if the constraints were printed, 2 for invalid arguments."""
    if arguments not in (["oldest"], ["newest"]):
        print(__doc__, file=sys.stderr)
        return 2
    pyproject, pins = ((ROOT / name).read_text(encoding="utf-8") for name in ("pyproject.toml", "constraints.txt"))
    print(constraints(pyproject, pins, arguments[0]), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
