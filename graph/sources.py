"""What a build is given: files and folders become readings; what cannot be read is told and left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from graph.build import Failure
from graph.files import read_lines
from graph.rdf_sources import RDF_FORMATS, rdf_readings
from model.documents import read_documents
from model.errors import DocumentUnreadableError, RecordInvalidError, SamverkanError
from model.fact import Document, Fact, Reading, read_facts
from ontology.registry import Registry

__all__ = ["ARCHIVE", "DOCUMENTS_FILE", "FACTS_SUFFIX", "Extract", "Sources", "list_files", "read_sources"]

FACTS_SUFFIX = ".facts.jsonl"
DOCUMENTS_FILE = "documents.jsonl"
ARCHIVE = ".zip"
UNREAD = frozenset({DOCUMENTS_FILE, "README.md"})
"""Files of a folder that are about its documents and are none themselves."""

Extract = Callable[[Path, Registry], Reading | Iterable[Reading | DocumentUnreadableError]]
"""What reads a file: a document as its reading, an archive as those of its documents, or why they have none."""


@dataclass(frozen=True, slots=True)
class Sources:
    """All that was read, and all that could not be."""

    readings: tuple[Reading, ...]
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """A reading and the file it comes from."""

    reading: Reading
    file: Path

    @property
    def is_document(self) -> bool:
        """Whether the document itself was read, and not facts that someone handed on."""
        rdf = self.file.suffix.casefold() in RDF_FORMATS
        return not rdf and not self.file.name.endswith(FACTS_SUFFIX)


def list_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files themselves, and those of folders at any depth in a fixed order; hidden files are left out."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for file in sorted(path.rglob("*")):
            hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
            if not hidden and file.name not in UNREAD and file.is_file():
                yield file


def read_sources(
    files: Iterable[Path],
    registry: Registry,
    extract: Extract,
    announce: Callable[[Path], None] = lambda file: None,
) -> Sources:
    """Read every file: facts as facts, everything else with ``extract``; ``announce`` is told before each.

    Where a document comes both as facts and as itself, the document is taken, for it has the words. Where two
    files claim to be the same document and differ, the first is taken and the other reported. A copy under another
    name would make every fact look said twice: it is left out, and the reading says so.
    """
    origins: list[Origin] = []
    failures: list[Failure] = []
    for file in dict.fromkeys(files):
        announce(file)
        try:
            for read in _read(file, registry, extract):
                if isinstance(read, DocumentUnreadableError):
                    failures.append(Failure(str(file), str(read)))
                else:
                    origins.append(Origin(read, _place(read, file)))
        except SamverkanError as error:
            failures.append(Failure(str(file), str(error)))
        except OSError as error:
            failures.append(Failure(str(file), f"{file}: går inte att läsa ({error.strerror or error})."))
        except Exception as error:  # one document's surprise must not cost the others
            reason = f"{file}: läsaren kom av sig ({type(error).__name__}: {error}); dokumentet är utelämnat."
            failures.append(Failure(str(file), reason))
    kept, rejected = _one_each(origins)
    return Sources(tuple(kept), (*failures, *rejected))


def _place(reading: Reading, file: Path) -> Path:
    """The file of a reading; of a document in an archive its place there."""
    return file / reading.document.file if file.suffix.casefold() == ARCHIVE else file


def _read(file: Path, registry: Registry, extract: Extract) -> Iterable[Reading | DocumentUnreadableError]:
    if not file.exists():
        raise DocumentUnreadableError(f"{file}: filen finns inte; rätta sökvägen.")
    if file.name.endswith(FACTS_SUFFIX):
        return _facts_file(file)
    if file.suffix.casefold() in RDF_FORMATS:
        return rdf_readings(file)
    read = extract(file, registry)
    return [read] if isinstance(read, Reading) else read


def _facts_file(file: Path) -> list[Reading]:
    """The readings of a facts file: one for each document that its facts, or its name, speak of."""
    companion = file.with_name(DOCUMENTS_FILE)
    if not companion.is_file():
        raise RecordInvalidError(
            f"{file}: bredvid den saknas {DOCUMENTS_FILE}, som säger vilka dokument det gäller."
        )
    documents = {d.id: d for d in read_documents(read_lines(companion), str(companion))}
    facts: dict[str, list[Fact]] = defaultdict(list)
    for fact in read_facts(read_lines(file), str(file)):
        facts[fact.document].append(fact)
    named = file.name.removesuffix(FACTS_SUFFIX)
    wanted = sorted({*facts, *({named} & set(documents))})
    return [Reading(_document(each, documents, file), tuple(facts[each])) for each in wanted]


def _document(identifier: str, documents: dict[str, Document], file: Path) -> Document:
    if identifier not in documents:
        raise RecordInvalidError(
            f"{file}: dokumentet {identifier!r} står inte i {DOCUMENTS_FILE}; lägg till det."
        )
    return documents[identifier]


def _one_each(origins: Iterable[Origin]) -> tuple[list[Reading], list[Failure]]:
    """One reading a document and content, and a failure for each other file of its name that says something else."""
    groups: dict[str, list[Origin]] = defaultdict(list)
    for origin in origins:
        groups[origin.reading.document.id].append(origin)
    kept: list[Origin] = []
    rejected: list[Failure] = []
    for group in groups.values():
        first, *others = [o for o in group if o.is_document] or group
        kept.append(first)
        rejected.extend(_conflict(first, other) for other in others if not _same(first, other))
    return _without_copies(kept), rejected


def _without_copies(origins: Iterable[Origin]) -> list[Reading]:
    """The readings, of documents with the same bytes and municipality only the first, which is told of the others."""
    groups: dict[tuple[str, ...], list[Origin]] = defaultdict(list)
    for origin in origins:
        document = origin.reading.document
        is_read = origin.is_document and document.sha256
        groups[(document.sha256, document.municipality) if is_read else (document.id,)].append(origin)
    return [_told_of_copies(first, copies) for first, *copies in groups.values()]


def _told_of_copies(first: Origin, copies: Iterable[Origin]) -> Reading:
    told = (f"{copy.file}: har samma innehåll som {first.file} och är läst en gång." for copy in copies)
    return replace(first.reading, note="\n".join(filter(None, (first.reading.note, *told))))


def _same(one: Origin, other: Origin) -> bool:
    """The same content, whatever the files are called."""
    left, right = (replace(o.reading, document=replace(o.reading.document, file="")) for o in (one, other))
    return left == right


def _conflict(first: Origin, other: Origin) -> Failure:
    identifier = first.reading.document.id
    return Failure(
        str(other.file),
        f"{other.file}: har samma namn ({identifier}) som {first.file} men annat innehåll; döp om en av dem.",
    )
