"""``python -m nlu.serving``, in the environment of Rasa: its server, whose logs hold no word of anybody either."""

from __future__ import annotations

from nlu import records
from nlu.components import serve

if __name__ == "__main__":
    records.install()
    serve.main()
