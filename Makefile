# Newsroom: every door for people who work on it. `make` alone lists them.

PORT ?= 8000
PYTHON_HERE = .venv/bin/python
MANAGE = $(PYTHON_HERE) manage.py
READY = .venv/.stamp

.DEFAULT_GOAL = help
.PHONY: help setup run demo test test-fast test-long lint format check bench clean

help:  ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY)  ## make .venv and install everything (once)

$(READY): requirements-dev.lock
	@tools/setup requirements-dev.lock
	@touch $@

# On this machine only: with debugging on and the address one types.
run demo: export DEBUG := $(or $(DEBUG),on)
run: export SITE_URL := http://127.0.0.1:$(PORT)

run: $(READY)  ## the demo newsroom on http://127.0.0.1:8000 (PORT=8001 for another)
	@$(MANAGE) serve --port $(PORT) --dry-run
	@mkdir -p var/static
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) demo
	@exec $(MANAGE) serve --port $(PORT) --with-parent $$PPID

demo: $(READY)  ## fill the database with the demo newsroom
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) demo

test: $(READY)  ## every test on SQLite and PostgreSQL, browser included
	@$(PYTHON_HERE) tools/test all

test-fast: $(READY)  ## tests without browsers and processes, on SQLite: under a minute
	@$(PYTHON_HERE) tools/test fast

test-long: $(READY)  ## soak and volume
	@$(PYTHON_HERE) tools/test long

lint: $(READY)  ## ruff's opinion
	@$(PYTHON_HERE) -m ruff check

format: $(READY)  ## let the formatters have their way
	@$(PYTHON_HERE) -m ruff check --fix --quiet || true
	@$(PYTHON_HERE) -m ruff format
	@$(PYTHON_HERE) tools/templates format

check: $(READY)  ## format, lint, types, floors, migrations, deployment
	@$(PYTHON_HERE) tools/check

bench: $(READY)  ## how fast the pages are on a big demo load
	@$(PYTHON_HERE) -m bench

clean:  ## remove what can be made again; your data in var/ stays
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis var/static
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
