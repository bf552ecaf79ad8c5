# Two commands for everyone (start, test), one for whoever changes something (check).
.DEFAULT_GOAL := help
.PHONY: help start test check lint types install install-dev

UV := PYTHON="$(PYTHON)" scripts/uv
BIN := .venv/bin

help: ## Show what can be done
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

start: install ## Set everything up and open the explorer on http://localhost:8501
	@$(BIN)/samverkan start

test: install-dev ## Set everything up and run the tests
	@$(BIN)/pytest

check: install-dev lint types ## What must hold before a change is handed in
	$(BIN)/pytest
	$(BIN)/samverkan check
	@scripts/generated_current

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
