"""Answering a named question: parameters in, rows out; the explorer and the command line both come here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Protocol

from graph.rows import Answers, Rows
from graph.store import Dataset
from graph.terms import Value
from model.errors import QueryError
from queries.names import CLASSES, resolve
from queries.questions import Parameter, Question, find_question, list_questions

__all__ = ["ENGINES", "Selects", "ask", "find_question", "list_questions"]

ENGINES = ("sparql", "cypher")

NOTHING = ""
"""What a parameter without value and default is bound to: the engine takes BOUND() of a parameter for false
before it looks at the value."""
TRUE = frozenset({"true", "ja", "yes", "1", "sant"})
FALSE = frozenset({"false", "nej", "no", "0", "falskt"})


class Selects(Protocol):
    """What answers the Cypher text of a question: the embedded engine, or a server."""

    def select(self, query: str, parameters: Mapping[str, Value] | None = None) -> Rows:
        """The rows of a query that only reads."""


def ask(
    dataset: Dataset,
    name: str,
    parameters: Mapping[str, object] | None = None,
    cypher: Selects | None = None,
    sparql: Answers | None = None,
) -> Rows:
    """Run the named question; the rows come in a fixed order, and are the same from every engine.

    It is put in SPARQL to the dataset itself, or to the server ``sparql``, or in Cypher to ``cypher``: those must
    hold the same dataset. A question that networkx computes is computed from the dataset either way.

    A value may be given as text, as one writes it on a command line: a thing by any of its names or its
    address, a date as YYYY-MM-DD, a truth value as ja or nej. What is left out, or None, gets its default.

    Raises:
        UnknownNameError: no question, or no thing, has the name.
        QueryError: a parameter is missing, unknown, or no value of its type.
    """
    question = find_question(name)
    given = {key: value for key, value in (parameters or {}).items() if value is not None and value != ""}
    values = _values(dataset, question, given)
    if question.engine == "networkx":
        return _computed(question)(dataset, values)
    if cypher is not None:
        return cypher.select(question.cypher, values)
    rows = (sparql or dataset).select(question.query, values)
    return rows.without(frozenset(parameter.name for parameter in question.parameters))


def _computed(question: Question) -> Callable[[Dataset, Mapping[str, Value]], Rows]:
    from queries.paths import shortest_paths  # noqa: PLC0415 - networkx takes longer to load than most answers

    return {"path": shortest_paths}[question.name]


def _values(dataset: Dataset, question: Question, given: Mapping[str, object]) -> dict[str, Value]:
    known = [parameter.name for parameter in question.parameters]
    for name in given:
        if name not in known:
            raise QueryError(
                f"Frågan {question.name} har ingen parameter {name!r}; den har {', '.join(known) or 'inga'}."
            )
    values: dict[str, Value] = {}
    for parameter in question.parameters:
        value = given.get(parameter.name, parameter.default)
        if value is not None:
            values[parameter.name] = _value(dataset, parameter, value)
        elif parameter.required:
            raise QueryError(
                f"Frågan {question.name} behöver {parameter.name} ({parameter.label['sv']}); "
                f"ge den med --param {parameter.name}=…"
            )
        else:
            values[parameter.name] = NOTHING
    return values


def _value(dataset: Dataset, parameter: Parameter, value: object) -> Value:
    if parameter.type in CLASSES:
        return resolve(dataset, str(value), parameter.type)
    try:
        return _PARSERS[parameter.type](value)
    except (ValueError, TypeError):
        expected = _EXPECTED[parameter.type]
        raise QueryError(f"Parametern {parameter.name} kan inte vara {value!r}; {expected}.") from None


def _integer(value: object) -> int:
    number = int(str(value))
    if not 0 <= number <= 1_000_000:
        raise ValueError(value)
    return number


def _boolean(value: object) -> bool:
    word = str(value).strip().casefold()
    if word not in TRUE | FALSE:
        raise ValueError(value)
    return word in TRUE


def _date(value: object) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value))


_PARSERS: Mapping[str, Callable[[object], Value]] = {"integer": _integer, "boolean": _boolean, "date": _date}
_EXPECTED = {
    "integer": "skriv ett heltal från 0 till 1 000 000",
    "boolean": "skriv ja eller nej",
    "date": "skriv ett datum som ÅÅÅÅ-MM-DD",
}
