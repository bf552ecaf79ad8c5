"""A dataset as the facts and documents that it was built from, which ``samverkan build`` reads."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from graph.files import write_text
from graph.layout import file_name
from graph.sources import DOCUMENTS_FILE, FACTS_SUFFIX
from graph.store import Dataset
from model.documents import write_documents
from model.fact import Fact, write_facts

__all__ = ["facts"]


def facts(dataset: Dataset, folder: Path) -> None:
    """One file of facts a document, also for those that gave none, and one of all documents."""
    groups: dict[str, list[Fact]] = defaultdict(list)
    for fact in dataset.facts():
        groups[fact.document].append(fact)
    for document in dataset.documents():
        file = folder / f"{file_name(document.id)}{FACTS_SUFFIX}"
        write_text(file, "".join(write_facts(groups[document.id])))
    write_text(folder / DOCUMENTS_FILE, "".join(write_documents(dataset.documents())))
