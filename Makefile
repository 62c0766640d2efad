PYTHON ?= python3
PORT ?= 8000
VENV ?= .venv
BIN := $(VENV)/bin
PYTEST := $(BIN)/python -m pytest
PARALLEL := -n 2 --dist worksteal
TOGETHER := -j 2 $(if $(filter output-sync,$(.FEATURES)),--output-sync=target)
export PYTHONDONTWRITEBYTECODE :=  # where it is set, every process would compile the whole program and its tests again
.PHONY: help run env system spark on-spark format lint types contracts generated tables check test test-sqlite test-postgresql test-browser test-spark test-wheel bench reference pictures

help:  ## these lines
	@grep -hE '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | sort | expand -t 18

run:  ## install, make the demo company, serve on http://127.0.0.1:$(PORT)
	@$(PYTHON) start.py run --port $(PORT) --venv $(VENV)

env:  ## the environment with the developers' tools
	@$(PYTHON) start.py env --venv $(VENV)

system:  ## what the tests need from the system: Chromium, CJK fonts, PostgreSQL
	@sh tests/system.sh

test: env system test-sqlite test-postgresql test-browser  ## everything, on both databases and in the browser

test-sqlite: env
	$(PYTEST) $(PARALLEL) -m "not browser and not spark"

test-postgresql: env
	$(BIN)/python tests/postgres.py $(PYTEST) $(PARALLEL) -m "not browser and not spark"

test-browser: env
	$(PYTEST) $(PARALLEL) -m browser

spark: env system
	$(BIN)/python -m pip install -qq --disable-pip-version-check --editable '.[spark]'

test-spark: spark  ## every analysis on Apache Spark too; needs Java 17
	@$(MAKE) --no-print-directory on-spark

on-spark:
	$(PYTEST) -m spark

test-wheel: env  ## build a wheel, install it into an empty environment, serve from it
	$(BIN)/python tests/wheel.py

check: spark  ## all that must hold before a change is merged; what keeps one core busy runs two at a time
	@$(MAKE) --no-print-directory $(TOGETHER) types lint contracts generated tables test-wheel on-spark
	@$(MAKE) --no-print-directory test

lint: env
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

format: env  ## put the code into shape
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

types: env
	$(BIN)/mypy

contracts: env
	$(BIN)/lint-imports

generated: env
	$(BIN)/python -m django makemigrations --check --dry-run --settings guke.site.testing

tables: env  # the migrated database that the workers of the tests would each make
	$(PYTEST) tests/architecture/test_the_kept_tables.py

bench: env  ## measure; ONLY=name runs one
	$(BIN)/python -m benchmarks.run $(ONLY)

reference: env  ## write docs/reference again from the code
	$(BIN)/python -m docs.generate

pictures: env system  ## take the documents' pictures from the demo company
	$(BIN)/python docs/pictures.py
