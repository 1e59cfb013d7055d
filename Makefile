# `make demo` cleans the seeds into out/; `make test` runs everything that must hold.
SHELL := /bin/bash -o pipefail
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test format lint types tests bench clean

demo: .venv/plain
	@mkdir -p out
	@for seed in seeds/*.txt; do \
	  $(BIN)/reportclean clean "$$seed" -o "out/$$(basename "$$seed" .txt).jsonl" || exit 1; \
	done
	@$(BIN)/python docs/demo.py out/*.jsonl

test: format lint types tests

format: .venv/dev
	$(BIN)/ruff format --check .

lint: .venv/dev
	$(BIN)/ruff check .
	@! grep -rnE '\.splitlines\(' src || (echo 'str.splitlines is banned: see core/lines.py'; exit 1)

types: .venv/dev
	$(BIN)/mypy

# Coverage is judged by a script: all of core, and more than 95 % of the rest. The laws run apart:
# they search, and under the tracer they would search for a quarter of an hour.
tests: .venv/dev
	$(BIN)/python -m pytest -n auto -q tests/test_laws.py tests/test_generated.py
	$(BIN)/python -m pytest -n auto -q --ignore tests/test_laws.py --ignore tests/test_generated.py --cov --cov-report=json:.coverage.json --cov-report= | tee .tests.log
	$(BIN)/python tests/coverage_floor.py .coverage.json
	@tail -1 .tests.log

bench: .venv/dev
	$(BIN)/python benchmarks/speed.py

.venv/plain: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  (echo "reportclean needs Python 3.11 or later: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1)
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

.venv/dev: pyproject.toml .venv/plain
	$(BIN)/python -m pip install --quiet --editable '.[html,testing,dev]'
	@touch $@

clean:
	rm -rf .venv out dist build .coverage* .tests.log .mypy_cache .pytest_cache .ruff_cache .hypothesis
