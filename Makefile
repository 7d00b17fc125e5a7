# Everything here works on a fresh machine with Python 3.11 or newer and make.
#   VENV=/elsewhere make test    keeps the environment elsewhere
#   PYTHON=python3.12 make demo  names the Python to build it with

VENV ?= .venv
PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$python && break; done)
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
DATA := ../shared/data
RUNS := runs
MODELS := src/whoseword/models
MANIFEST = $(BIN)/python -m training.manifest $(DATA)
TORCH := $(shell sed -n 's/^ *"\(torch==[^"]*\)",/\1/p' pyproject.toml)

.DEFAULT_GOAL := help
.PHONY: help demo test cluster-test wheel-test fuzz soak lint train evaluate bench docs screenshots clean

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' $(MAKEFILE_LIST) | while IFS='|' read -r name does; do \
		printf '  make %-12s %s\n' "$$name" "$$does"; done

demo: $(VENV)/.runs ## set up, run on the sample story, write report.html
	$(BIN)/whoseword demo --report report.html
	@echo "The report is in report.html: open it in a browser."

test: $(VENV)/.develops ## set up and run the tests
	$(BIN)/python -m pytest --numprocesses 2 --dist loadfile

cluster-test: $(VENV)/.develops ## start Ray here on two workers, compare its rows, stop it
	$(PIP) install --editable '.[ray]'
	WHOSEWORD_CLUSTER=1 $(BIN)/python -m pytest tests/engine/test_cluster.py tests/batch/test_cluster.py

wheel-test: $(VENV)/.develops ## install the wheel alone, lowest and newest versions, on each Python here; run the demo
	WHOSEWORD_WHEEL=1 $(BIN)/python -m pytest tests/test_wheel.py

fuzz: $(VENV)/.develops ## throw hostile inputs at every door; FUZZ="--inputs 100000 --seed 7"
	$(BIN)/python -m tests.fuzz $(FUZZ)

soak: $(VENV)/.develops ## the long ones: a hundred kills each of add, watch and batch, 2,000 articles on Ray, a million hostile inputs
	$(PIP) install --editable '.[ray]'
	WHOSEWORD_KILLS=100 $(BIN)/python -m pytest tests/archive/test_kill.py tests/batch/test_kill.py
	WHOSEWORD_SOAK=2000 $(BIN)/python -m pytest tests/batch/test_sets.py
	mkdir -p $(RUNS)
	$(BIN)/python -m tests.fuzz --inputs 1000000 --ledger $(RUNS)/fuzz.jsonl

lint: $(VENV)/.develops ## check format, style, types and layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

train: $(VENV)/.trains ## train the models from ../shared/data (hours without a GPU)
	$(BIN)/python -m training.outlets.build $(DATA)
	$(BIN)/python -m training.tagger.train $(DATA) $(RUNS)/reader --epochs 6
	$(BIN)/python -m training.tagger.train $(DATA) $(RUNS)/reader-on --epochs 4 \
		--start $(RUNS)/reader/epoch6.pt --rate 1e-4 --seed 2
	for seed in 3 4; do $(BIN)/python -m training.tagger.train $(DATA) $(RUNS)/reader-$$seed --epochs 3 \
		--start $(RUNS)/reader-on/epoch4.pt --rate 1e-4 --masked 0.12 --seed $$seed || exit; done
	$(BIN)/python -m training.soup $(RUNS)/reader.pt $(RUNS)/reader-on/epoch4.pt \
		$(RUNS)/reader-3/epoch3.pt $(RUNS)/reader-4/epoch3.pt
	$(BIN)/python -m training.tagger.export $(RUNS)/reader.pt $(MODELS)/reader.onnx \
		--data $(DATA)
	$(MANIFEST)
	$(BIN)/python -m training.speakers.train $(DATA) $(MODELS)/speakers.json
	$(MANIFEST)
	$(BIN)/python -m training.name_trees $(DATA) $(MODELS)/names.npz
	$(BIN)/python -m training.ties $(DATA) $(MODELS)/ties.json
	$(MANIFEST)
	$(BIN)/python -m training.pairs $(DATA) $(RUNS)/pairs
	cp $(RUNS)/pairs/pairs.onnx $(RUNS)/pairs/pairs-*.npz $(MODELS)
	$(MANIFEST)
	$(BIN)/python -m training.events.term_axes $(MODELS)/pairs-pieces.npz $(MODELS)/event-terms.npz
	$(MANIFEST)
	$(BIN)/python -m training.events $(DATA) $(MODELS)/events.npz
	$(MANIFEST)
	$(BIN)/python -m training.source_commitment $(DATA) $(RUNS)/pairs $(MODELS)/source-commitment.json
	$(MANIFEST)
	$(BIN)/python -m training.claim_checks $(DATA) $(MODELS)/statement-scorer.json
	$(MANIFEST)

evaluate: $(VENV)/.develops ## measure on ../shared/data and compare with the floors
	$(BIN)/python -m evaluation --check --workers 2

bench: $(VENV)/.develops ## measure time and memory; BENCH="stream --articles 10000" picks
	$(BIN)/python -m evaluation.bench $(BENCH)

docs: $(VENV)/.develops ## write the references of command line and JSON anew
	$(BIN)/typer whoseword.cli.app utils docs --name whoseword --output docs/cli.md
	$(BIN)/python -m evaluation.json_reference docs/json.md

screenshots: $(VENV)/.develops ## take the pictures of the documentation; needs chromium
	$(BIN)/python -m evaluation.screenshots docs

clean: ## remove what was built, the environment too
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	rm -rf build dist report.html

# The environment grows in steps; each leaves a stamp, so that a second run does nothing.

$(VENV)/.made:
	@test -n "$(PYTHON)" || { echo "Whoseword needs Python 3.11 or newer on the PATH." >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) install --upgrade 'pip>=25.1'
	@touch $@

$(VENV)/.runs: $(VENV)/.made pyproject.toml
	$(PIP) install --editable .
	@touch $@

$(VENV)/.develops: $(VENV)/.runs
	$(PIP) install --group dev
	@touch $@

$(VENV)/.trains: $(VENV)/.develops
	$(PIP) install '$(TORCH)'
	$(PIP) install --group train
	@touch $@
