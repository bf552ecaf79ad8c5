"""A finding in words: title, sentence and suggestion from the templates in ``words/``, in Swedish or English.

A template names the subjects as ``{a}``, ``{b}`` or all of them as ``{subjects}``, and the finding's values by
their names; what is an address is shown by its thing's name. A template is one text or a list of sentences, of
which those that name an empty value are left out.
"""

from __future__ import annotations

import functools
import string
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.finding import Finding, Kind, Value
from analysis.network import Network
from model.errors import OntologyError

__all__ = ["LANGUAGES", "Sentences", "kind_words", "part_words", "sentences"]

FOLDER = Path(__file__).parent / "words"
LANGUAGES = ("sv", "en")
NAMED = 6
"""Names that a sentence lists; of more it says how many there are besides."""
AND = {"sv": "och", "en": "and"}
MORE = {"sv": "{number} till", "en": "{number} more"}
DECIMAL = {"sv": ",", "en": "."}


@dataclass(frozen=True, slots=True)
class Sentences:
    """What a finding says in one language."""

    title: str
    explanation: str
    suggestion: str


def sentences(finding: Finding, network: Network, language: str) -> Sentences:
    """The finding's words.

    Raises:
        OntologyError: the words of its case are missing, or name a value that the finding lacks.
    """
    file = _file(language)
    try:
        templates = _words(language)[finding.kind][finding.case]
        values = _values(finding, network, language)
        return Sentences(*(_filled(templates[key], values) for key in ("title", "explanation", "suggestion")))
    except KeyError as error:
        raise OntologyError(f"{file}: {finding.kind}.{finding.case} saknar {error}.") from None


def kind_words(kind: Kind, language: str) -> tuple[str, str]:
    """What a kind of finding is called, and a sentence on what it means.

    Raises:
        OntologyError: the words are missing.
    """
    try:
        words = _words(language)[kind]
        return str(words["name"]), str(words["about"])
    except KeyError as error:
        raise OntologyError(f"{_file(language)}: {kind} saknar {error}.") from None


def part_words(name: str, language: str) -> str:
    """What a part of a score is called; its key where there are no words for it."""
    return str(_words(language).get("parts", {}).get(name, name))


def _file(language: str) -> Path:
    return FOLDER / f"{language}.toml"


@functools.lru_cache(maxsize=len(LANGUAGES))
def _words(language: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(_file(language).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise OntologyError(f"{_file(language)}: går inte att läsa som TOML ({error}).") from error


def _filled(template: str | Sequence[str], values: Mapping[str, str]) -> str:
    if isinstance(template, str):
        return template.format(**values)
    return " ".join(part.format(**values) for part in template if all(values[name] for name in _named(part)))


def _named(template: str) -> list[str]:
    return [name for _, name, _, _ in string.Formatter().parse(template) if name]


def _values(finding: Finding, network: Network, language: str) -> dict[str, str]:
    names = [network.name(subject) for subject in finding.subjects]
    shown = dict(zip("abcdefgh", names, strict=False))
    values = {name: _shown(value, network, language) for name, value in finding.values.items()}
    return {**shown, "subjects": _listing(names, language), **values}


def _shown(value: Value, network: Network, language: str) -> str:
    if isinstance(value, tuple):
        return _listing([network.name(each) for each in value], language)
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", DECIMAL[language])
    return f"{value:,}".replace(",", "\u00a0") if isinstance(value, int) else value


def _listing(names: Sequence[str], language: str) -> str:
    """Names in running text; no more of them than a reader takes in."""
    shown = list(names)
    if len(shown) > NAMED:
        shown = [*shown[: NAMED - 1], MORE[language].format(number=len(names) - NAMED + 1)]
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} {AND[language]} {shown[-1]}"
