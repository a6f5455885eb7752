# `make demo` and `make test` set up everything that they need; Python 3.11-3.13 is all that must be there.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?= ../shared/data

.PHONY: setup demo test lint types pytest docs floors speed wheel constraints clean

demo: setup
	$(BIN)/sayso demo

test: setup lint types pytest docs floors

setup: $(VENV)/ready

$(VENV)/ready: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(0 if (3, 11) <= sys.version_info < (3, 14) else "sayso needs Python 3.11, 3.12 or 3.13; name one with make PYTHON=...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[dev,docs]'
	touch $@

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types:
	$(BIN)/mypy

pytest:
	$(BIN)/python -m pytest

docs:
	$(BIN)/mkdocs build --strict --quiet --site-dir build/site

# The accuracy that nobody lowers silently; needs sets that are not part of this repository.
floors:
	@if [ -d "$(DATA)" ]; then set -e; \
	for what in reading documents calibration; do $(BIN)/python -m benchmarks.$$what --data "$(DATA)/annotations" --check; done; \
	for what in attribution factuality; do $(BIN)/python -m benchmarks.$$what --data "$(DATA)/attribution" --check; done; \
	$(BIN)/python -m benchmarks.relevance --text "$(DATA)/text" --check; \
	else echo "accuracy floors not checked: no sets at $(DATA) (set DATA=...)"; fi

speed:
	$(BIN)/python -m benchmarks.speed --text "$(DATA)/text/fa-kes.jsonl.gz"

wheel: setup
	$(BIN)/pip wheel --quiet --no-deps --wheel-dir dist .

clean:
	rm -rf $(VENV) build dist
