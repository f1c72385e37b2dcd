# make run    sets everything up in .venv and starts copbench
# make test   sets everything up and runs every check
# make bench  measures the goals of speed against their yardsticks
# make words  takes new messages over into the Dutch catalogue

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PO := $(wildcard copbench/locale/*/LC_MESSAGES/*.po)
STAMP := $(VENV)/ready
SHARED := ../shared
export PIP_CONSTRAINT := $(CURDIR)/constraints.txt
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run test bench words clean

run: $(STAMP)
	$(BIN)/copbench

$(STAMP): pyproject.toml constraints.txt hatch_build.py $(PO)
	@echo "Setting copbench up in $(VENV); the first time this takes about a minute."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $(STAMP)

test: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	if [ -f $(SHARED)/tools/own_words.py ]; then $(BIN)/python $(SHARED)/tools/own_words.py \
	  $(SHARED)/booklet-nl.txt copbench/guide/*/*.md copbench/example/*/*.toml copbench/library/*.toml $(PO) copbench/method/ids.toml; fi
	$(BIN)/python -m copbench.method
	$(BIN)/pytest -n 4 tests/core tests/screens tests/terminal

bench: $(STAMP) $(VENV)/jrnl/bin/jrnl
	$(BIN)/python -m tests.bench

$(VENV)/jrnl/bin/jrnl: | $(STAMP)
	@$(PYTHON) -m venv $(VENV)/jrnl
	@PIP_CONSTRAINT= $(VENV)/jrnl/bin/python -m pip install --quiet jrnl==4.6

words: $(STAMP)
	$(BIN)/pybabel -q extract -k tr -k trn:1,2 -k ctx:1c,2 -k _ --no-location --no-wrap -o $(VENV)/copbench.pot copbench screens
	$(BIN)/pybabel -q update -N --ignore-obsolete --no-wrap -d copbench/locale -D copbench -i $(VENV)/copbench.pot

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
