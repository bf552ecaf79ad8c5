"""Answering a named question: parameters in, rows out; the explorer and the command line both come here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from graph.rows import Answers, Rows
from graph.terms import Value
from queries.questions import Question, find_question, list_questions
from queries.values import values_of

__all__ = ["ENGINES", "MOST", "Selects", "ask", "find_question", "list_questions"]

ENGINES = ("sparql", "cypher")
MOST = "most"
"""The parameter that says how many rows are wanted."""


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

    Of a question that has the parameter ``most`` no more rows come than that, and the answer tells whether there
    were more. It is put in SPARQL to the dataset, which may be one on a server, or in Cypher to ``cypher``, which
    must hold the same dataset. Names are those that the dataset knows; what networkx computes is computed from it
    either way.

    ``queries.values`` tells what a value may be; what is left out, or None, gets its default.

    Raises:
        UnknownNameError: no question, or no thing, has the name.
        QueryError: a parameter is missing, unknown, or no value of its type.
    """
    question = find_question(name)
    values = values_of(dataset, question, parameters or {})
    if question.engine == "networkx":
        return _computed(question)(dataset, values)
    given = values.get(MOST)
    most = given if isinstance(given, int) else None
    asked = values if most is None else values | {MOST: most + 1}  # the one more tells whether there are more
    if cypher is not None:
        return cypher.select(question.cypher, asked).first(most)
    rows = dataset.select(question.query, asked)
    return rows.without(frozenset(parameter.name for parameter in question.parameters)).first(most)


def _computed(question: Question) -> Callable[[Answers, Mapping[str, Value]], Rows]:
    from queries.paths import shortest_paths  # noqa: PLC0415 - networkx takes longer to load than most answers

    return {"path": shortest_paths}[question.name]
