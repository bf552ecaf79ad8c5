# Two commands for everyone (start, test), one for whoever changes something (check).
.DEFAULT_GOAL := help
.PHONY: help start test check lint types current context bundle quality install install-dev

UV := PYTHON="$(PYTHON)" scripts/uv
BIN := .venv/bin
CORPUS ?= ../shared/corpus

help: ## Show what can be done
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

start: install ## Set everything up and open the explorer on http://localhost:8501
	@$(BIN)/samverkan start

test: install-dev ## Set everything up and run the tests
	@$(BIN)/pytest -n auto --maxprocesses 4 --dist loadgroup --no-loadscope-reorder

check: lint types test current ## What must hold before a change is handed in
	$(BIN)/samverkan build data --store build/check
	$(BIN)/samverkan check --store build/check

current: install-dev ## Whether generated files are what would be made today (the bundled facts need the documents)
	$(BIN)/python -m ontology.reference --check
	@if [ -d "$(CORPUS)" ]; then \
		rm -rf build/facts && $(BIN)/samverkan bundle "$(CORPUS)" --to build/facts && diff -rq build/facts data/malmo \
		|| { echo "data/malmo is not current: make bundle"; exit 1; }; \
	else echo "Bundled facts not compared: the documents are not in $(CORPUS)."; fi

context: install-dev ## Write the JSON-LD context anew from the ontology
	$(BIN)/python -m exchange.context

bundle: install-dev ## Extract the bundled facts anew from the documents
	$(BIN)/samverkan bundle "$(CORPUS)" --to data/malmo

quality: install-dev ## How well documents are read, beside the kept run
	$(BIN)/python -m benchmarks.quality

lint: install-dev ## Format and lint, without changing anything
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: install-dev ## Strict types
	$(BIN)/mypy
	$(BIN)/mypy app.py scripts

# --inexact: an environment that already has the developers' tools keeps them.
install:
	@$(UV) sync --quiet --frozen --no-dev --inexact

install-dev:
	@$(UV) sync --quiet --frozen
