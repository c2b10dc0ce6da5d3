#!/usr/bin/env python3
"""Train the model of entailment that comes with the package; figures on texts that it did not see.

    make train                      the model, from all that there is, into build/entailment/model.npz
    make train WRITE=1              into the package, in place of the one that ships
    make train FOLDS=3              and three models that did not see a third of the passages, to fit and measure with
    python tools/train.py --from FILE    the last stage alone, from a model that has been through the others

First from ``training/``, without its held-out files; then from the same texts among claims beside sentences that share
words with them and do not state them; then from passages of real documents among both; then from short texts among all
of these, half-way; last from whole accounts and further passages among all of these. Passages and such sentences come
from ``--shared``, where they are. What differs between folds are the last three stages, which take minutes.
The same data and seeds give the same weights on the same machine. Needs the ``train`` extra.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import sys
import time
from collections.abc import Container, Sequence
from math import ceil
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from accounts import account_pairs
from archived import PASSAGES, TO_LEARN, passage_pairs, unrelated_pairs
from labelled import FOLDS, ROOT, SHARED
from network import Batch, Upper, arrays_of, base, between, restored, save
from pairs import LABELS, Pair, folds, real_pairs, short_pairs, written_pairs
from torch.nn import functional

import training_texts
from summitcheck.entail.encoder import EncodedText, Encoder
from summitcheck.entail.shipped import shipped_encoder
from summitcheck.entail.weights import Weights
from summitcheck.score.fitting import auc

PACKAGED = ROOT / "src/summitcheck/entail/data/encoder.npz"
_BATCH, _WARM_UP, _SMOOTHED = 16, 40, 0.03
#: In the last stages each passage of a real document stands so often. In the first of them, it is among so many texts
#: that were written, and so many sentences that do not state a claim.
_REAL, _AMONG, _UNRELATED = 2, 4, 2
#: In the next so many short texts are, and so many of the others.
_SHORT_ONES, _WRITTEN_ONES, _UNRELATED_ONES = 8_000, 10_000, 4_000
#: Beside whole accounts so many written pairs are, short texts and sentences that do not state a claim; each passage
#: that only an encoder learns from stands so often.
_BESIDE_ACCOUNTS, _LEARNT = (6_000, 2_500, 2_000), 2
#: Batches of pairs of like length are drawn from so many batches of pairs in random order.
_SORTED = 40


class Stage(NamedTuple):
    """How often each pair is seen, the highest rate of learning, from which it falls to nearly nothing, and a seed."""

    epochs: float
    rate: float
    seed: int


_WRITTEN = (Stage(1.3, 1.8e-4, seed=1), Stage(1.0, 1.3e-4, seed=2))
_PASSAGES = Stage(1.0, 5e-5, seed=7)
_SHORT = Stage(1.0, 5e-5, seed=11)
_ACCOUNTS = Stage(1.0, 6e-5, seed=11)


class Trainer:
    """The texts, encoded once for every model."""

    def __init__(self) -> None:
        self.base = base()
        self.encoder = Encoder(Weights({**self.base, "about": _about()}))
        self.encoded: dict[str, EncodedText] = {}

    def encode(self, pairs: Sequence[Pair]) -> None:
        """Encode what was not encoded yet; half the precision is enough to keep."""
        new = [text for text in dict.fromkeys(t for pair in pairs for t in pair.texts) if text not in self.encoded]
        for n in range(0, len(new), 64):
            for text, each in zip(new[n : n + 64], self.encoder.encode(new[n : n + 64]), strict=True):
                self.encoded[text] = each._replace(states=each.states.astype(np.float16))

    def batch(self, pairs: Sequence[Pair]) -> Batch:
        """Some pairs, ready for the network."""
        return Batch(self.encoder, self.encoded, pairs)

    def written(self, pairs: Sequence[Pair], unrelated: Sequence[Pair]) -> Upper:
        """A network, trained on texts that were written, the second time among sentences that do not state a claim."""
        model: Upper | None = None
        for stage, more in zip(_WRITTEN, ((), unrelated), strict=True):
            torch.manual_seed(stage.seed)
            model = model or Upper(self.base)
            self._train(model, _batches_of([*pairs, *more], stage, random.Random(stage.seed)), stage.rate)
        assert model is not None
        return model

    def with_passages(self, model: Upper, data: Data) -> Upper:
        """A copy of a network, trained on passages among pairs that it has seen."""
        size = len(data.real)
        among = ((data.written, _AMONG * size), (data.unrelated, _UNRELATED * size))
        return self._trained(model, [*_REAL * data.real], among, _PASSAGES)

    def with_short(self, model: Upper, data: Data) -> Upper:
        """The network half-way between one and what it becomes by short texts, among pairs that it has seen."""
        among = ((data.short, _SHORT_ONES), (data.written, _WRITTEN_ONES), (data.unrelated, _UNRELATED_ONES))
        return between(model, self._trained(model, [*_REAL * data.real], among, _SHORT))

    def with_accounts(self, model: Upper, data: Data) -> Upper:
        """A copy of a network, trained on whole accounts and further passages, among pairs that it has seen."""
        seen = (data.written, data.short, data.unrelated)
        among = [*zip(seen, _BESIDE_ACCOUNTS, strict=True), (data.real, len(data.real))]
        return self._trained(model, [*data.accounts, *_LEARNT * data.learnt], among, _ACCOUNTS)

    def _trained(self, model: Upper, pairs: list[Pair], among: Sequence[tuple[list[Pair], int]], stage: Stage) -> Upper:
        found, chance = copy.deepcopy(model), random.Random(stage.seed)
        torch.manual_seed(stage.seed)
        more = [pair for some, n in among for pair in chance.sample(some, min(n, len(some)))]
        self.encode([*pairs, *more])
        self._train(found, _batches_of([*pairs, *more], stage, chance), stage.rate)
        return found

    def _train(self, model: Upper, batches: Sequence[Sequence[Pair]], rate: float) -> None:
        optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.01, betas=(0.9, 0.98))
        model.train()
        started = time.monotonic()
        for step, some in enumerate(batches, 1):
            for group in optimizer.param_groups:
                group["lr"] = rate * min(1.0, step / _WARM_UP) * max(0.02, 1.0 - step / len(batches))
            batch = self.batch(some)
            loss = functional.cross_entropy(model(batch), batch.labels, label_smoothing=_SMOOTHED)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            if step % 100 == 0:
                pace = _BATCH * step / (time.monotonic() - started)
                print(f"  {step} of {len(batches)}: loss {loss.item():.3f}, {pace:.0f} pairs/s", flush=True)

    def logits(self, model: Upper, pairs: Sequence[Pair]) -> torch.Tensor:
        """(pairs, 3)."""
        model.eval()
        self.encode(pairs)
        order = sorted(range(len(pairs)), key=lambda n: sum(map(len, pairs[n].texts)))
        out = torch.zeros(len(pairs), 3)
        with torch.inference_mode():
            for n in range(0, len(order), 32):
                some = order[n : n + 32]
                out[some] = model(self.batch([pairs[each] for each in some]))
        return out

    def report(self, name: str, model: Upper, pairs: Sequence[Pair]) -> None:
        """Print how well a model separates told from untold claims, and changed from unchanged ones."""
        if not pairs:
            return
        logits, told = self.logits(model, pairs), [pair.label != LABELS["omitted"] for pair in pairs]
        stated = auc(told, (torch.logsumexp(logits[:, :2], 1) - logits[:, 2]).tolist())
        rows = [n for n, each in enumerate(told) if each]
        labels = [pairs[n].label == LABELS["distorted"] for n in rows]
        changed = auc(labels, (logits[:, 1] - logits[:, 0])[rows].tolist())
        print(
            f"  {name}: {len(pairs)} pairs, AUC told {stated:.3f}, changed {changed:.3f} ({sum(labels)} are)",
            flush=True,
        )


def _about() -> np.ndarray:
    return np.frombuffer(json.dumps({"name": "base", "lower": 3, "upper": 3}).encode(), np.uint8)


def _batches_of(pairs: Sequence[Pair], stage: Stage, chance: random.Random) -> list[list[Pair]]:
    """The batches of a stage, one time through all pairs after another."""
    batches = [batch for _ in range(ceil(stage.epochs)) for batch in _batches(pairs, chance)]
    return batches[: round(stage.epochs * len(pairs) / _BATCH)]


def _batches(pairs: Sequence[Pair], chance: random.Random) -> list[list[Pair]]:
    """All pairs once, in batches of like length, so that little is padded; in random order."""
    shuffled = chance.sample(list(pairs), len(pairs))
    found: list[list[Pair]] = []
    for n in range(0, len(shuffled), _BATCH * _SORTED):
        some = sorted(shuffled[n : n + _BATCH * _SORTED], key=lambda pair: sum(map(len, pair.texts)))
        found += [some[m : m + _BATCH] for m in range(0, len(some), _BATCH)]
    chance.shuffle(found)
    return found


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--folds", type=int, default=0, help="and so many models, each without a part of the statements of passages"
    )
    parser.add_argument("--from", dest="start", type=Path, metavar="FILE", help="a model to train the last stage of")
    parser.add_argument("--name", default="summitcheck-entailment-7", help="what the model is called in reports")
    parser.add_argument("--jobs", type=int, default=2, help="threads (default: %(default)s)")
    parser.add_argument("--write", action="store_true", help="write the model into the package")
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder with further data (default: %(default)s)")
    return parser.parse_args()


def main() -> int:
    """0 if the models were written."""
    options = _options()
    torch.set_num_threads(options.jobs)
    torch.set_flush_denormal(True)
    data = Data.read(options.shared)
    print(", ".join(f"{len(pairs)} {name}" for name, pairs in data._asdict().items()), flush=True)
    trainer, floor = Trainer(), list(written_pairs(training_texts.floor_files(), random.Random(1)))
    FOLDS.mkdir(parents=True, exist_ok=True)
    model = restored(dict(np.load(options.start))) if options.start else _first_stages(trainer, data, options)
    judged = {
        "files held out": floor,
        "accounts held out": list(account_pairs(training_texts.accounts_held_out(), trainer.encoder)),
        "passages of the archive": list(passage_pairs(PASSAGES, options.shared)),
    }
    for name, pairs in judged.items():
        trainer.report(f"before whole accounts, {name}", model, pairs)
    model = trainer.with_accounts(model, data)
    for name, pairs in judged.items():
        trainer.report(name, model, pairs)
    path = PACKAGED if options.write else FOLDS / "model.npz"
    save(trainer.base | arrays_of(model), options.name, path)
    print(f"written to {path.relative_to(ROOT)}")
    return 0


def _first_stages(trainer: Trainer, data: Data, options: argparse.Namespace) -> Upper:
    """The network before the last stage; models of folds are written besides."""
    trainer.encode([*data.written, *data.unrelated])
    model = trainer.written(data.written, data.unrelated)
    for n, held in enumerate(folds(data.real, options.folds) if options.folds else []):
        _train_fold(trainer, model, data, (n, held), options.name)
    return trainer.with_short(trainer.with_passages(model, data) if data.real else model, data)


class Data(NamedTuple):
    """What there is to learn from, each kind in its order.

    ``real`` are passages of real documents, ``written`` texts written for this project, ``short`` those of a clause,
    ``accounts`` whole ones; ``unrelated`` sentences do not state their claim, ``learnt`` are passages of the archive.
    """

    real: list[Pair]
    written: list[Pair]
    unrelated: list[Pair]
    short: list[Pair]
    accounts: list[Pair]
    learnt: list[Pair]

    @classmethod
    def read(cls, shared: Path) -> Data:
        """All of it, as far as it is there."""
        passages, chance = shared / "real/pairs.jsonl", random.Random(1)
        real = list(real_pairs(passages)) if passages.exists() else []
        written = list(written_pairs(training_texts.files_to_fit(), chance))
        short = short_pairs(training_texts.short_files(), random.Random(1))
        told = account_pairs(training_texts.account_files(), shipped_encoder())
        learnt = passage_pairs(TO_LEARN, shared)
        return cls(real, written, unrelated_pairs(shared), list(short), list(told), list(learnt))

    def without(self, days: Container[str]) -> Data:
        """The same without what is about statements of some days."""
        return Data(*[[pair for pair in pairs if pair.day not in days] for pairs in self])


def _train_fold(trainer: Trainer, model: Upper, data: Data, fold: tuple[int, frozenset[str]], name: str) -> None:
    """Train and write the model that has not seen the passages about statements of some days.

    It is to judge those alone that no text was written about: such texts every model has seen.
    """
    number, held = fold
    kept, judged = data.without(held), held - {pair.day for pair in data.written}
    print(f"fold {number}: {len(kept.real)} passages", flush=True)
    found = trainer.with_accounts(trainer.with_short(trainer.with_passages(model, kept), kept), kept)
    trainer.report("statements held out", found, [pair for pair in data.real if pair.day in judged])
    save(trainer.base | arrays_of(found), f"{name}, fold {number}", FOLDS / f"fold-{number}.npz")
    (FOLDS / f"fold-{number}.json").write_text(json.dumps(sorted(judged)), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
