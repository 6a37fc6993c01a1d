# Each target does all of its own set-up on a fresh Debian or Ubuntu machine with Python 3.11 or later.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$p"; break; }; done)
VENV := .venv
RUN := $(VENV)/bin/python
PIP := $(RUN) -m pip --disable-pip-version-check -qq
OUT := out

.PHONY: setup test demo bench lint lock wheel clean

setup: $(VENV)/.ready  ## own virtual environment with exactly what requirements.txt names

$(VENV)/.ready: requirements.txt pyproject.toml
	@./.ci/python-with-venv "$(PYTHON)"
	test -x $(RUN) || "$(PYTHON)" -m venv $(VENV)
	$(PIP) install --require-hashes -r requirements.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.ready-to-test: $(VENV)/.ready requirements-test.txt
	$(PIP) install --require-hashes -r requirements-test.txt
	touch $@

test: $(VENV)/.ready-to-test  ## every test; those that want a program this machine lacks are skipped by name
	$(RUN) -m pytest -n auto -rs

demo: $(VENV)/.ready  ## build the invented matter, read it, and say where the report is
	$(VENV)/bin/particulars demo --out $(OUT)/demo

bench: $(VENV)/.ready-to-test  ## speed, against the peer
	@for b in bench/*.py; do echo "== $$b"; $(RUN) "$$b"; done

lint: $(VENV)/.ready-to-test
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

wheel: $(VENV)/.ready
	$(PIP) wheel --no-deps --no-build-isolation --wheel-dir dist .

# The only target that asks a package registry for anything but what the locks already name.
lock:
	"$(PYTHON)" -m venv .venv-lock
	.venv-lock/bin/python -m pip --quiet install 'uv==0.13.9'
	.venv-lock/bin/uv pip compile $(LOCK) --extra ocr -o requirements.txt
	.venv-lock/bin/uv pip compile $(LOCK) --extra ocr --extra test -c requirements.txt -o requirements-test.txt
	rm -r .venv-lock

LOCK = pyproject.toml --group build --universal --python-version 3.11 --quiet \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate

clean:
	rm -rf $(VENV) .venv-lock dist $(OUT)
