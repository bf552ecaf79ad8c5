"""Runs a reader of foreign files in a process of its own, which is killed when its time or memory is up.

What must stay true: whatever a file does to its reader, the caller gets an answer or a sentence.
A reader is a function ``(name, data, **options)`` that gives what JSON can hold; only the loaders name it.
"""

from __future__ import annotations

import importlib
import json
import math
import os
import subprocess
import sys
from pathlib import Path

from model.errors import DocumentUnreadableError

__all__ = ["isolated"]

MEMORY = 2_000_000_000
"""Bytes of its own that a reader may take: a document of a thousand pages takes a tenth."""
SPARE_SECONDS = 5
"""After these a reader whose caller is gone ends by itself."""


def isolated(reader: str, path: Path, data: bytes, seconds: float, **options: object) -> object:
    """What ``reader``, written ``module:function``, makes of the bytes.

    Args:
        reader: the function to call.
        path: what messages call the file; it is not opened.
        data: the file's bytes.
        seconds: the time that the reader has.
        options: further arguments, of kinds that JSON can hold.

    Raises:
        DocumentUnreadableError: the reader says why, or was stopped, or broke down.
    """
    order = json.dumps({"reader": reader, "name": str(path), "seconds": seconds, "options": options})
    command = [
        sys.executable,
        "-P",
        "-m",
        "loaders.formats.isolated",
        order,
    ]  # -P: no module of the working folder
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        raise DocumentUnreadableError(
            f"{path}: läsningen avbröts efter {seconds:g} sekunder; dela dokumentet eller spara om det."
        ) from None
    if done.returncode != 0:
        raise DocumentUnreadableError(
            f"{path}: läsaren klarade inte filen ({_last_words(done)}); öppna den och spara om den."
        )
    answer = json.loads(done.stdout)
    if "error" in answer:
        raise DocumentUnreadableError(answer["error"])
    return answer["result"]


def _last_words(done: subprocess.CompletedProcess[bytes]) -> str:
    if b"MemoryError" in done.stderr:
        return "minnet tog slut"
    lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[-1][:200] if lines else f"den avbröts med kod {done.returncode}"


def main() -> None:
    """The process: the order is its argument, the file its input, the answer its output."""
    order = json.loads(sys.argv[1])
    _limit_itself(order["seconds"])
    answers = os.dup(1)
    os.dup2(2, 1)  # what a library prints is no answer
    module, function = order["reader"].split(":")
    read = getattr(importlib.import_module(module), function)
    try:
        answer = {"result": read(order["name"], sys.stdin.buffer.read(), **order["options"])}
    except DocumentUnreadableError as error:
        answer = {"error": str(error)}
    with os.fdopen(answers, "w", encoding="ascii") as stream:
        json.dump(answer, stream)


def _limit_itself(seconds: float) -> None:
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    time = math.ceil(seconds) + SPARE_SECONDS
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (time, time))


if __name__ == "__main__":
    main()
