# Two commands: "make demo" and "make test". Each installs what it lacks; the second time it is ready in seconds.

.DEFAULT_GOAL := help
BIN := .venv/bin
INSTALL := sh scripts/install

.PHONY: help demo test check format docs benchmark clean

help:
	@echo "make demo    a phone call from start to end, offline (make demo ARGS='--lang de' or ARGS=my.wav)"
	@echo "make test    everything that CI runs: linters, types, contracts, docs, adapters on a 2nd Python, tests"
	@echo "make check   the same without the tests"
	@echo "make format  let ruff put the code in order"
	@echo "make docs    build the documentation into site/"
	@echo "make clean   remove what the commands above left behind, the environment included"

demo:
	@$(INSTALL) demo
	@$(BIN)/voicegate demo $(ARGS)

test:
	@$(INSTALL) test
	@sh scripts/check $(ARGS)

check:
	@$(INSTALL) test
	@sh scripts/check --no-tests

format:
	@$(INSTALL) test
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .

docs:
	@$(INSTALL) test
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

benchmark:
	@$(INSTALL) test
	@$(BIN)/python benchmarks/import_time.py

clean:
	rm -rf .venv .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist site demo-out
