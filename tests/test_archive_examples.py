"""What `docs/scale.md` offers for clusters can be read by what reads it, and does what it says."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from summitcheck.cli.scan import scan_command

FOLDER = Path(__file__).parents[1] / "examples" / "archive"
KUBERNETES, SLURM = FOLDER / "kubernetes.yaml", FOLDER / "slurm.sbatch"


def test_the_objects_for_kubernetes_have_what_every_object_needs() -> None:
    objects = list(yaml.safe_load_all(KUBERNETES.read_text(encoding="utf-8")))
    assert [each["kind"] for each in objects] == [
        "Deployment", "Service", "Deployment", "PersistentVolumeClaim", "Job",
    ]  # fmt: skip
    for each in objects:
        assert each["apiVersion"]
        assert each["metadata"]["name"]
    labels = [each["spec"]["template"]["metadata"]["labels"] for each in objects if each["kind"] == "Deployment"]
    assert objects[1]["spec"]["selector"] in labels
    pod = objects[-1]["spec"]["template"]["spec"]
    assert {volume["name"] for volume in pod["volumes"]} == {
        mount["name"] for mount in pod["containers"][0]["volumeMounts"]
    }


def options_of(command: list[str]) -> set[str]:
    return {word.partition("=")[0] for word in command if word.startswith("--")}


def test_the_commands_for_clusters_have_options_that_scan_knows() -> None:
    *_, job = yaml.safe_load_all(KUBERNETES.read_text(encoding="utf-8"))
    command = job["spec"]["template"]["spec"]["containers"][0]["command"]
    known = {name for parameter in scan_command.params for name in parameter.opts}
    assert command[:2] == ["summitcheck", "scan"]
    last = SLURM.read_text(encoding="utf-8").splitlines()[-1]
    assert options_of(command) | options_of(last.split()) <= known


@pytest.mark.skipif(sys.platform == "win32" or not shutil.which("bash"), reason="needs bash")
def test_the_tasks_of_slurm_scan_every_file_once(tmp_path: Path) -> None:
    (tmp_path / "archive" / "deep").mkdir(parents=True)
    names = [f"{n}.jsonl" for n in range(5)] + ["deep/a b.jsonl"]
    for name in names:
        (tmp_path / "archive" / name).write_text("{}")
    program = tmp_path / "summitcheck"
    program.write_text('#!/bin/sh\nfor each; do echo "$each"; done >> said\n')
    program.chmod(0o755)
    for task in ("0", "1", "2", "3", "4", "5", "6"):
        environment = {
            **os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}",
            "SLURM_ARRAY_TASK_ID": task, "SLURM_ARRAY_TASK_COUNT": "7",
        }  # fmt: skip
        subprocess.run(["bash", str(SLURM)], cwd=tmp_path, env=environment, check=True)
    said = (tmp_path / "said").read_text().splitlines()
    assert sorted(line for line in said if line.endswith(".jsonl")) == sorted(f"archive/{name}" for name in names)
