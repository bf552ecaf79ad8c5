"""The named questions as their files describe them: words and parameters in .toml, the query in .rq and .cypher."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from model.errors import OntologyError, QueryError, UnknownNameError

__all__ = [
    "QUERIES",
    "Column",
    "Parameter",
    "Question",
    "Theme",
    "find_question",
    "list_questions",
]

QUERIES = Path(__file__).parent
COLUMNS_FILE, COMMON_FILE, THEMES_FILE = "columns.toml", "parameters.toml", "themes.toml"
SHARED_FILES = frozenset({COLUMNS_FILE, COMMON_FILE, THEMES_FILE})
ENGINES = ("sparql", "networkx")
PARAMETER_TYPES = (
    "actor", "collaboration", "measure", "area", "target_group", "thing", "node", "document", "municipality",
    "integer", "boolean", "date", "choice",
)  # fmt: skip
"""thing: anything that a fact can be about; node: an actor or a collaboration; choice: one of listed values."""

Words = Mapping[str, str]
"""A word or sentence by language: ``sv``, ``en``."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question wants to know before it can be answered."""

    name: str
    type: str
    label: Words
    required: bool
    default: str | int | bool | None
    choices: Mapping[str, Words] = field(default_factory=dict, hash=False)
    """The values of a ``choice`` with their words, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class Theme:
    """What a group of questions is about."""

    name: str
    title: Words


@dataclass(frozen=True, slots=True)
class Column:
    """A column as it is shown."""

    name: str
    label: Words
    link: str | None = None
    """The column that holds the IRI of what this one names."""
    words: bool = False
    """Whether the values are terms of the ontology."""
    values: Mapping[str, Words] | None = None
    """Words for values that are no terms."""


@dataclass(frozen=True, slots=True)
class Question:
    """A named question."""

    name: str
    title: Words
    description: Words
    theme: Theme
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    """The columns worth showing; the rows also hold addresses of things, facts and evidence."""
    engine: str
    query: str
    """The SPARQL text; empty for a question that networkx answers."""
    cypher: str = ""
    """The Cypher text, which gives the same rows; empty where the SPARQL text is."""

    def text(self, engine: str) -> str:
        """The query as it is put to an engine, ``sparql`` or ``cypher``.

        Raises:
            QueryError: the question is computed, and has no text.
        """
        if self.engine == "networkx":
            raise QueryError(
                f"Frågan {self.name} räknas ut med networkx ur hela grafen; den har ingen text i SPARQL eller Cypher."
            )
        return self.cypher if engine == "cypher" else self.query


def list_questions() -> tuple[Question, ...]:
    """All questions, by theme and name.

    Raises:
        OntologyError: a question's file is wrong; with the file and what is wrong.
    """
    return _questions(QUERIES)


def find_question(name: str) -> Question:
    """The question of that name.

    Raises:
        UnknownNameError: there is none; names those that there are.
    """
    questions = {question.name: question for question in list_questions()}
    if name not in questions:
        raise UnknownNameError(f"Det finns ingen fråga {name!r}; frågorna är {', '.join(questions)}.")
    return questions[name]


@dataclass(frozen=True, slots=True)
class _Shared:
    """What the files of all questions refer to, by name."""

    columns: Mapping[str, Column]
    parameters: Mapping[str, Parameter]
    themes: Mapping[str, Theme]


@functools.lru_cache(maxsize=4)
def _questions(folder: Path) -> tuple[Question, ...]:
    shared = _Shared(
        _columns(folder / COLUMNS_FILE), _common(folder / COMMON_FILE), _themes(folder / THEMES_FILE)
    )
    files = [file for file in sorted(folder.glob("*.toml")) if file.name not in SHARED_FILES]
    order = list(shared.themes)
    return tuple(sorted((_question(file, shared) for file in files), key=lambda q: order.index(q.theme.name)))


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise OntologyError(f"{file}: går inte att läsa som TOML ({error}).") from error


def _columns(file: Path) -> dict[str, Column]:
    return {
        name: Column(name, _words(entry), entry.get("link"), entry.get("words", False), entry.get("values"))
        for name, entry in _read(file).items()
    }


def _themes(file: Path) -> dict[str, Theme]:
    return {name: Theme(name, _words(entry)) for name, entry in _read(file).items()}


def _common(file: Path) -> dict[str, Parameter]:
    try:
        return {name: _parameter({"name": name} | entry) for name, entry in _read(file).items()}
    except (KeyError, ValueError) as error:
        raise OntologyError(f"{file}: {error}.") from error


def _question(file: Path, shared: _Shared) -> Question:
    record = _read(file)
    try:
        engine = record.get("engine", "sparql")
        _demand(engine in ENGINES, f"engine {engine!r} är ingen av {', '.join(ENGINES)}")
        own = [_parameter(entry) for entry in record.get("parameters", ())]
        return Question(
            name=file.stem,
            title=_words(record["title"]),
            description=_words(record["description"]),
            theme=shared.themes[record["theme"]],
            parameters=(*own, *(shared.parameters[name] for name in record.get("common", ()))),
            columns=tuple(shared.columns[name] for name in record["columns"]),
            engine=engine,
            query=_text(file.with_suffix(".rq"), engine),
            cypher=_text(file.with_suffix(".cypher"), engine),
        )
    except KeyError as error:
        raise OntologyError(
            f"{file}: {error} saknas här eller i {', '.join(sorted(SHARED_FILES))}."
        ) from None
    except (OSError, ValueError) as error:
        raise OntologyError(f"{file}: {error}.") from error


def _text(file: Path, engine: str) -> str:
    return file.read_text(encoding="utf-8") if engine == "sparql" else ""


def _parameter(entry: Mapping[str, Any]) -> Parameter:
    _demand(
        entry["type"] in PARAMETER_TYPES, f"typen {entry['type']!r} är ingen av {', '.join(PARAMETER_TYPES)}"
    )
    listed = entry.get("choices", {})
    _demand(
        bool(listed) is (entry["type"] == "choice") and entry.get("default") in {None, *listed}
        if listed or entry["type"] == "choice"
        else True,
        f"parametern {entry['name']!r} behöver choices, och default bland dem, om och bara om den är ett val",
    )
    return Parameter(
        name=entry["name"],
        type=entry["type"],
        label=_words(entry["label"]),
        required=entry.get("required", True),
        default=entry.get("default"),
        choices={value: _words(words) for value, words in entry.get("choices", {}).items()},
    )


def _words(entry: Mapping[str, Any]) -> Words:
    return {language: str(entry[language]) for language in ("sv", "en")}


def _demand(holds: bool, otherwise: str) -> None:
    if not holds:
        raise ValueError(otherwise)
