"""Processes that answer requests, one at a time each; killed when the time is up or the asker has left.

What must stay true: never more of them work at once than agreed, none works on when its request is over, and what
one of them writes is never taken in without bound.
"""

from __future__ import annotations

import asyncio
import json
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Mapping
from dataclasses import dataclass, field

from model.errors import QueryError, ServerBusyError

__all__ = ["Reply", "Workers"]

LARGEST = 200_000_000  # bytes of an answer
WAIT = 2.0  # seconds that a request may wait for its turn
COMMAND = (sys.executable, "-P", "-m", "serving.answer_worker")  # -P: never a module of the working folder
GREEDY = "Frågan tog mer minne än den får; begränsa den, till exempel med fler villkor."


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer, or a sentence about why there is none."""

    status: int
    type: str
    complete: bool
    body: bytes


@dataclass(slots=True)
class Workers:
    """So many processes at most; those that have done well go on to the next request."""

    at_once: int
    seconds: float
    _turns: asyncio.Semaphore = field(init=False)
    _idle: list[Process] = field(init=False, default_factory=list)

    async def start(self) -> None:
        """Begin, with one that waits for the first request; to be called where the event loop runs."""
        self._turns = asyncio.Semaphore(self.at_once)
        self._idle.append(await _started())

    async def stop(self) -> None:
        """End those that wait."""
        for process in self._idle:
            await _end(process)

    async def answer(self, order: Mapping[str, object]) -> Reply:
        """Have an order answered.

        Raises:
            ServerBusyError: too many are being answered.
            QueryError: the time is up.
        """
        try:
            await asyncio.wait_for(self._turns.acquire(), WAIT)
        except TimeoutError:
            raise ServerBusyError("Servern har fullt upp; försök igen om en stund.") from None
        try:
            return await self._answered(order)
        finally:
            self._turns.release()

    async def _answered(self, order: Mapping[str, object]) -> Reply:
        process = self._idle.pop() if self._idle else await _started()
        done = False
        try:
            async with asyncio.timeout(self.seconds):
                reply = await _asked(process, order)
            done = reply is not None
            return reply or Reply(500, "text/plain", True, GREEDY.encode())
        except TimeoutError:
            raise QueryError(
                f"Frågan avbröts efter {self.seconds:g} sekunder; begränsa den, till exempel med fler villkor."
            ) from None
        finally:
            if done:
                self._idle.append(process)
            else:
                await _end(process)


async def _started() -> Process:
    return await asyncio.create_subprocess_exec(*COMMAND, stdin=PIPE, stdout=PIPE)


async def _asked(process: Process, order: Mapping[str, object]) -> Reply | None:
    """What the process answers; None when it ended instead, as it does when it takes too much memory."""
    assert process.stdin is not None and process.stdout is not None
    try:
        process.stdin.write(json.dumps(order).encode() + b"\n")
        about = json.loads(await process.stdout.readline() or "null")
        if about is None or about["length"] > LARGEST:
            return None
        body = await process.stdout.readexactly(about["length"])
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
    return Reply(about["status"], about["type"], about["complete"], body)


async def _end(process: Process) -> None:
    if process.returncode is None:
        process.kill()
    await process.wait()
