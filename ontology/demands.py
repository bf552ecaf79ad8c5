"""What is asked of every term of the ontology before it is used; what is lacking is told in sentences.

What must stay true: each demand has a faulty ontology in the tests that it refuses, and nothing is refused that
the demands below do not name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from model.vocabulary import CERTAINTIES, EntityType, Predicate, Role
from ontology.terms import Ontology, Term

__all__ = ["LANGUAGES", "shortcomings"]

LANGUAGES = ("sv", "en")
PUBLISHED = "://"
DATATYPES = ("http://www.w3.org/2001/XMLSchema#", "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString")
FACTS_SAY = frozenset(Predicate)

Shortcoming = tuple[str, str]
"""The file, empty where no file is to blame, and a sentence."""


def shortcomings(ontology: Ontology) -> Iterator[Shortcoming]:
    """Everything that a term lacks, in the order of the terms; then what facts use and no term describes."""
    for term in ontology.terms.values():
        for demand in (_words, _ends, _counterpart, _known_links, _straight, _place_among_concepts):
            for sentence in demand(term, ontology):
                yield term.file, sentence
    for scheme in ontology.of_kind("scheme"):
        for sentence in _distinct(scheme, ontology):
            yield scheme.file, sentence
    for name in (*EntityType, *Predicate, *Role, *CERTAINTIES):
        if ontology.find(name) is None:
            yield "", f"{name}, som fakta använder, beskrivs inte; lägg till termen med ord på båda språken."


def _words(term: Term, _: Ontology) -> Iterator[str]:
    """Label and definition in both languages; of what facts say and of relations also the verb."""
    wanted: dict[str, Mapping[str, str]] = {"label": term.label, "comment": term.comment}
    if term.kind == "borrowed":
        wanted = {"skos:scopeNote": term.comment}
    if term.kind == "relation" or term.name in FACTS_SAY:
        wanted["sv:verb"] = term.verb
    if term.kind == "relation":
        wanted["sv:inverseVerb"] = term.inverse_verb
    for what, texts in wanted.items():
        for language in LANGUAGES:
            if not texts.get(language, "").strip():
                yield f"{term.called} saknar {what} på språket {language!r}; skriv dit den."


def _ends(term: Term, _: Ontology) -> Iterator[str]:
    """Between what a property stands; a value's range is a datatype."""
    if term.kind not in {"relation", "value"}:
        return
    called = "relationen" if term.kind == "relation" else "egenskapen"
    if not term.domain:
        yield f"{called} {term.called} saknar domain; skriv vilken klass det är."
    if not term.range:
        yield f"{called} {term.called} saknar range; skriv vilken klass eller datatyp det är."
    for end in term.range:
        if (term.kind == "value") is not end.startswith(DATATYPES):
            wanted = "en datatyp (xsd:string)" if term.kind == "value" else "en klass"
            yield f"{called} {term.called} har range {end}; den ska vara {wanted}."


def _counterpart(term: Term, ontology: Ontology) -> Iterator[str]:
    """A class or relation stands, itself or by those above it, under or beside one of a published vocabulary."""
    if term.kind in {"class", "relation"} and not any(_is_mapped(each) for each in _above(term, ontology)):
        yield (
            f"{term.called} har ingen motsvarighet i ett publicerat vokabulär; skriv vad den hör under "
            "(rdfs:subClassOf, rdfs:subPropertyOf) eller liknar (skos:closeMatch, skos:relatedMatch)."
        )


def _known_links(term: Term, ontology: Ontology) -> Iterator[str]:
    """What a term refers to among our own terms is described, and is what it must be."""
    wanted = {"class": "class", "relation": "relation", "value": "value"}.get(term.kind)
    links: Iterable[tuple[str, str, str | None]] = (
        *(("domain", each, "class") for each in term.domain),
        *(("range", each, "class") for each in term.range),
        *(("överordnad term", each, wanted) for each in term.broader),
    )
    for what, name, kind in links:
        if PUBLISHED not in name and getattr(ontology.terms.get(name), "kind", None) != kind:
            yield (
                f"{term.called} har {what} sv:{name}, som inte beskrivs som en sådan; "
                "lägg till den eller rätta namnet."
            )


def _straight(term: Term, ontology: Ontology) -> Iterator[str]:
    """No term stands under itself."""
    if any(term.name in each.broader for each in _above(term, ontology)):
        yield f"{term.called} är överordnad sig själv; ta bort ett led i kretsen."


def _place_among_concepts(term: Term, ontology: Ontology) -> Iterator[str]:
    """A concept belongs to a scheme that is described, and has the notation that data use."""
    if term.kind != "concept":
        return
    scheme = ontology.terms.get(term.scheme or "")
    if scheme is None or scheme.kind != "scheme":
        yield f"begreppet {term.called} hör inte till något schema (skos:inScheme) som beskrivs; skriv vilket."
    if term.iri.endswith(f"#{term.name}"):
        yield f"begreppet {term.called} saknar skos:notation, det värde som uppgifterna bär; skriv dit det."


def _distinct(scheme: Term, ontology: Ontology) -> Iterator[str]:
    """No two concepts of one scheme bear the same word, or a reader could not tell them apart."""
    for language in LANGUAGES:
        bearers: dict[str, list[str]] = defaultdict(list)
        for concept in ontology.concepts(scheme.name):
            bearers[concept.label.get(language, "").casefold()].append(concept.name)
        for label, names in bearers.items():
            if label and len(names) > 1:
                yield (
                    f"sv:{scheme.name} har begrepp med samma ord på språket {language!r}: "
                    f"{', '.join(names)} heter {label!r}; ge dem olika ord."
                )


def _above(term: Term, ontology: Ontology) -> list[Term]:
    """The term and those of ours that it stands under, each once."""
    found = [term]
    for each in found:  # grows while it is walked
        above = (ontology.terms.get(name) for name in each.broader)
        found.extend(other for other in above if other is not None and other not in found)
    return found


def _is_mapped(term: Term) -> bool:
    return bool(term.matches) or any(PUBLISHED in name for name in term.broader)
