"""Readers that behave as hostile files make them behave; they run in processes of their own."""

from __future__ import annotations

import os
import signal
import time

from model.errors import DocumentUnreadableError


def echoing(name: str, data: bytes, pages: list[int]) -> dict[str, object]:
    print("en varning från ett bibliotek")
    return {"name": name, "bytes": len(data), "pages": pages}


def refusing(name: str, data: bytes) -> None:
    raise DocumentUnreadableError(f"{name}: går inte att läsa.")


def hanging(name: str, data: bytes) -> None:
    time.sleep(60)


def crashing(name: str, data: bytes) -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def raising(name: str, data: bytes) -> float:
    return 1 / len(data)


def swelling(name: str, data: bytes) -> int:
    return len(bytearray(3_000_000_000))
