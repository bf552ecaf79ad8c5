"""The gate for Cypher: what only reads passes, whatever else is refused however it is dressed up."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import ladybug
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.cypher_gate import demand_reading
from graph.free_cypher import free_cypher
from graph.store import Dataset
from model.errors import QueryError
from queries.questions import list_questions
from tests.graph.attacks import dressed, mutated, texts

LONG = ["RETURN " + "[" * 60 + "1" + "]" * 60, "RETURN '" + "x" * 20_000 + "'"]
ATTACKS = texts("cypher") + LONG
CANARY = "the-words-of-another-file"
GAPS = [
    "\n",
    "\t",
    "\r\n",
    "  ",
    " /* a */ ",
    " // a\n",
    "/**/ ",
    "  /* ' */ ",
    " /* ` */\n",
    " //'\n",
    " /*\n//*/ ",
]
PIECES = [
    *(
        "MATCH (n)",
        "RETURN n",
        "RETURN 1",
        "WITH n",
        "UNWIND [1] AS n",
        "WHERE n.x = 'a'",
        "UNION",
        "AS x",
        "n.name",
        "1",
        "*",
    ),
    *(
        "SET n.name = 'x'",
        "DELETE n",
        "CREATE (:Board {iri: 'new'})",
        "LOAD FROM 'CANARY' RETURN *",
        "COPY Board TO 'out.csv'",
    ),
    *(
        "EXPORT DATABASE 'out'",
        "DROP TABLE Board",
        "MERGE (:Board {iri: 'new'})",
        "CALL { CREATE (:Board {iri: 'new'}) }",
        "CALL threads=1",
    ),
    *(
        "'",
        '"',
        "`",
        "/*",
        "*/",
        "//",
        "\n",
        ";",
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        ".",
        ",",
        "|",
        ":",
        "=",
        "'x'",
        "`x`",
        "NOT",
        "EXISTS {",
    ),
]


def test_there_are_enough_attacks() -> None:
    """Each once, and at least sixty."""
    assert len(set(ATTACKS)) == len(ATTACKS) >= 60


@pytest.mark.parametrize("statement", ATTACKS)
def test_attack_is_refused(statement: str) -> None:
    """Before any engine sees it, with a sentence."""
    with pytest.raises(QueryError, match=r"\.$"):
        demand_reading(statement)


@pytest.mark.parametrize("statement", texts("cypher-harmless", "answered"))
def test_reading_passes_and_is_answered(dataset: Dataset, statement: str) -> None:
    """The gate goes by what a statement means, not by frightening words in it."""
    if "`set`" not in statement:
        free_cypher(dataset, statement)
    assert "CREATE (x)" not in demand_reading(statement)


@pytest.mark.parametrize("statement", texts("cypher-harmless", "neo4j"))
def test_what_only_neo4j_understands_passes_too(statement: str) -> None:
    """Subqueries, comprehensions and its procedures that tell the schema."""
    assert demand_reading(statement) == statement


def test_the_named_questions_pass(dataset: Dataset) -> None:
    """Whoever sees a question's text can paste it, with values in place of the parameters."""
    texts = [question.cypher for question in list_questions() if question.cypher]
    assert texts
    for text in texts:
        demand_reading(re.sub(r"\$\w+", "'x'", text))


FORBIDDEN_CLAUSES = [
    "CREATE (x)", "MERGE (x)", "SET n.x = 1", "DELETE n", "DETACH DELETE n", "REMOVE n.x", "DROP TABLE Board",
    "FOREACH (x IN [1] | SET n.x = x)", "LOAD CSV FROM 'x' AS x", "LOAD FROM 'x'", "COPY Board FROM 'x'",
    "EXPORT DATABASE 'x'", "IMPORT DATABASE 'x'", "ATTACH 'x' AS y", "INSTALL httpfs", "USE x",
    "CALL apoc.load.json('x') YIELD value", "CALL { CREATE (x) }", "INSERT (x)", "ALTER TABLE Board DROP x",
]  # fmt: skip
BEFORE = [
    "MATCH (n)",
    "MATCH (n) WHERE n.x = 'a'",
    "WITH 1 AS n",
    "UNWIND [1] AS n",
    "MATCH (n) RETURN n",
    "",
]
AFTER = ["", "RETURN n", "RETURN 1 AS x", "UNION MATCH (n) RETURN n", "// a"]


@given(st.data())
def test_no_dress_hides_a_forbidden_clause(data: st.DataObject) -> None:
    """Any case, any comments and spaces between the words, before and after other clauses."""
    parts = (data.draw(st.sampled_from(each)) for each in (BEFORE, FORBIDDEN_CLAUSES, AFTER))
    statement = " ".join(part for part in parts if part)
    with pytest.raises(QueryError):
        demand_reading(data.draw(dressed(statement, GAPS)))


@given(st.data())
def test_no_dress_hides_an_attack(data: st.DataObject) -> None:
    """Nor one of the list."""
    with pytest.raises(QueryError):
        demand_reading(data.draw(dressed(data.draw(st.sampled_from(ATTACKS)), GAPS)))


@dataclass(frozen=True)
class Sandbox:
    """A database that can be written, in a folder of its own, beside a file that no one may read."""

    folder: Path
    connection: ladybug.Connection

    def state(self) -> tuple[object, ...]:
        """What there is: tables, nodes, files."""
        boards = self.rows("MATCH (n:Board) RETURN n.iri, n.name, n.x ORDER BY n.iri")
        files = sorted(str(file) for file in self.folder.rglob("*") if not file.name.startswith("db"))
        return boards, self.rows("CALL show_tables() RETURN name ORDER BY name"), files

    def rows(self, statement: str) -> list[object]:
        """All rows of all results of a statement."""
        results = self.connection.execute(statement)
        return [list(result) for result in (results if isinstance(results, list) else [results])]

    def demand_harmless(self, statement: str) -> None:
        """Run what the gate let through, on an engine that holds nothing back: nothing is changed or read."""
        before, found = self.state(), "[]"
        with contextlib.suppress(RuntimeError, ValueError):
            found = str(self.rows(statement.replace("CANARY", str(self.folder / "canary.csv"))))
        assert CANARY not in found
        assert self.state() == before


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    """Such a database with one board in it; the working folder is its own meanwhile."""
    folder = tmp_path_factory.mktemp("sandbox")
    (folder / "canary.csv").write_text(f"{CANARY}\n", encoding="utf-8")
    connection = ladybug.Connection(ladybug.Database(str(folder / "db"), max_db_size=1 << 30))
    connection.set_query_timeout(5000)
    connection.execute("CREATE NODE TABLE Board(iri STRING PRIMARY KEY, name STRING, x INT64)")
    connection.execute("CREATE (:Board {iri: 'a', name: 'b', x: 1})")
    with contextlib.chdir(folder):
        yield Sandbox(folder, connection)
    connection.close()


def test_the_sandbox_can_be_harmed(sandbox: Sandbox) -> None:
    """What the gate keeps out would get through without it: the tests below can fail."""
    for harm in (
        "MATCH (n:Board) SET n.x = 2",
        "LOAD FROM 'CANARY' RETURN *",
        "COPY (MATCH (n) RETURN n.x) TO 'o.csv'",
    ):
        with pytest.raises(AssertionError):
            sandbox.demand_harmless(harm)


@given(st.sampled_from(texts("cypher")).flatmap(mutated))
def test_what_a_changed_attack_gets_through_is_harmless(sandbox: Sandbox, statement: str) -> None:
    """A sign put in or taken away: refused, or no attack any longer, as the engine itself shows."""
    with contextlib.suppress(QueryError):
        sandbox.demand_harmless(demand_reading(statement))


@given(st.lists(st.sampled_from(PIECES), max_size=10).map(" ".join))
def test_what_is_put_together_of_pieces_is_refused_or_harmless(sandbox: Sandbox, pieces: str) -> None:
    """Quotes, comments and brackets in any order around clauses that write."""
    with contextlib.suppress(QueryError):
        sandbox.demand_harmless(demand_reading(f"MATCH (n:Board) {pieces}"))


@given(st.text(max_size=80))
def test_any_text_is_refused_with_a_sentence_or_passes(text: str) -> None:
    """Whatever is typed: never another error."""
    try:
        demand_reading("MATCH (n) " + text)
    except QueryError as error:
        assert str(error).endswith(".")


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("MATCH (n)\nSET n.x = 1", "rad 2, tecken 1: SET läser inte bara; ett namn skrivs inom `…`."),
        ("MATCH (n) RETURN n; RETURN 1", "rad 1, tecken 19: bara en sats åt gången."),
        ("CALL apoc.help('x')", "tecken 6: CALL apoc.help får inte användas."),
        ("DROP TABLE Board", "Bara frågor som läser kan ställas"),
        ("MATCH (n) RETURN", "RETURN är ett ord i språket"),
        ("MATCH (n) RETURN 'a' AS order", "ORDER är ett ord i språket; ett namn skrivs inom `…`."),
        ("MATCH (n RETURN n", "saknar ) på slutet."),
        ("RETURN '\\u0041'", "teckenkoder"),
    ],
)
def test_the_sentence_tells_the_place_and_the_reason(statement: str, sentence: str) -> None:
    """Line, character, and what to do instead."""
    with pytest.raises(QueryError) as caught:
        demand_reading(statement)
    assert sentence in str(caught.value)
