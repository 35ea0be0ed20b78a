"""No test leaves this machine: one that tries fails with a sentence, instead of talking to a stranger."""

from __future__ import annotations

import asyncio

import pytest
from pytest_socket import SocketConnectBlockedError

ELSEWHERE = "192.0.2.1"
"""An address kept for documentation: nobody is there."""


async def test_nothing_is_reached_beyond_this_machine() -> None:
    with pytest.warns(UserWarning, match=ELSEWHERE), pytest.raises(SocketConnectBlockedError, match=ELSEWHERE):
        await asyncio.open_connection(ELSEWHERE, 80)
