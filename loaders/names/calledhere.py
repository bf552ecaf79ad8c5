"""What a document calls the things that the registry knows by a name that stands nowhere in it.

What must stay true: whoever looks the name up in the registry finds the same thing by it, so that documents
that call it differently still speak of one; and bodies keep their full names, by which speakers are told.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from loaders.language.wordfamilies import one_of
from loaders.names.entities import LOOSE, Mention
from model.fact import Fact
from model.names import fold
from model.vocabulary import LITERAL, EntityType, Predicate
from ontology.registry import Entry, Registry

__all__ = ["Called", "is_in_itself", "names_used", "with_names_used"]

Called = Mapping[tuple[str, str], str]
"""The name used by the registry's name and type."""
JOINT = EntityType.COLLABORATION
KEPT = LOOSE | {EntityType.BOARD, EntityType.ADMINISTRATION}
ABBREVIATION = re.compile(r"[A-ZÅÄÖ&]{2,8}(?::?s)?")
GENITIVE = re.compile(r"[:'’]?s$")
"""What the document alone shortens a name to tells nothing of how it writes the name."""
SEVERAL = ("arna", "erna", "orna")
"""How the words end for all of those whose title the registry does not have: "skolvärdarna"."""
MANY = ("are", "er", "ar", "or")
"""How words for many of a kind end."""
AT = re.compile(r" (?:i|på|vid) ")
MET_THERE = re.compile(rf"[\w-]+(?:{one_of('collaboration_names', 'met_there')})", re.IGNORECASE)
"""Standing groups and places to turn to, of which the next village has its own: "energigruppen i Hult"."""
LONGEST_ARTICLE = len("na")


def names_used(
    texts: Iterable[str], find: Callable[[str], list[Mention]], registry: Registry, municipality: str
) -> Called:
    """What the document calls each thing whose registered name it never writes: most often, and first, so.

    Args:
        texts: its blocks.
        find: finds what is named in a text.
        registry: what is known of all.
        municipality: whose document it is; what that municipality's own registry has keeps its name.
    """
    forms: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    unlisted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    placed: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for text in texts:
        mentions = find(text)
        places = {m.start: m.end for m in mentions if m.entity.type is EntityType.AREA}
        for mention in mentions:
            if mention.entity.type is JOINT and not mention.pointed:
                placed[mention.entity.name, JOINT].add(_with_place(text, mention, places))
            if mention.entity.new and mention.entity.type is JOINT:
                unlisted[mention.entity.name][text[mention.start : mention.end]] += 1
            elif not mention.entity.new and mention.entity.type not in KEPT:
                written = text[mention.start : mention.end]
                if not ABBREVIATION.fullmatch(written) or registry.find(written, municipality):
                    form = _form(written, mention, registry, municipality)
                    if form != mention.entity.name or _is_of_name(written, form):
                        forms[mention.entity.name, mention.entity.type][form] += 1
    whole = {key: next(iter(f)) for key, f in placed.items() if len(f) == 1 and "" not in f}
    bare = {(name, JOINT): form for name, written in unlisted.items() if (form := _bare(name, written))}
    return (
        bare
        | {
            key: written.most_common(1)[0][0]
            for key, written in forms.items()
            if fold(key[0]) not in map(fold, written)
        }
        | whole
    )


def _with_place(text: str, mention: Mention, places: Mapping[int, int]) -> str:
    """The words of a mention with the place behind them that tells which it is; empty where none does."""
    words = text[mention.start : mention.end]
    behind = AT.match(text, mention.end)
    end = places.get(behind.end(), 0) if behind else 0
    if not end or mention.genitive or not MET_THERE.fullmatch(words):
        return ""
    return words[0].upper() + text[mention.start + 1 : end]


def with_names_used(fact: Fact, called: Called) -> Fact:
    """The fact with the names that its document uses."""
    subject = called.get((fact.subject, fact.subject_type), fact.subject)
    object_ = fact.object
    if fact.object_type != LITERAL:
        object_ = called.get((object_, fact.object_type), object_)
    unchanged = subject == fact.subject and object_ == fact.object
    return fact if unchanged else replace(fact, subject=subject, object=object_)


def _bare(name: str, written: Counter[str]) -> str:
    """A name that nobody listed without the article that the document never gives it; empty where it does.

    "Arbetsgrupp" where nothing but "en arbetsgrupp" is met.
    """
    if fold(name) in map(fold, written):
        return ""
    short = next((form for form, _ in written.most_common() if _is_indefinite(form, name)), "")
    return short[:1].upper() + short[1:]


def _form(written: str, mention: Mention, registry: Registry, municipality: str) -> str:
    """The words of the mention as a name where the registry knows the thing by them; else its registered name.

    What the whole country has one of is called by its names alone, and by no common noun such as "lokalpolisen".
    """
    name, type_ = mention.entity.name, mention.entity.type
    entry = registry.find(name, municipality, type_)
    own = registry.municipality(entry.municipality) if entry and entry.municipality else None
    words = " ".join(written.split())
    if entry is None and mention.entity.general and words.endswith(SEVERAL):
        return words[0].upper() + words[1:]
    if entry is None or (own is not None and own.described):
        return name
    for form in filter(None, (words, GENITIVE.sub("", words))):
        if entry.national and (form[0].islower() or fold(form) not in map(fold, _titles(entry))):
            continue
        if registry.find(form, municipality, type_) == entry:
            return name if _is_indefinite(form, name) else form[0].upper() + form[1:]
    return name


def _is_of_name(written: str, name: str) -> bool:
    """Whether a word of what is written stands in the name, and no other noun is used for it: "Bolaget"."""
    return any(word in fold(name) for word in fold(written.removesuffix("s")).split())


def _titles(entry: Entry) -> Iterable[str]:
    """Its other names that are no common nouns."""
    return (alias for alias in entry.aliases if alias[0].isupper())


def _is_indefinite(form: str, name: str) -> bool:
    """Whether the name is the form with an article: "Socialtjänsten" of "socialtjänst"."""
    return fold(name).startswith(fold(form)) and len(name) <= len(form) + LONGEST_ARTICLE


def is_in_itself(fact: Fact) -> bool:
    """Whether it says that something is in what has its name: "Frivilligcentrum" in "Frivilligcentrum Vik".

    Many of a kind may well be in what has its name from them: "Fastighetsägare" in "Fastighetsägare Norr".
    """
    if fact.predicate != Predicate.PARTICIPATES_IN or fact.subject.endswith(MANY):
        return False
    return f"{fact.object} ".casefold().startswith(f"{fact.subject} ".casefold())
