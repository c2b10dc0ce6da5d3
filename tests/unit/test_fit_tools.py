"""What the tools make of labelled texts, and what they leave alone."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

from scripts import load_script
from summitcheck import Checker, ClaimSet, Document
from summitcheck.annotate.names import NameTable
from summitcheck.score.fitting import Bag
from summitcheck.score.logistic import LogisticModel

TOOLS = Path(__file__).resolve().parents[2] / "tools"
LINE = "The parties will station 40 inspectors in coastal harbours by 2028."


class Tools(NamedTuple):
    labelled: ModuleType
    fit: ModuleType
    measure: ModuleType


@pytest.fixture(scope="module")
def tools() -> Tools:
    for name in ("falsify", "pairs", "archived", "accounts"):
        load_script(TOOLS / f"{name}.py")
    return Tools(*(load_script(TOOLS / f"{name}.py") for name in ("labelled", "fit", "measure_rules")))


def example(tools: Tools, account: str, *verdicts: str, source: str = "cases"):
    checker = Checker(ClaimSet.from_texts([LINE]), statement=Document.from_text(LINE))
    return tools.labelled.Labelled(source, "harbours", verdicts, checker.trace(Document.from_text(account)).claims)


def test_a_changed_figure_is_an_instance_of_the_distortion_and_the_claim_is_stated(tools: Tools) -> None:
    changed = example(tools, LINE.replace("40", "70"), "distorted")
    bag = tools.fit.distortion_bag(changed)
    assert bag.label
    assert [tools.fit.rule_of(each) for each in bag.instances] == ["SC101"]
    stated = tools.fit.stated_bag(changed)
    assert stated.label
    assert stated.instances == (changed.claims[0].score.features,)


def test_what_may_be_read_either_way_teaches_nothing(tools: Tools) -> None:
    assert tools.fit.stated_bag(example(tools, LINE, "supported", "omitted")) is None
    assert tools.fit.distortion_bag(example(tools, LINE, "supported", "distorted")) is None
    assert tools.fit.distortion_bag(example(tools, LINE, "omitted")).label is False
    assert tools.fit.stated_bag(example(tools, "It rained.", "omitted")) is None


def test_a_source_goes_by_the_longest_key_and_others_are_left_out(tools: Tools) -> None:
    recipe = tools.fit.RECIPES["stated"]._replace(counts={"cases": 1.0, "cases/names": 0.5})
    assert recipe.count("cases/names/kenya") == 0.5
    assert recipe.count("cases/dates") == 1.0
    assert recipe.count("unsaid cases") == 0.0


def test_a_source_with_a_bias_of_its_own_leaves_it_out_of_the_weights(
    tools: Tools, capsys: pytest.CaptureFixture[str]
) -> None:
    def bag(source: str, label: bool, n: int) -> Bag:
        return Bag(label, ({"rule=SC101": 1.0, "close": float(n % 2)},), f"{source} {n}", source)

    bags = [bag("real", n % 10 == 0, n) for n in range(60)] + [bag("cases", n % 10 > 0, n) for n in range(60)]
    fitted = tools.fit.fit_all("distortion", bags, {"bias": 0.0, "rule=SC101": 0.0})
    assert set(fitted) == {"bias", "rule=SC101", "close"}
    assert LogisticModel(fitted).score({"rule=SC101": 1.0}) < 0.4
    assert "real" in capsys.readouterr().out


def test_fitting_one_feature_leaves_every_other_weight_as_it_is(
    tools: Tools, capsys: pytest.CaptureFixture[str]
) -> None:
    told = [({"close": 1.0, "unheard of": 1.0, "late": 0.0}, True), ({"close": 1.0, "late": 2.0}, False)]
    bags = [Bag(label, (each,), f"{n}", "real") for n in range(20) for each, label in told]
    shipped = {"bias": -0.5, "close": 0.75}
    fitted = tools.fit.fit_all("stated", bags, shipped, ["late", "lte"])
    assert fitted.items() >= shipped.items()
    assert set(fitted) == {"bias", "close", "late"}
    assert fitted["late"] < -0.5
    assert "no example has a feature “lte”" in capsys.readouterr().out


def test_fitting_one_rule_leaves_every_other_weight_as_it_is(tools: Tools, capsys: pytest.CaptureFixture[str]) -> None:
    shipped = {"bias": -2.0, "rule=SC101": 1.0, "short": 0.5}
    told = [({"rule=SC999": 1.0, "degree of SC999": 0.5, "unheard of": 1.0}, True), ({"rule=SC101": 1.0}, False)]
    bags = [Bag(label, (each,), f"{n}", "cases") for n in range(20) for each, label in told]
    fitted = tools.fit.fit_rule("SC999", bags, shipped)
    assert {name: fitted[name] for name in shipped} == shipped
    assert set(fitted) - set(shipped) == {"rule=SC999", "degree of SC999"}
    assert fitted["rule=SC999"] > 0.5
    assert "SC999" in capsys.readouterr().out


def test_a_rule_that_saw_nothing_gets_no_weight(tools: Tools, capsys: pytest.CaptureFixture[str]) -> None:
    shipped = {"bias": -2.0, "rule=SC101": 1.0}
    bags = [Bag(True, ({"rule=SC101": 1.0},), str(n), "cases") for n in range(10)]
    assert tools.fit.fit_rule("SC999", bags, shipped) == shipped
    assert "none of 10 texts" in capsys.readouterr().out


def test_a_model_without_data_keeps_its_weights(tools: Tools, capsys: pytest.CaptureFixture[str]) -> None:
    assert tools.fit.fit_all("ungrounded", [], {"bias": 1.0}) == {"bias": 1.0}
    assert "stay as they are" in capsys.readouterr().out


def test_figures_of_data_that_are_not_here_are_kept(tools: Tools) -> None:
    old = {
        "pairs": {"cells judged by hand": [48, 308], "cases made by hand": [1, 2]},
        "rules": {"SC101": {"cells judged by hand": [1, 1], "cases made by hand": [9, 9]}},
    }
    counts = tools.measure.Counts({("cases made by hand", "", True): 3, ("cases made by hand", "", False): 4})
    counts["cases made by hand", "SC201", True] = 2
    new = tools.measure.renewed(old, counts)
    assert new["pairs"] == {"cases made by hand": (3, 7), "cells judged by hand": [48, 308]}
    assert new["rules"]["SC101"] == {"cells judged by hand": [1, 1]}
    assert new["rules"]["SC201"] == {"cases made by hand": (2, 2)}


def test_an_accusation_is_counted_once_for_each_place(tools: Tools) -> None:
    changed = example(tools, LINE.replace("40", "70"), "distorted")
    assert tools.measure.accusations(changed._replace(claims=changed.claims * 2)) == ["SC101"]
    assert tools.measure.accusations(example(tools, LINE, "supported")) == []


def test_words_made_false_are_aligned_anew_and_differ_from_those_that_were_true(tools: Tools) -> None:
    true = example(tools, LINE, "supported").claims[0]
    false = list(tools.labelled.falsified(true, NameTable()))
    texts = " ".join(each.window.text for each in false)
    assert "will station 61 inspectors" in texts
    assert "will not station 40" in texts
    assert all(each.detections for each in false if "61" in each.window.text)
    assert not true.detections


def test_the_texts_that_are_held_out_are_no_source(tools: Tools) -> None:
    names = {source.name for source in tools.labelled.sources(None)}
    assert "training/us-france-2022-12-01" in names
    assert "cases/dates" in names
    assert not [name for name in names if name.partition("/")[2] in tools.labelled.training_texts.FLOOR]
