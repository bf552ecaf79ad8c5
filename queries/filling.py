"""A question's text with its values written in as terms of its language, so that any tool can run it.

What must stay true: a value becomes one literal or address and can never become part of the query, and the
filled text gives the rows that the question gives when its values are handed over beside it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from graph.cypher_rows import query_values
from graph.endpoint_values import with_prefixes, with_values
from graph.terms import Value

__all__ = ["filled_cypher", "filled_sparql"]

CYPHER = re.compile(
    r"""(?P<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?P<comment>//[^\n]*)|\$(?P<parameter>\w+)|(?P<other>.)""",
    re.DOTALL,
)


def filled_sparql(query: str, values: Mapping[str, Value]) -> str:
    """The SPARQL text with its values in VALUES blocks and every prefix declared.

    A parameter without value stays a variable: the text then answers for every value at once.

    >>> filled_sparql("SELECT ?d ?x WHERE { ?x a ?d }", {"d": "x"})
    'SELECT ?d ?x WHERE { VALUES (?d) { ("x") } ?x a ?d }'
    """
    return with_prefixes(with_values(query, values))


def filled_cypher(query: str, values: Mapping[str, Value]) -> str:
    """The Cypher text with a literal in place of each parameter.

    >>> filled_cypher("MATCH (a {iri: $actor}) RETURN a", {"actor": "x'y"})
    "MATCH (a {iri: 'x\\\\'y'}) RETURN a"
    """
    literals = {name: _cypher(value) for name, value in query_values(values).items()}

    def fill(match: re.Match[str]) -> str:
        return literals.get(match["parameter"] or "", match[0])

    return CYPHER.sub(fill, query)


def _cypher(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return str(value)
    text = value.isoformat() if isinstance(value, date) else str(value)
    escaped = text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n")
    return f"'{escaped}'"
