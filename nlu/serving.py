"""``python -m nlu.serving``, in the environment of Rasa: its server, whose logs hold no word of anybody either."""

from __future__ import annotations

import runpy

from nlu import records

if __name__ == "__main__":
    records.install()
    runpy.run_module("nlu.model.serve", run_name="__main__")
