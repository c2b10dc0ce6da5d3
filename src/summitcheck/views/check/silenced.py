"""What keeps problems from counting, so that reports can show all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from summitcheck.documents.model import EXCLUDED, Skipped
from summitcheck.views.check.model import CheckResult, Problem, Silenced, State
from summitcheck.views.check.policy import Policy
from summitcheck.views.check.vocabulary import ANY, SEVERITIES, ProblemKind
from summitcheck.views.wording import counted

#: Gives the place where a setting is written.
Written = Callable[[str], str]


def as_option(name: str) -> str:
    """The place of a setting, by default its option."""
    return f"--{name}"


def silenced(
    result: CheckResult, counting: Sequence[Problem], policy: Policy, written: Written = as_option
) -> Iterator[Silenced]:
    """What silences problems and files of the result; ``counting`` are the problems that nobody accepted."""
    yield from _rules(policy, written)
    yield from _severities(counting, policy, written)
    yield from _passing(counting, policy, written)
    yield from _dealt_with(result, written)
    yield from _unread(result.skipped, written)


def _rules(policy: Policy, written: Written) -> Iterator[Silenced]:
    """Unused rules, always: nobody knows what they would have found."""
    if policy.select:
        yield Silenced(written("select"), f"select: only these rules are used: {', '.join(policy.select)}")
    if policy.ignore:
        yield Silenced(written("ignore"), f"ignore: these rules are not used: {', '.join(policy.ignore)}")


def _severities(problems: Sequence[Problem], policy: Policy, written: Written) -> Iterator[Silenced]:
    if not policy.severity:
        return
    from summitcheck.detect.rules import BY_CODE

    def lowered(problem: Problem) -> bool:
        return SEVERITIES.index(problem.severity) > SEVERITIES.index(BY_CODE[problem.code].severity)

    graded = [p for p in problems if p.kind is ProblemKind.DISTORTED and p.code in policy.severity]
    if count := sum(map(lowered, graded)):
        yield Silenced(written("severity"), f"severity: {counted(count, 'problem')} lowered in severity")


def _passing(problems: Sequence[Problem], policy: Policy, written: Written) -> Iterator[Silenced]:
    """Distortions that do not fail, which differs from the default."""
    if ANY in policy.fail_on or ProblemKind.DISTORTED in policy.fail_on:
        return
    passing = [p for p in problems if p.state is State.NEW and p.kind is ProblemKind.DISTORTED and not p.fails]
    if count := len({(p.path, p.claim) for p in passing}):
        words = ", ".join(policy.fail_on) or "nothing"
        yield Silenced(written("fail-on"), f"fail-on: only {words}; {count} distorted did not fail")


def _dealt_with(result: CheckResult, written: Written) -> Iterator[Silenced]:
    for where in dict.fromkeys(p.suppressed_by for p in result.suppressed):
        those = [p for p in result.suppressed if p.suppressed_by == where]
        yield Silenced(where, f"{counted(len(those), 'problem')} suppressed: {those[0].reason}")
    if result.baselined:
        yield Silenced(written("baseline"), f"baseline: {counted(len(result.baselined), 'known problem')}")


def _unread(skipped: Sequence[Skipped], written: Written) -> Iterator[Silenced]:
    if count := sum(file.reason == EXCLUDED for file in skipped):
        yield Silenced(written("exclude"), f"exclude: {counted(count, 'file')} skipped")
