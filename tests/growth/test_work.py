"""What three workloads cost is held to what they did cost, in calls of functions, which no other process changes."""

import subprocess
import sys
from pathlib import Path

import pytest

SPEED = Path(__file__).resolve().parents[2] / "benchmarks" / "speed"
#: How much dearer a change may make a workload before somebody has to say that it is worth it.
MOST = 1.10

sys.path.insert(0, str(SPEED))
from work import VERSION, WORK, calls, kept  # noqa: E402


@pytest.mark.skipif(not kept(), reason=f"calls were not counted for Python {VERSION}: benchmarks/speed/work.py --write")
@pytest.mark.parametrize("name", WORK)
def test_a_workload_costs_at_most_a_tenth_more(name: str) -> None:
    now = calls(name)
    hint = "if that is worth it: python benchmarks/speed/work.py --write"
    assert now <= MOST * kept()[name], f"{now:,} calls, {kept()[name]:,} were kept; {hint}"


def test_counting_twice_gives_the_same() -> None:
    assert calls("reject") == calls("reject")


def test_a_workload_that_does_not_exist_is_refused() -> None:
    done = subprocess.run([sys.executable, SPEED / "work.py", "nothing"], capture_output=True, text=True, check=False)
    assert done.returncode
