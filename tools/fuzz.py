"""The tests of `tests/fuzz` with atheris, where it is installed: each for some seconds, led by what the code does.

Hypothesis chooses examples blindly; atheris sees which branches one takes, and changes those that reach a new one.

    python tools/fuzz.py [SECONDS]
"""

from __future__ import annotations

import importlib.util
import inspect
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

TESTS = Path(__file__).parents[1] / "tests"
SECONDS = 60


def main(arguments: list[str]) -> int:
    """The exit status: 1 where something was found, which atheris then prints."""
    if importlib.util.find_spec("atheris") is None:
        print("atheris is not installed (pip install atheris): hypothesis alone has looked.")
        return 0
    if arguments[1:]:
        return fuzz(*arguments)
    seconds = arguments[0] if arguments else str(SECONDS)
    failed = []
    for file in sorted((TESTS / "fuzz").glob("test_*.py")):
        for name, _ in targets(loaded(file)):
            command = [sys.executable, __file__, file.name, name, seconds]
            if subprocess.run(command, check=False).returncode:
                failed.append(f"{file.name}::{name}")
    print(f"{len(failed)} of the targets found something", *failed, sep="\n  ")
    return int(bool(failed))


def targets(module: ModuleType) -> Iterator[tuple[str, object]]:
    """The tests of a module that need nothing but data."""
    for name, test in vars(module).items():
        if hasattr(test, "hypothesis") and not inspect.signature(test).parameters:
            yield name, test.hypothesis.fuzz_one_input


def loaded(file: Path) -> ModuleType:
    """The module in a file of tests."""
    sys.path.insert(0, str(TESTS))
    spec = importlib.util.spec_from_file_location(file.stem, file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def fuzz(file: str, name: str, seconds: str) -> int:
    """Try one target for some seconds; atheris ends the process."""
    import atheris

    with atheris.instrument_imports(include=["summitcheck"]):
        module = loaded(TESTS / "fuzz" / file)
    atheris.Setup([name, f"-max_total_time={seconds}", "-verbosity=0"], dict(targets(module))[name])
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
