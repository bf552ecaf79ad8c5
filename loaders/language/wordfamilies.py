"""Families of words that names and rules go by: those who take part, verbs of giving, ends of places, kinds of things.

Which words a family has is data (``wordfamilies.toml`` and its neighbours). Each is a pattern without numbered
groups, so that a rule can put it into its own; no two files have a group of the same name.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from model.errors import OntologyError

__all__ = [
    "ABSENCE",
    "AGREEMENTS",
    "ATTENDANCE",
    "BOUND",
    "DONE_WITH",
    "EVENTS",
    "GIVEN",
    "GIVES",
    "GROUPS",
    "KINDS",
    "MEMBERS",
    "MONEY",
    "MONTHS",
    "NAMES_IT",
    "OPENS_ADVERBIAL",
    "SEASONS",
    "STAFF",
    "UNDERTAKINGS",
    "families",
    "kind_of_words",
    "one_of",
    "read_families",
    "words_of",
]

Families = dict[str, tuple[str, ...]]
FILES = ("wordfamilies.toml", "sentencewords.toml", "namewords.toml", "placewords.toml")
OTHER_FAMILY = "@"
"""Before the name of a family whose words another one has, too: "@money" or "@group.family"."""
SHARED = ("inside", "opening")
"""The groups whose families are named without their group."""
MOST_REFERENCES = 5


def families(group: str) -> Families:
    """The families of a group, each with the patterns of its words.

    Raises:
        OntologyError: a file of families is not what it should be; says which one and what to mend.
    """
    if group not in _groups():
        raise OntologyError(
            f"loaders/language: gruppen [{group}] saknas i {', '.join(FILES)}; lägg tillbaka den."
        )
    return _groups()[group]


def kind_of_words(group: str) -> dict[str, str]:
    """Every word of a group whose families are kinds of something, with its kind; errors as of ``families``."""
    return {word: kind for kind, words in families(group).items() for word in words}


def words_of(group: str, family: str) -> tuple[str, ...]:
    """The words of one family; errors as of ``families``."""
    if family not in families(group):
        raise OntologyError(f"loaders/language: familjen {family} saknas i [{group}]; lägg tillbaka den.")
    return families(group)[family]


def one_of(group: str, *names: str) -> str:
    """The words of some families of a group as the alternatives of a pattern; errors as of ``families``."""
    return "|".join(word for name in names for word in words_of(group, name))


@functools.cache
def _groups() -> dict[str, Families]:
    return read_families([Path(__file__).with_name(name) for name in FILES])


def read_families(files: list[Path]) -> dict[str, Families]:
    """The groups of families that files have together; errors as of ``families``."""
    written: dict[str, tuple[Path, object]] = {}
    for file in files:
        for group, content in _table(file).items():
            if group in written:
                raise OntologyError(
                    f"{file.name}: [{group}] finns också i {written[group][0].name}; slå ihop dem."
                )
            written[group] = file, content
    read = {group: dict(_families_of(file, group, content)) for group, (file, content) in written.items()}
    return {
        group: {
            name: tuple(_joined(read, f"{written[group][0].name}: [{group}] {name}", family))
            for name, family in of.items()
        }
        for group, of in read.items()
    }


def _table(file: Path) -> dict[str, object]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OntologyError(f"{file.name}: går inte att läsa ({error}); rätta filen.") from error


def _families_of(file: Path, group: str, content: object) -> Iterator[tuple[str, tuple[str, ...]]]:
    if not isinstance(content, dict):
        raise OntologyError(
            f"{file.name}: {group} står utan grupp; skriv familjen under en rubrik som [{group}]."
        )
    for name, family in content.items():
        place = f"{file.name}: [{group}] {name}"
        if not isinstance(family, list) or not family or not all(isinstance(word, str) for word in family):
            raise OntologyError(f'{place} är ingen lista av ord; skriv {name} = ["ord", "annat ord"].')
        for word in family:
            _check(place, word)
        yield name, tuple(family)


def _check(place: str, word: str) -> None:
    """A word that is no pattern would make the patterns of the rules wrong that it is put into."""
    if word.isalpha():
        return
    try:
        groups = re.compile(word).groups
    except re.error as error:
        raise OntologyError(f"{place}: {word!r} är inget mönster ({error}); rätta ordet.") from error
    if groups or not word:
        raise OntologyError(f"{place}: {word!r} är tomt eller har en grupp; skriv (?:…) i stället för (…).")


def _joined(read: dict[str, Families], place: str, family: tuple[str, ...], depth: int = 0) -> Iterator[str]:
    for word in family:
        if not word.startswith(OTHER_FAMILY):
            yield word
            continue
        group, dot, name = word.removeprefix(OTHER_FAMILY).rpartition(".")
        shared = next((read[g][name] for g in ([group] if dot else SHARED) if name in read.get(g, {})), None)
        if shared is None or depth > MOST_REFERENCES:
            raise OntologyError(f"{place}: familjen {word} finns inte eller leder runt; rätta namnet.")
        yield from _joined(read, place, shared, depth + 1)


def _inside(family: str) -> str:
    return f"(?:{one_of('inside', family)})"


def _opening(family: str) -> str:
    """The words of a family with a small letter or a capital."""
    both = (f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in words_of("opening", family))
    return f"(?:{'|'.join(both)})"


MEMBERS, STAFF = _opening("members"), _opening("staff")
ATTENDANCE, ABSENCE = _opening("attendance"), _opening("absence")
GIVES, GIVEN, MONEY = _inside("gives"), _inside("given"), _inside("money")
AGREEMENTS, BOUND, EVENTS = _inside("agreements"), _inside("bound"), _inside("events")
DONE_WITH = _inside("done_with")
KINDS, GROUPS, UNDERTAKINGS = _inside("kinds"), _inside("groups"), _inside("undertakings")
MONTHS, SEASONS = _inside("months"), _inside("seasons")
OPENS_ADVERBIAL = _opening("adverbial")
NAMES_IT = rf"{_inside('spoken_of')} {_inside('has_name')} "
"""How a sentence begins that names what the one before it told of."""
