"""Many documents on all cores: while one is taken, helpers in processes of their own read the next ones.

What must stay true: whoever reads through it gets, document by document, what ``extract`` gives or raises.
A few small documents are read before any helper has started.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from loaders.extract import FORMATS, extract
from loaders.rows.mappings import GUESSED, Mappings
from model.errors import DocumentUnreadableError
from model.fact import Reading
from ontology.registry import Registry

__all__ = ["ReadingAhead", "read_ahead"]

START_UP = 5.0
"""Seconds that a helper takes to load what readers know; helpers start only where much more is left."""
AHEAD = 2
"""Documents for each helper that are being read or wait to be asked for: readings take memory."""
Answer = Reading | DocumentUnreadableError | None
"""What a helper tells of a document; nothing where it was surprised, or of its own start."""


@dataclass
class Helper:
    """A process that reads, the line to it, and what it is at: a document, or its own start."""

    process: BaseProcess
    line: Connection
    busy: bool = True
    path: Path | None = None


class ReadingAhead:
    """Reads the documents it is asked for; helpers read those that come next."""

    def __init__(
        self,
        files: Iterable[Path],
        cores: int | None = None,
        start_up: float = START_UP,
        mappings: Mappings = GUESSED,
    ) -> None:
        """No helper is started yet.

        Args:
            files: what will be asked for, in that order; some may be left out.
            cores: how many helpers there may be; as many as there are processors when not given.
            start_up: how many seconds a helper needs before it can read.
            mappings: how columns of tables are to be read.
        """
        documents = dict.fromkeys(file for file in files if file.suffix.casefold() in FORMATS)
        self._coming = deque(documents)
        self._places = {document: place for place, document in enumerate(documents)}
        self._cores = cores or _cores()
        self._start_up = start_up
        self._mappings = mappings
        self._helpers: list[Helper] = []
        self._answers: dict[Path, Answer] = {}
        self._seconds = 0.0
        self._bytes = 0
        """What was read here, and how long that took."""

    def extract(self, path: Path, registry: Registry, data: bytes | None = None) -> Reading:
        """As ``loaders.extract.extract``: the reading of a document, from its bytes where they are given."""
        self._pass_by(path)
        if not self._helpers and self._is_worth_it():
            self._helpers = [_helper(registry, self._mappings) for _ in range(self._cores)]
        self._take_answers(patience=0)
        while any(helper.path == path for helper in self._helpers):
            self._take_answers(patience=None)
        answer = self._answers.pop(path, None)
        if isinstance(answer, DocumentUnreadableError):
            raise answer
        if answer is not None and data is None:
            return answer
        begun = time.monotonic()
        try:
            return extract(path, registry, data, self._mappings)
        finally:
            self._seconds += time.monotonic() - begun
            self._bytes += _size(path) if data is None else len(data)

    def close(self) -> None:
        """End the helpers; what they are at is not read."""
        for helper in self._helpers:
            helper.process.terminate()
            helper.process.join(timeout=1)
            helper.line.close()
        self._helpers = []
        self._cores = 1

    def _pass_by(self, path: Path) -> None:
        """Forget what stood before the document asked for now, which will not be asked for any more."""
        place = self._places.get(path, -1)
        for earlier in [other for other in self._answers if self._places[other] < place]:
            del self._answers[earlier]
        while self._coming and self._places[self._coming[0]] <= place:
            self._coming.popleft()

    def _is_worth_it(self) -> bool:
        """Whether what is left will take long, at the pace so far."""
        if self._cores < 2 or len(self._coming) < 2 or not self._bytes:
            return False
        pace = self._seconds / self._bytes
        return pace * sum(map(_size, self._coming)) > 2 * self._start_up

    def _take_answers(self, patience: float | None) -> None:
        """Take what helpers have to tell, and give them the next documents.

        Args:
            patience: seconds to wait for one of them; as long as it takes when None.
        """
        working = {helper.line: helper for helper in self._helpers if helper.busy}
        for line in wait(list(working), patience) if working else ():
            helper = working[line]  # type: ignore[index]
            try:
                answer: Answer = helper.line.recv()
            except (EOFError, OSError):  # it was killed: what it was at is read here
                self._helpers.remove(helper)
                self._cores -= 1
                continue
            if helper.path is not None:
                self._answers[helper.path] = answer
            helper.busy, helper.path = False, None
        self._give_out()

    def _give_out(self) -> None:
        for helper in self._helpers:
            waiting = len(self._answers) + sum(other.path is not None for other in self._helpers)
            if not helper.busy and self._coming and waiting < AHEAD * self._cores:
                helper.busy, helper.path = True, self._coming.popleft()
                try:
                    helper.line.send(helper.path)
                except OSError:
                    helper.path = None  # killed; its line tells so when it is read


@contextlib.contextmanager
def read_ahead(files: Iterable[Path], mappings: Mappings = GUESSED) -> Iterator[ReadingAhead]:
    """A reader of the files whose helpers end with it."""
    reader = ReadingAhead(files, mappings=mappings)
    try:
        yield reader
    finally:
        reader.close()


def _cores() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _helper(registry: Registry, mappings: Mappings) -> Helper:
    spawning = multiprocessing.get_context("spawn")  # a copy of this process may hold locks of its threads
    here, there = spawning.Pipe()
    process = spawning.Process(target=_help, args=(there,), daemon=True)
    process.start()
    there.close()
    with contextlib.suppress(OSError):  # killed; its line tells so when it is read
        here.send(
            (registry, mappings)
        )  # as arguments they would be waited for though nobody is there to take them
    return Helper(process, here)


def _help(line: Connection) -> None:
    """A helper's life: documents come in, answers go out, until the other side is gone."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # end at once, without a trace
    with contextlib.suppress(EOFError):
        registry, mappings = line.recv()
        line.send(None)
        while True:
            line.send(_answer(line.recv(), registry, mappings))


def _answer(path: Path, registry: Registry, mappings: Mappings) -> Answer:
    try:
        return extract(path, registry, mappings=mappings)
    except DocumentUnreadableError as error:
        return error
    except Exception:  # read again where it is asked for, it is told as everywhere
        return None
