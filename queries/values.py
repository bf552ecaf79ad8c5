"""From what a person fills in to the values that a question is asked with: every type of parameter checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from graph.iris import Iri
from graph.rows import Answers
from graph.terms import Value
from model.errors import QueryError
from model.names import fold
from queries.names import CLASSES, resolve
from queries.questions import Parameter, Question

__all__ = ["NOTHING", "known_values", "values_of"]

NOTHING = ""
"""What a parameter without value and default is bound to: the engine takes BOUND() of a parameter for false
before it looks at the value."""
MUNICIPALITY = "municipality"
"""The type of parameter that tells what the names of the others mean."""
TRUE = frozenset({"true", "ja", "yes", "1", "sant"})
FALSE = frozenset({"false", "nej", "no", "0", "falskt"})


def values_of(dataset: Answers, question: Question, given: Mapping[str, object]) -> dict[str, Value]:
    """A value for every parameter of the question.

    A value may be given as text, as one writes it on a command line: a thing by any of its names or its address,
    a date as YYYY-MM-DD, a truth value as ja or nej, a choice as itself or its word in either language. Of
    namesakes in two municipalities that of the municipality that is asked about is meant.
    What is left out, None or empty gets its default.

    Raises:
        UnknownNameError: no thing has the name.
        QueryError: a parameter is missing, unknown, or no value of its type.
    """
    values = known_values(dataset, question, given)
    for parameter in question.parameters:
        if parameter.name not in values:
            raise QueryError(
                f"Frågan {question.name} behöver {parameter.name} ({parameter.label['sv']}); "
                f"ge den med --param {parameter.name}=…"
            )
    return values


def known_values(
    dataset: Answers | None, question: Question, given: Mapping[str, object]
) -> dict[str, Value]:
    """As ``values_of``, but what must be given and is not is left out; without things no dataset is needed."""
    filled = {name: value for name, value in given.items() if value is not None and value != ""}
    known = [parameter.name for parameter in question.parameters]
    for name in filled:
        if name not in known:
            raise QueryError(
                f"Frågan {question.name} har ingen parameter {name!r}; den har {', '.join(known) or 'inga'}."
            )
    values: dict[str, Value] = {}
    home = None
    for parameter in sorted(question.parameters, key=lambda each: each.type != MUNICIPALITY):
        value = filled.get(parameter.name, parameter.default)
        if value is not None:
            values[parameter.name] = _value(dataset, parameter, value, home)
            home = Iri(values[parameter.name]) if parameter.type == MUNICIPALITY else home
        elif not parameter.required:
            values[parameter.name] = NOTHING
    return values


def _value(dataset: Answers | None, parameter: Parameter, value: object, home: Iri | None) -> Value:
    if parameter.type in CLASSES:
        assert dataset is not None, "only a dataset knows names"
        return resolve(dataset, str(value), parameter.type, home)
    if parameter.type == "choice":
        return _choice(parameter, str(value))
    try:
        return _PARSERS[parameter.type](value)
    except (ValueError, TypeError):
        expected = _EXPECTED[parameter.type]
        raise QueryError(f"Parametern {parameter.name} kan inte vara {value!r}; {expected}.") from None


def _choice(parameter: Parameter, text: str) -> str:
    for value, words in parameter.choices.items():
        if fold(text) in {fold(value), *map(fold, words.values())}:
            return value
    options = ", ".join(words["sv"] for words in parameter.choices.values())
    raise QueryError(f"Parametern {parameter.name} kan inte vara {text!r}; välj bland {options}.")


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
