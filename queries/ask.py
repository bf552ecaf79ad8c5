"""Answering a named question: parameters in, rows out; the explorer and the command line both come here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from graph.rows import Answers, Rows
from graph.terms import Value
from queries.questions import Question, find_question, list_questions
from queries.values import values_of

__all__ = ["ENGINES", "Selects", "ask", "find_question", "list_questions"]

ENGINES = ("sparql", "cypher")


class Selects(Protocol):
    """What answers the Cypher text of a question: the embedded engine, or a server."""

    def select(self, query: str, parameters: Mapping[str, Value] | None = None) -> Rows:
        """The rows of a query that only reads."""


def ask(
    dataset: Answers,
    name: str,
    parameters: Mapping[str, object] | None = None,
    cypher: Selects | None = None,
) -> Rows:
    """Run the named question; the rows come in a fixed order, and are the same from every engine.

    It is put in SPARQL to the dataset, which may be one on a server, or in Cypher to ``cypher``, which must hold the
    same dataset. Names are those that the dataset knows; what networkx computes is computed from it either way.

    ``queries.values`` tells what a value may be; what is left out, or None, gets its default.

    Raises:
        UnknownNameError: no question, or no thing, has the name.
        QueryError: a parameter is missing, unknown, or no value of its type.
    """
    question = find_question(name)
    values = values_of(dataset, question, parameters or {})
    if question.engine == "networkx":
        return _computed(question)(dataset, values)
    if cypher is not None:
        return cypher.select(question.cypher, values)
    rows = dataset.select(question.query, values)
    return rows.without(frozenset(parameter.name for parameter in question.parameters))


def _computed(question: Question) -> Callable[[Answers, Mapping[str, Value]], Rows]:
    from queries.paths import shortest_paths  # noqa: PLC0415 - networkx takes longer to load than most answers

    return {"path": shortest_paths}[question.name]
