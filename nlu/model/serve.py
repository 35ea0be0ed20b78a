"""Serve the model on loopback, in the environment of Rasa.

Rasa takes its token on the command line only, where every user of the machine can read it; here it comes from the
environment and joins the arguments inside the process.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path


def main() -> None:
    """Run Rasa's own server with the API open to holders of AUTH_TOKEN, on 127.0.0.1 alone."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", required=True)
    parser.add_argument("--model", required=True)
    given = parser.parse_args()
    sys.argv = [
        "rasa", "run", "--enable-api", "--interface", "127.0.0.1", "--port", given.port,
        "--auth-token", os.environ.pop("AUTH_TOKEN"), "--model", given.model,
        "--credentials", str(Path(__file__).parent.parent / "credentials.yml"),
    ]  # fmt: skip
    from rasa.__main__ import main as rasa

    rasa()


if __name__ == "__main__":
    main()
