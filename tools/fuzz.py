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

ROOT = Path(__file__).resolve().parents[1]
TESTS = ROOT / "tests"
#: Where an input that breaks something is kept.
FOUND = ROOT / "build" / "fuzz"
SECONDS = 60


def main(arguments: list[str]) -> int:
    """The exit status: 1 where something was found, which is printed."""
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
            run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
            said = [line for line in run.stdout.splitlines() if not line.startswith(("INFO:", "WARNING:"))]
            print(f"{file.name}::{name}", *(said if run.returncode else said[-1:]), sep="\n  ", flush=True)
            failed += [name] * bool(run.returncode)
    print(f"{len(failed)} of the targets found something: inputs are in {FOUND}" if failed else "nothing was found")
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
    FOUND.mkdir(parents=True, exist_ok=True)
    # Inputs may be long from the start: one example of hypothesis is made from hundreds of bytes.
    options = [f"-max_total_time={seconds}", "-len_control=0", f"-artifact_prefix={FOUND}/{name}-"]
    atheris.Setup([name, *options], dict(targets(module))[name])
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
