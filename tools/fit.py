#!/usr/bin/env python3
"""Fit the weights of the models in ``score/`` on labelled texts, cross-validated by document.

    make fit                        every model, as far as there is data for it; prints figures only
    make fit RULE=SC999             the weights of one rule; all others stay as they are
    make fit RULE=SC999 LIST=1      also prints every text in which it detects something
    make fit RULE=SC999 WRITE=1     also writes the weights
    python tools/fit.py --models 'stated and read' --features 'days before' 'days after'    these weights only

From ``training/`` and ``tests/cases``, and from the data in ``--shared`` where there are any (by default in ``shared``
beside the repository); ``docs/fitting.md`` says more. Each example is scored by a model that was fitted without its
document, and by the shipped one, which may have seen it. Needs numpy and scipy (the ``fit`` extra).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from math import nan
from pathlib import Path
from typing import Any, NamedTuple

from labelled import ROOT, SHARED, Judge, Labelled, Source, for_each, sources

from summitcheck.annotate.text import AnnotatedText
from summitcheck.decide.decide import THRESHOLDS
from summitcheck.detect.rules import BY_CODE
from summitcheck.score.features import Features
from summitcheck.score.fitting import Bag, apart, auc, fit, held_out, strongest
from summitcheck.score.logistic import BIAS, LogisticModel
from summitcheck.score.wording import WordingCase, wording_features

WEIGHTS = ROOT / "src/summitcheck/score/weights.json"
#: Those of the words that a retelling changes, which are many.
WORDING = WEIGHTS.with_name("wording.json")
#: What the feature is called that tells of which source an example is.
_BIAS_OF = "bias of "
#: Of thousands of weights, smaller ones are left out.
_LEAST = 0.01
#: Rules that were not worth their false accusations on real accounts: without weights they inform, as notes.
INFORMING = frozenset({"SC003"})


class Recipe(NamedTuple):
    """How a model is fitted: on which bags of which sources, and the weight of an example of each.

    A source goes by the longest key that its name begins with; without one it is no part of the fit.
    """

    bag: Callable[[Labelled], Bag | None]
    counts: Mapping[str, float]
    ridge: float
    threshold: float
    #: Sources in which what is told is far commoner than in real accounts: each has a bias of its own, which is fitted
    #: with the weights and then left out.
    biased: tuple[str, ...] = ()
    #: What the bags become before they are fitted: `apart` where each instance of a true one is likely to be true.
    split: Callable[[Iterable[Bag]], list[Bag]] = list
    #: Above 0: features that fewer documents have are left out, and so are weights that hardly count.
    rarest: int = 0

    def count(self, source: str) -> float:
        """The weight of an example of this source; 0 if it is not used."""
        return self.counts[max(found, key=len)] if (found := [k for k in self.counts if source.startswith(k)]) else 0.0


def stated_bag(example: Labelled) -> Bag | None:
    """The features of the only claim; None if readers may disagree, or nothing was retrieved."""
    verdicts, score = set(example.verdicts), example.claims[0].score
    if score is None or ("omitted" in verdicts and verdicts - {"omitted", "uncertain"}):
        return None
    return Bag("omitted" not in verdicts, (score.features,))


def distortion_bag(example: Labelled) -> Bag | None:
    """The features of each detection that concerns a claim; None if a second reader might call it distorted."""
    if "distorted" in example.verdicts[1:]:
        return None
    found = {
        (each.detection.code, each.detection.official, each.detection.account): each.score.features
        for claim in example.claims
        for each in claim.concerning
        if each.detection.code not in INFORMING
    }
    return Bag("distorted" in example.verdicts, tuple(found.values()))


def changed_bag(example: Labelled) -> Bag | None:
    """What became of the words of a claim that is told; None if readers may disagree, or no words were found."""
    verdicts, claim = {*example.verdicts} - {"uncertain"}, example.claims[0]
    if claim.alignment is None or verdicts not in ({"supported"}, {"distorted"}):
        return None
    return Bag("distorted" in verdicts, (wording_features(WordingCase(claim.alignment, *claim.hypothesis.own)),))


def ungrounded_bag(example: Labelled) -> Bag | None:
    """The features of each sentence: in an inconsistent text, at least one has no line of the statement behind it."""
    return Bag("added" in example.verdicts, tuple(each.score.features for each in example.sentences))


#: A cell judged by hand is of the very texts that the tool is for, and there are few; so are the passages of real
#: documents. Of pairs that differ in one word, of texts written to learn from and of paraphrases by machines there are
#: many, all of one kind.
BY_WORDS = {
    "stated": Recipe(
        stated_bag,
        {
            "training": 0.03,
            "unsaid cases": 1.0,
            "cases": 0.3,
            "gold": 1.0,
            "real": 1.0,
            "archive": 1.0,
            "accounts": 0.3,
            "elsewhere": 0.1,
        },
        ridge=1.0,
        threshold=THRESHOLDS.supported,
    ),
    "stated alone": Recipe(stated_bag, {"stated": 1.0}, ridge=1.0, threshold=THRESHOLDS.supported),
    "distortion": Recipe(
        distortion_bag,
        {
            "training": 0.1,
            "cases": 2.0,
            "distorted": 0.1,
            "paraphrases": 0.1,
            "gold": 3.0,
            "mutants": 1.0,
            "accounts": 0.3,
            "other accounts": 0.3,
            "real": 2.0,
        },
        ridge=20.0,
        threshold=THRESHOLDS.distorted,
        biased=("training", "cases", "distorted", "mutants", "accounts", "other accounts"),
        split=apart,
    ),
    "ungrounded": Recipe(
        ungrounded_bag, {"grounded": 1.0, "grounded_frank": 2.0}, ridge=1.0, threshold=1.0 - THRESHOLDS.grounded
    ),
}

BY_WORDS["changed"] = Recipe(
    changed_bag,
    {"training": 1.0, "cases": 1.0, "accounts": 4.0, "other accounts": 4.0, "real": 4.0, "archive": 4.0},
    ridge=30.0,
    threshold=THRESHOLDS.reworded,
    biased=("training", "cases"),
    rarest=20,
)

#: What the models are called that have what a model of entailment read besides.
READ = {name: f"{name} and read" for name in ("stated", "stated alone")}
RECIPES = BY_WORDS | {READ[name]: recipe for name, recipe in BY_WORDS.items() if name in READ}


class Learned(NamedTuple):
    """The bags of one file for each model, and the detections of one rule in it, as text."""

    bags: list[tuple[str, Bag]]
    detected: list[str]


def learn_from(source: Source, code: str = "") -> Learned:
    """The bags of a file, and a few lines for each detection of the rule with that code."""
    learned, names = Learned([], []), _models_of(source.judge.words_only)
    for example in source.examples():
        learned.bags.extend(_bags(example, names))
        learned.detected.extend(_detected(example, code))
    return learned


def _models_of(words_only: bool) -> Iterable[str]:
    """The models that can be fitted on texts judged in this way."""
    return BY_WORDS if words_only else READ.values()


def _detected(example: Labelled, code: str) -> Iterator[str]:
    for claim in example.claims:
        for each in claim.concerning:
            if each.detection.code == code and claim.window:
                texts = f"    {_one_line(claim.hypothesis.text)}\n    {_one_line(claim.window)}"
                yield f"{' or '.join(example.verdicts)} ({example.document}): {each.detection.message}\n{texts}"


def _one_line(text: AnnotatedText) -> str:
    return " ".join(text.text.split())


def _bags(example: Labelled, names: Iterable[str]) -> Iterator[tuple[str, Bag]]:
    for name in names:
        recipe = RECIPES[name]
        count = recipe.count(example.source)
        if count and (bag := recipe.bag(example)) is not None:
            yield name, replace(bag, source=example.source, document=example.document, weight=count)


def rule_of(instance: Features) -> str:
    """The code of the rule that a detection is of."""
    return next(name.removeprefix("rule=") for name in instance if name.startswith("rule="))


def of_rules(bag: Bag, codes: set[str]) -> Bag:
    """The bag without what other rules detected."""
    return replace(bag, instances=tuple(each for each in bag.instances if rule_of(each) in codes))


def fit_all(
    name: str, bags: Sequence[Bag], shipped: Mapping[str, float], features: Sequence[str] = ()
) -> dict[str, float]:
    """The weights of a model, fitted; prints its quality on held-out documents.

    With ``features``, only their weights are fitted, and all others stay as they are.
    """
    recipe = RECIPES[name]
    print(f"\n{name}: {len(bags)} examples from {len({bag.document for bag in bags})} documents")
    if not bags:
        print("  nothing to learn it from is here: its weights stay as they are")
        return dict(shipped)
    seen = [of_rules(bag, _fitted(shipped)) for bag in bags] if name == "distortion" else bags
    old = scores([LogisticModel(shipped)] * len(bags), seen)
    biased = [_with_bias(bag, recipe) for bag in bags]
    fixed = _fixed(biased, shipped, features)
    how: dict[str, Any] = {"ridge": recipe.ridge, "fixed": fixed, "rarest": recipe.rarest}
    models = [_without_biases(each) for each in held_out(biased, split=recipe.split, **how)]
    show(bags, scores(models, bags), old, recipe.threshold)
    weights = _without_biases(fit(recipe.split(biased), **how)).weights
    weights = {key: value for key, value in weights.items() if key in shipped or key not in fixed}
    moved = {key: weights.get(key, 0.0) - shipped.get(key, 0.0) for key in weights.keys() | shipped.keys()}
    most = max(moved, key=lambda key: abs(moved[key]))
    print(f"  farthest from the shipped weights: {most} by {moved[most]:+.2f}")
    least, digits = (_LEAST, 3) if recipe.rarest else (0.0, 4)
    return {key: round(value, digits) for key, value in weights.items() if abs(value) >= least or key == BIAS}


def _fixed(bags: Sequence[Bag], shipped: Mapping[str, float], free: Sequence[str]) -> dict[str, float]:
    """The weights that stay as they are if only some are to be fitted: none if no feature is named."""
    if not free:
        return {}
    met = dict.fromkeys([BIAS, *(name for bag in bags for each in bag.instances for name in each)], 0.0)
    for name in sorted({*free} - met.keys()):
        print(f"  no example has a feature “{name}”")
    own = {name for name in met if name in free or name.startswith(_BIAS_OF)}
    return {name: weight for name, weight in (met | dict(shipped)).items() if name not in own}


def _with_bias(bag: Bag, recipe: Recipe) -> Bag:
    """The bag with a feature for its source, if that has a bias of its own."""
    own = {f"{_BIAS_OF}{source}": 1.0 for source in recipe.biased if bag.source.startswith(source)}
    return replace(bag, instances=tuple({**each, **own} for each in bag.instances)) if own else bag


def _without_biases(model: LogisticModel) -> LogisticModel:
    return LogisticModel({name: weight for name, weight in model.weights.items() if not name.startswith(_BIAS_OF)})


def fit_rule(code: str, bags: Sequence[Bag], shipped: Mapping[str, float]) -> dict[str, float]:
    """The weights of ``distortion`` with those of one rule fitted anew; prints what they change."""
    recipe, own = RECIPES["distortion"], (f"rule={code}", f"degree of {code}")
    rest = {key: value for key, value in shipped.items() if key not in own}
    known = [of_rules(bag, _fitted(rest) | {code}) for bag in bags]
    names = {name for bag in known for instance in bag.instances for name in instance}
    if own[0] not in names:
        print(f"{code} was detected in none of {len(bags)} texts: write cases for it (docs/fitting.md)")
        return dict(shipped)
    fixed = dict.fromkeys(names - set(own), 0.0) | rest
    models = held_out(known, ridge=recipe.ridge, fixed=fixed)
    old = scores([LogisticModel(shipped)] * len(bags), [of_rules(bag, _fitted(shipped)) for bag in bags])
    show(bags, scores(models, known), old, recipe.threshold)
    show_rule(code, bags, scores(models, [of_rules(bag, {code}) for bag in bags]), recipe.threshold)
    weights = fit(known, ridge=recipe.ridge, fixed=fixed).weights
    fitted = {key: round(weights[key], 4) for key in own if key in weights}
    print("\n".join(f"{key}: {value:+.4f}" for key, value in fitted.items()))
    return rest | fitted


def scores(models: Sequence[LogisticModel], bags: Sequence[Bag]) -> list[float]:
    """The score of each bag under its own model."""
    return [strongest(model, bag) for model, bag in zip(models, bags, strict=True)]


def _fitted(weights: Mapping[str, float]) -> set[str]:
    return {key.removeprefix("rule=") for key in weights if key.startswith("rule=")}


def show(bags: Sequence[Bag], new: Sequence[float], old: Sequence[float], threshold: float) -> None:
    """Print, by source, the area under the curve, and the shares of true and of false ones at the threshold."""
    print(f"  {'':34}{'':16}{'held out':^24}{'shipped weights':^24}")
    columns = "".join(f"{head:>8}" for head in ("true", "false", *("AUC", "found", "wrong") * 2))
    print(f"  {f'(found and wrong: {threshold:.2f} or more)':34}{columns}")
    for source in sorted({bag.source for bag in bags}):
        here = [n for n, bag in enumerate(bags) if bag.source == source]
        labels = [bags[n].label for n in here]
        shares = (f"{v:8.3f}" for each in (new, old) for v in _shares(labels, [each[n] for n in here], threshold))
        print(f"  {source:34}{sum(labels):8}{len(labels) - sum(labels):8}{''.join(shares)}")


def _shares(labels: Sequence[bool], scores: Sequence[float], threshold: float) -> Iterator[float]:
    yield auc(labels, scores)
    for side in (True, False):
        said = [score >= threshold for label, score in zip(labels, scores, strict=True) if label is side]
        yield sum(said) / len(said) if said else nan


def show_rule(code: str, bags: Sequence[Bag], alone: Sequence[float], threshold: float) -> None:
    """Print, by source, in how many texts of either kind a rule detects something, and in how many it alone accuses."""
    detected, accused = Counter[tuple[str, bool]](), Counter[tuple[str, bool]]()
    for bag, score in zip(bags, alone, strict=True):
        detected[bag.source, bag.label] += bool(of_rules(bag, {code}).instances)
        accused[bag.source, bag.label] += score >= threshold
    print(f"\n  {code:34}{'detected in':^24}{'accuses, held out':^24}")
    print(f"  {'':34}" + f"{'distorted':>12}{'faithful':>12}" * 2)
    for source in sorted({bag.source for bag in bags}):
        cells = (count[source, label] for count in (detected, accused) for label in (True, False))
        print(f"  {source:34}" + "".join(f"{cell:12}" for cell in cells))


def main() -> int:
    """0 if the figures were printed and, on request, the weights written."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--models", nargs="+", choices=RECIPES, default=[*RECIPES], help="fit these only")
    parser.add_argument("--rule", metavar="CODE", help="fit the weights of this rule only")
    parser.add_argument("--features", nargs="+", default=[], metavar="NAME", help="fit the weights of these only")
    parser.add_argument("--list", action="store_true", help="print every text in which it detects something, too")
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder with further data (default: %(default)s)")
    parser.add_argument("--sets", nargs="+", default=["*"], metavar="PATTERN", help="such as 'training/*' 'cases/*'")
    parser.add_argument("--jobs", type=int, default=2, help="processes that read the texts (default: %(default)s)")
    parser.add_argument("--write", action="store_true", help="write the weights")
    options = parser.parse_args()
    if options.rule and options.rule not in BY_CODE:
        parser.error(f"there is no rule {options.rule}")
    wanted = ["distortion"] if options.rule else options.models
    shared = options.shared if options.shared.is_dir() else None
    judges = [
        Judge(words_only) for words_only, names in ((True, BY_WORDS), (False, READ.values())) if set(names) & {*wanted}
    ]
    found = [source for judge in judges for source in sources(shared, options.sets, judge)]
    bags: dict[str, list[Bag]] = {name: [] for name in RECIPES}
    listed = options.rule if options.rule and options.list else ""
    for learned in for_each(partial(learn_from, code=listed), found, options.jobs):
        print(*learned.detected, sep="\n", end="\n" * bool(learned.detected))
        for name, bag in learned.bags:
            bags[name].append(bag)
    models = {k: v for path in (WEIGHTS, WORDING) for k, v in json.loads(path.read_text(encoding="utf-8")).items()}
    if options.rule:
        models["distortion"] = fit_rule(options.rule, bags["distortion"], models["distortion"])
    else:
        models |= {name: fit_all(name, bags[name], models[name], options.features) for name in wanted}
    if options.write:
        _write(WORDING, {"changed": models.pop("changed")}, indent=0)
        _write(WEIGHTS, models, indent=1)
    return 0


def _write(path: Path, models: Mapping[str, Mapping[str, float]], indent: int) -> None:
    path.write_text(json.dumps(models, indent=indent, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
