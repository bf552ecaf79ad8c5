"""The examples of the documentation, run as they stand there against a server."""

from __future__ import annotations

import csv
import io
import os
import re
import subprocess
import urllib.request
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest

from graph.store import Dataset

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("README.md", "docs/sparql.md")
ADDRESS = "http://localhost:8890"
FORUMS = """
SELECT ?forum (COUNT(?who) AS ?members) { ?who sv:participatesIn ?f . ?f skos:prefLabel ?forum } GROUP BY ?forum
"""


def example(page: str, language: str, server: str) -> str:
    """The code of the example in a language, with the server's address."""
    text = (ROOT / page).read_text(encoding="utf-8")
    (code,) = re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)
    assert ADDRESS in code
    return str(code).replace(ADDRESS, server)


@pytest.fixture
def forums(dataset: Dataset) -> dict[str, int]:
    """How many take part in each collaboration, as the store has it."""
    rows = dataset.select(FORUMS).rows
    assert any(not str(name).isascii() for name, _ in rows)
    return {str(name): int(members or 0) for name, members in rows}


@pytest.mark.r
@pytest.mark.parametrize("page", PAGES)
def test_example_in_r_gives_a_table(server: str, page: str, forums: dict[str, int], tmp_path: Path) -> None:
    """With the rows of the store, and letters beyond ASCII as they are."""
    script = tmp_path / "example.R"
    code = (
        example(page, "r", server)
        + 'write.csv(forums, "out.csv", row.names = FALSE, fileEncoding = "UTF-8")\n'
    )
    script.write_text(code, encoding="utf-8")
    environment = os.environ | {"LC_ALL": "C.UTF-8"}
    subprocess.run(["Rscript", "--vanilla", script], cwd=tmp_path, env=environment, check=True, timeout=60)
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        assert {row["forum"]: int(row["members"]) for row in csv.DictReader(file)} == forums


def test_example_in_python_gives_rows(server: str, forums: dict[str, int]) -> None:
    """With rdflib as it is installed."""
    names: dict[str, object] = {}
    exec(example("docs/sparql.md", "python", server), names)
    assert {str(row.forum): int(row.members) for row in names["forums"]} == forums  # type: ignore[attr-defined]


def test_request_of_the_example_for_excel_gives_its_table(server: str, forums: dict[str, int]) -> None:
    """What Power Query sends for ``Web.Contents`` with these fields, with blanks as %20, read as UTF-8."""
    text = (ROOT / "docs" / "sparql.md").read_text(encoding="utf-8")
    found = re.search(
        r"query = \"(.*)\",\n.*Web\.Contents\(\"(.*)\", \[Query = \[query = query, format = \"(.*)\"\]\]\)",
        text,
    )
    assert found
    fields = urlencode({"query": found[1].replace('""', '"'), "format": found[3]}, quote_via=quote)
    with urllib.request.urlopen(f"{found[2].replace(ADDRESS, server)}?{fields}", timeout=30) as answer:
        assert answer.headers.get_content_type() == "text/csv"
        rows = list(csv.reader(io.StringIO(answer.read().decode("utf-8"))))
    assert rows[0] == ["forum", "members"]
    assert {name: int(members) for name, members in rows[1:]} == forums
