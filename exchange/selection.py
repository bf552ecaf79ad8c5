"""A part of a dataset as a dataset of its own: of one municipality, as of a day, of facts that are sure enough.

What must stay true: a part says nothing that the whole does not, every address stays what it is, and every fact
in it still shows its evidence.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from exchange.parts import Part, Selection, part_of, part_quads
from graph.derived import derived_quads
from graph.files import write_text
from graph.iris import Iris
from graph.rdf_folder import RdfFolder
from graph.store import Dataset, open_build
from model.documents import write_documents
from model.fact import write_facts

__all__ = ["Selection", "selected"]


@contextmanager
def selected(dataset: Dataset, selection: Selection) -> Iterator[Dataset]:
    """The part as a dataset among the temporary files; the dataset itself where nothing is left out.

    It keeps the name of the whole build, and has no texts.

    Raises:
        UnknownNameError: no document is from the municipality.
    """
    if selection.is_all:
        yield dataset
        return
    part = part_of(dataset, selection)
    with tempfile.TemporaryDirectory(prefix="samverkan-") as folder:
        build = Path(folder) / dataset.build
        build.mkdir()
        _write(dataset, part, build)
        yield open_build(build)


def _write(dataset: Dataset, part: Part, build: Path) -> None:
    rdf, iris = RdfFolder(build / "rdf"), Iris(dataset.base)
    rdf.write(part_quads(dataset, part))
    rdf.write(derived_quads(Dataset(build, rdf.store, dataset.report)))
    rdf.store.flush()
    facts = [fact for fact in dataset.facts() if iris.evidence(fact.id) in part.evidence]
    identifiers = set(part.documents.values())
    documents = [document for document in dataset.documents() if document.id in identifiers]
    write_text(build / "facts.jsonl", "".join(write_facts(facts)))
    write_text(build / "documents.jsonl", "".join(write_documents(documents)))
    report = {**dataset.report, "quads": rdf.quads, "facts": len(facts)}
    write_text(build / "build.json", json.dumps(report, ensure_ascii=False))
