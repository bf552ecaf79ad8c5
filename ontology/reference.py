"""The vocabulary as a page, docs/ontology.md: a picture of the classes, and every term with what it means.

What must stay true: the page is a function of the Turtle files alone. ``python -m ontology.reference`` writes it
anew, ``--check`` only tells whether it is current.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from pathlib import Path

import pyoxigraph as ox

from ontology.load import LANGUAGES, ONTOLOGY_FILE, load_ontology
from ontology.shape_words import shape_words
from ontology.terms import Ontology, Term

__all__ = ["PAGE", "reference"]

PAGE = Path(__file__).resolve().parent.parent / "docs" / "ontology.md"
HEAD = Path(__file__).with_name("reference_head.md")
PICTURE = ("---", "config:", "  class:", "    hideEmptyMembersBox: true", "---")
SIGNS = {
    "exactMatch": "=",
    "closeMatch": "≈",
    "relatedMatch": "~",
    "broadMatch": "⊂",
    "narrowMatch": "⊃",
    "seeAlso": "see",
}
LEFT_OUT = frozenset(
    {"municipality", "partOf", "about", "partThing", "rdf:subject", "rdf:object", "org:subOrganizationOf"}
)
"""Relations that join nearly everything to everything, which no picture bears."""

Row = tuple[str, ...]


def reference(file: Path = ONTOLOGY_FILE) -> str:
    """The page, as Markdown.

    Raises:
        OntologyError: the ontology lacks something, or a file cannot be read.
    """
    ontology, prefixes = load_ontology(file), _prefixes(file)
    parts = [
        HEAD.read_text(encoding="utf-8") + _picture(ontology, prefixes),
        _section("Classes", ("term", "words", "meaning", "counterpart"), _classes(ontology, prefixes)),
        _section(
            "Relations",
            ("term", "words", "meaning", "between", "counterpart"),
            _relations(ontology, prefixes),
        ),
        _section(
            "Values",
            ("term", "words", "meaning", "of what, and kind", "counterpart"),
            _values(ontology, prefixes),
        ),
        "## Borrowed terms\n\nTerms of published vocabularies that datasets use as they are.\n",
        _table(("term", "of what → to what", "how it is used"), _borrowed(ontology, prefixes)),
        "## Concepts\n\nValues with a fixed meaning; data bear the notation.\n",
        *_schemes(ontology),
        "## What every dataset must hold\n\nThe shapes (SHACL, `ontology/shapes.ttl`) that `samverkan check` holds a "
        "dataset to, with the sentence that follows the name of what is wrong.\n",
        _table(("shape", "sentence"), ((f"`{name}`", _both(words)) for name, words in shape_words())),
    ]
    return "\n".join(part.rstrip("\n") + "\n" for part in parts)


def main(arguments: list[str] | None = None) -> int:
    """Write the page, or tell whether it is current."""
    parser = argparse.ArgumentParser(prog="python -m ontology.reference", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail if the page is not current")
    if not parser.parse_args(arguments).check:
        PAGE.write_text(reference(), encoding="utf-8")
        return 0
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == reference():
        return 0
    print(f"{PAGE} is not current: python -m ontology.reference", file=sys.stderr)
    return 1


def _prefixes(file: Path) -> Mapping[str, str]:
    """The prefix of each namespace, as the file itself abbreviates it."""
    parser = ox.parse(file.read_bytes(), format=ox.RdfFormat.TURTLE)
    for _ in parser:
        pass
    return {namespace: prefix for prefix, namespace in parser.prefixes.items()}


def _picture(ontology: Ontology, prefixes: Mapping[str, str]) -> str:
    """The classes and the relations between them, as a Mermaid class diagram."""
    lines = ["```mermaid", *PICTURE, "classDiagram", "  direction LR"]
    known = {term.name for term in ontology.of_kind("class")}
    for term in ontology.of_kind("class"):
        lines.append(f"  class {term.name}")
        lines += [f"  {above} <|-- {term.name}" for above in term.broader if above in known]
    between: dict[tuple[str, str], list[str]] = defaultdict(list)
    for term in (*ontology.of_kind("relation"), *ontology.of_kind("borrowed")):
        name = _prefixed(term.name, prefixes)
        for ends in product(term.domain, term.range) if name not in LEFT_OUT else ():
            between[ends].append(name.rpartition(":")[2])  # a colon would end the label
    lines += [f"  {start} --> {end} : {', '.join(between[start, end])}" for start, end in sorted(between)]
    return "\n".join([*lines, "```"])


def _classes(ontology: Ontology, prefixes: Mapping[str, str]) -> Iterator[Row]:
    for term in ontology.of_kind("class"):
        yield _name(term), _both(term.label), _both(term.comment), _counterparts(term, prefixes)


def _relations(ontology: Ontology, prefixes: Mapping[str, str]) -> Iterator[Row]:
    for term in ontology.of_kind("relation"):
        read = {language: f"{term.verb[language]} / {term.inverse_verb[language]}" for language in LANGUAGES}
        ends = f"{_short(term.domain, prefixes)} → {_short(term.range, prefixes)}"
        yield _name(term), _both(read), _both(term.comment), ends, _counterparts(term, prefixes)


def _values(ontology: Ontology, prefixes: Mapping[str, str]) -> Iterator[Row]:
    for term in ontology.of_kind("value"):
        ends = f"{_short(term.domain, prefixes)}: {_short(term.range, prefixes)}"
        yield _name(term), _both(term.label), _both(term.comment), ends, _counterparts(term, prefixes)


def _borrowed(ontology: Ontology, prefixes: Mapping[str, str]) -> Iterator[Row]:
    for term in ontology.of_kind("borrowed"):
        ends = f"{_short(term.domain, prefixes)} → {_short(term.range, prefixes)}".strip(" →")
        yield f"`{_prefixed(term.name, prefixes)}`", ends, _both(term.comment)


def _schemes(ontology: Ontology) -> Iterator[str]:
    for scheme in ontology.of_kind("scheme"):
        rows = (
            (f"`{each.name}`", _both(each.label), _both(each.comment))
            for each in ontology.concepts(scheme.name)
        )
        heading = f"### {scheme.label['en']} (`sv:{scheme.name}`)\n\n{_both(scheme.comment)}\n"
        yield f"{heading}\n{_table(('notation', 'words', 'meaning'), rows)}"


def _section(title: str, head: Row, rows: Iterable[Row]) -> str:
    return f"## {title}\n\n{_table(head, rows)}"


def _table(head: Row, rows: Iterable[Row]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)


def _name(term: Term) -> str:
    return f"`sv:{term.name}`"


def _both(texts: Mapping[str, str]) -> str:
    """Swedish above English."""
    return "<br>".join(texts[language] for language in LANGUAGES)


def _counterparts(term: Term, prefixes: Mapping[str, str]) -> str:
    """What it stands under, ours and others', and beside."""
    under = [f"⊂ {_short((name,), prefixes)}" for name in term.broader]
    beside = [f"{SIGNS[how]} {_short((match,), prefixes)}" for how, match in term.matches]
    return ", ".join((*under, *beside))


def _short(names: Iterable[str], prefixes: Mapping[str, str]) -> str:
    return ", ".join(f"`{_prefixed(name, prefixes)}`" for name in names)


def _prefixed(name: str, prefixes: Mapping[str, str]) -> str:
    if "://" not in name:
        return name
    namespace = max((each for each in prefixes if name.startswith(each)), key=len)
    return f"{prefixes[namespace]}:{name.removeprefix(namespace)}"


if __name__ == "__main__":
    sys.exit(main())
