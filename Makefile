# Set-up happens by itself: each target makes what it needs, once. `make help` lists the targets.
PYTHON ?= python3.11
VENV := .venv
NLU_VENV := .venv-nlu
RUN := $(VENV)/bin/coupdemain
PIP_FLAGS := --quiet --disable-pip-version-check --no-input

.DEFAULT_GOAL := help
.PHONY: help chat bot train encoder test lint bench format upgrade-pins clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/'

chat: ready ## talk to the service in the terminal: SQLite, real understanding, no token
	@$(RUN) chat

bot: ready ## serve Telegram (TELEGRAM_BOT_TOKEN in .env)
	@$(RUN) bot

train: $(VENV)/.ready $(NLU_VENV)/.ready ## train the understanding of French
	@$(RUN) nlu train --force

encoder: $(NLU_VENV)/.ready ## train the pretrained encoder on our messages: hours; stopped, it goes on from where it was
	@nice -n 19 env PYTHONPATH=. TF_CPP_MIN_LOG_LEVEL=3 $(NLU_VENV)/bin/python -W ignore -m nlu.encoder.train

test: model ## every test, on SQLite, PostgreSQL, Rasa and a Bot API server of our own
	@$(VENV)/bin/python -m pytest $(ARGS)

lint: $(VENV)/.ready ## ruff and mypy
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/mypy bot nlu actions storage tests bench

format: $(VENV)/.ready ## put the code in order
	@$(VENV)/bin/ruff check --fix --quiet .
	@$(VENV)/bin/ruff format --quiet .

bench: model ## figures, beside a named baseline in the same run
	@$(VENV)/bin/python -m bench

.PHONY: model ready
model: $(VENV)/.ready $(NLU_VENV)/.ready
	@$(RUN) nlu train

ready: model
	@$(RUN) db upgrade > /dev/null || { echo "✗ La base n'est pas prête. Lancez « $(RUN) doctor » : il dit ce qui manque."; exit 1; }

$(VENV)/.ready: requirements.txt pyproject.toml
	@$(MAKE) --no-print-directory python
	@echo "• Environnement du service ($(VENV)), une minute environ…"
	@test -x $(VENV)/bin/python || $(PYTHON) -m venv $(VENV) || { echo "✗ $(PYTHON) -m venv a échoué. Sur Debian : apt install python3.11-venv."; exit 1; }
	@$(VENV)/bin/pip install $(PIP_FLAGS) --require-hashes --no-deps -r requirements.txt || { echo "✗ pip n'a pas pu installer requirements.txt. Vérifiez l'accès à un dépôt de paquets Python, puis relancez."; exit 1; }
	@$(VENV)/bin/pip install $(PIP_FLAGS) --no-deps --no-build-isolation --editable . || { echo "✗ Le projet lui-même ne s'installe pas : voyez le message ci-dessus."; exit 1; }
	@touch $@

$(NLU_VENV)/.ready: nlu/requirements.txt
	@$(MAKE) --no-print-directory python
	@echo "• Environnement de la compréhension du français ($(NLU_VENV)), Rasa et TensorFlow : trois minutes, 2 Go…"
	@test -x $(NLU_VENV)/bin/python || $(PYTHON) -m venv $(NLU_VENV)
	@$(NLU_VENV)/bin/pip install $(PIP_FLAGS) --require-hashes --no-deps --ignore-requires-python -r nlu/requirements.txt || { echo "✗ pip n'a pas pu installer nlu/requirements.txt. Il faut 3 Go de disque, un compilateur C et l'accès à un dépôt de paquets Python."; exit 1; }
	@touch $@

.PHONY: python
python:
	@command -v $(PYTHON) > /dev/null || { echo "✗ $(PYTHON) est introuvable. Installez Python 3.11, ou donnez son chemin : make PYTHON=/chemin/python3.11"; exit 1; }

upgrade-pins: $(VENV)/.ready ## write requirements.txt again from pyproject.toml
	@$(VENV)/bin/pip-compile --quiet --upgrade --generate-hashes --all-extras --allow-unsafe --strip-extras --no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options -o requirements.txt pyproject.toml

clean: ## remove environments, models and caches; the data stay
	@rm -rf $(VENV) $(NLU_VENV) models .mypy_cache .ruff_cache .pytest_cache
