"""Whether every quotation stands where it is said to stand: what no shape can see, for the texts are no triples."""

from __future__ import annotations

from collections.abc import Iterator

from graph.pointing import pointed
from graph.shapes import Problem
from graph.store import Dataset

__all__ = ["passage_problems"]

QUOTES = """
SELECT ?document ?evidence ?start ?end ?quote WHERE {
  ?evidence prov:wasDerivedFrom/dcterms:identifier ?document ; oa:hasTarget ?target .
  ?target oa:hasSelector ?position , ?words .
  ?position oa:start ?start ; oa:end ?end .
  ?words oa:exact ?quote .
} ORDER BY ?document ?evidence ?start ?quote
"""
RULE = "quote-elsewhere"
COMPLAINT = {
    "sv": "har ett citat som inte står vid tecken {start}–{end} i dokumentet; bygg om lagret från det.",
    "en": "quotes what does not stand at characters {start}–{end} of the document; build from it anew.",
}


def passage_problems(dataset: Dataset) -> Iterator[Problem]:
    """Every piece of evidence whose quotation is not at its offsets; documents without their text are passed over.

    Raises:
        StoreError: a text is damaged.
    """
    document, text = "", None
    for row in dataset.select(QUOTES):
        if row["document"] != document:
            document = str(row["document"])
            text = dataset.text(document)
        start, end = int(row["start"] or 0), int(row["end"] or 0)
        if text is not None and text[start:end] != row["quote"]:
            evidence = str(row["evidence"])
            yield Problem(
                evidence,
                RULE,
                {
                    language: f"{pointed(dataset, evidence, language)} {words.format(start=start, end=end)}"
                    for language, words in COMPLAINT.items()
                },
            )
