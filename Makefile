# Dateline. `make run` is all that a reader of news needs; `make help` lists the rest.

.DEFAULT_GOAL := help
.PHONY: help install run test sweep check bench evaluate train browser docs messages clean

VENV := .venv
BIN := $(VENV)/bin
SHARED ?= ../shared
# Tests wait for browsers and servers half of their time: one process more than there are cores fills it.
WORKERS ?= $(shell echo $$(( $$(getconf _NPROCESSORS_ONLN) + 1 )))
# Says why no environment can be made, in one sentence, or names the Python to make it with.
FIND_PYTHON := found=; for python in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11; do \
	  if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$python; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	  echo "Dateline needs Python 3.11 or newer; install it, or name it with: make $(MAKECMDGOALS) PYTHON=/path/to/python" >&2; \
	  exit 1; \
	fi; \
	if ! "$$found" -c 'import ensurepip, venv' 2>/dev/null; then \
	  echo "Python cannot make environments yet; on Debian or Ubuntu run: sudo apt-get install python3-venv" >&2; exit 1; \
	fi

help:  ## Lists what can be made
	@awk -F ":.*## " '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

install: $(VENV)/.installed  ## Puts the command at .venv/bin/dateline

run: install  ## Reads seeds/ and serves the map at http://127.0.0.1:8050
	@$(BIN)/dateline serve seeds || [ $$? -eq 130 ]  # 130: ended with Ctrl-C

test: $(VENV)/.test-installed browser check  ## Runs the checks and every test
	$(BIN)/python -m pytest -m "not bench and not sweep" --numprocesses=$(WORKERS)

sweep: $(VENV)/.test-installed browser  ## Takes the browser through every state, builds the gazetteer twice; minutes long
	$(BIN)/python -m pytest -m sweep

check: $(VENV)/.test-installed  ## Lints, checks format, types and import rules
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.bench-installed browser  ## Measures time and memory, and writes build/bench.json; needs npm for the peers
	$(BIN)/python tests/bench

evaluate: install  ## Scores Dateline on the corpora of ../shared, where these are at hand, into README.md
	@if [ -f $(SHARED)/bench/evaluate.py ]; then \
	  $(BIN)/python tests/quality.py $(SHARED)/bench; \
	else \
	  echo "There are no corpora at $(SHARED)/bench; name their folder with: make evaluate SHARED=FOLDER"; \
	fi

train: $(VENV)/.train-installed  ## Learns all weights anew, from the annotated texts of ../shared and tests/gold
	$(BIN)/python -W ignore -m geo.training $(SHARED)/train/ner
	$(BIN)/python -W ignore tests/gold/learn_deeds.py
	$(BIN)/python -W ignore tests/gold/learn_places.py

browser: $(VENV)/.test-installed  ## Finds a headless browser for the tests, or installs one
	@sh tests/browser.sh $(BIN)/python

docs: $(VENV)/.test-installed  ## Writes the tables of README.md anew
	$(BIN)/python tests/readme_tables.py

messages: $(VENV)/.test-installed  ## Brings the message files of the page's languages up to date with the code
	$(BIN)/python tests/message_files.py

clean:  ## Removes everything that can be made again, but no store
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

$(VENV)/.made:
	@$(FIND_PYTHON); echo "Making $(VENV) with $$("$$found" --version)"; "$$found" -m venv --clear $(VENV)
	@touch $@

$(VENV)/.installed: pyproject.toml constraints.txt | $(VENV)/.made
	@echo "Installing the libraries; the first time this takes some minutes"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.test-installed: pyproject.toml constraints.txt | $(VENV)/.made
	@echo "Installing the libraries and those of the tests; the first time this takes some minutes"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test]'
	@touch $@ $(VENV)/.installed

$(VENV)/.train-installed: pyproject.toml constraints.txt | $(VENV)/.made
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[train]'
	@touch $@

$(VENV)/.bench-installed: $(VENV)/.test-installed
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test,bench]'
	@touch $@
