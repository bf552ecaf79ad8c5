"""Records as lines of JSON: read one by one, refused with their file and line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from model.errors import RecordInvalidError

__all__ = ["is_text", "read_records"]

Record = TypeVar("Record")


def is_text(value: object) -> bool:
    """Whether the value is text that can be written to a file: JSON can also hold half a character.

    >>> is_text("nämnden"), is_text("\\ud800"), is_text(7)
    (True, False, False)
    """
    return isinstance(value, str) and not any("\ud800" <= letter <= "\udfff" for letter in value)


def read_records(
    lines: Iterable[str], name: str, understand: Callable[[Mapping[str, Any]], Record]
) -> Iterator[Record]:
    """What ``understand`` makes of each line's JSON object; blank lines are passed over.

    Raises:
        RecordInvalidError: with the file's name, the line and what is wrong; nothing after it is read.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = understand(_object(line))
        except RecordInvalidError as error:
            raise RecordInvalidError(f"{name}, line {number}: {error}.") from None
        yield record


def _object(line: str) -> Mapping[str, Any]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise RecordInvalidError(f"not JSON ({error.msg}); mend or delete it") from None
    except RecursionError:
        raise RecordInvalidError("nested too deeply; mend or delete it") from None
    if not isinstance(record, dict):
        raise RecordInvalidError("not a JSON object")
    return record
