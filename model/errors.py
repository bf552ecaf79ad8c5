"""Errors by who must act; each message is a sentence with the file, the place and the mend."""

from __future__ import annotations

__all__ = [
    "AccessDeniedError",
    "DocumentUnreadableError",
    "ForbiddenQueryError",
    "MappingInvalidError",
    "OntologyError",
    "QueryError",
    "RecordInvalidError",
    "SamverkanError",
    "ServerBusyError",
    "ServerRefusedError",
    "StoreError",
    "UnknownNameError",
]


class SamverkanError(Exception):
    """Base of every error that a user is told about in a sentence instead of a traceback."""


class DocumentUnreadableError(SamverkanError):
    """A document cannot be read: the user mends or leaves out that file; the others go on."""


class RecordInvalidError(SamverkanError):
    """A line of a facts file or a row of a table is not what the format says."""


class MappingInvalidError(SamverkanError):
    """A saved mapping of columns is not what its format says: whoever edits it mends it, nothing is read."""


class OntologyError(SamverkanError):
    """A file of the ontology or the registry is wrong: whoever edits it must mend it first."""


class QueryError(SamverkanError):
    """A query is malformed, not allowed, or took too long."""


class ForbiddenQueryError(QueryError):
    """A query would do more than read what is in the store."""


class UnknownNameError(SamverkanError):
    """A name that the user gave (actor, forum, question) is not in the dataset."""


class StoreError(SamverkanError):
    """The store is missing, busy or damaged."""


class AccessDeniedError(StoreError):
    """A server does not let in who asks: the user gives other credentials."""


class ServerBusyError(SamverkanError):
    """Too many ask at once: whoever asks tries again in a while."""


class ServerRefusedError(StoreError):
    """A server answers that it will not do what it was asked to."""

    def __init__(self, sentence: str, status: int, said: str = "") -> None:
        super().__init__(sentence)
        self.status = status
        self.said = said
        """The first line of what the server says about it."""
