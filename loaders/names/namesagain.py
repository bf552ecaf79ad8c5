"""What a document calls a thing again that it has named in full: "Spelmanslaget" of "Hembys Spelmanslag".

What must stay true: only one thing that is named there ends in the noun; else it may be a name of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from loaders.language.wordfamilies import one_of
from loaders.names.entities import LOOSE, Entity, Mention
from model.vocabulary import EntityType

__all__ = ["definite_forms", "indefinite_form", "named_again", "said_with_kind"]

Found = tuple[Entity, tuple[str, ...]]
DEFINITE = ("en", "et", "an")
AND = " och "
WITH_KIND = re.compile(rf"([A-ZÅÄÖ][\w&]+)-(?:{one_of('joint_names', 'said_of')})")
PLACED = re.compile(r"\w+(?: (?:i|på))?(?: [A-ZÅÄÖ][\wåäö&-]+)+")
"""A kind with a name or a place behind it: "Klubbråd Väster"."""
COMPOUND = re.compile(rf"([A-ZÅÄÖ][a-zåäö]{{3,}}(?:{one_of('joint_names', 'compounds')}))(?:et|en)")
"""A name that is one noun in its definite form."""


def named_again(
    found: Iterable[Found], texts: Iterable[str], find: Callable[[str], list[Mention]]
) -> Iterator[Found]:
    """The names that a document seems to have, without those that only call known things again.

    Args:
        found: what was taken for a name, with the forms in which it stands in the document.
        texts: the document's blocks.
        find: what is known in a text.
    """
    weighed = list(found)
    hyphened = any(WITH_KIND.fullmatch(entity.name) for entity, _ in weighed)
    named = {m.entity.name: m.entity for text in texts for m in find(text)} if hyphened else {}
    named |= {entity.name: entity for entity, _ in weighed} if hyphened else {}
    known: dict[str, set[Entity]] | None = None
    for entity, forms in weighed:
        if whole := said_with_kind(entity.name, named):
            yield whole, forms
            continue
        parts = entity.name.split(AND)
        if not any(" " not in part and part.endswith(DEFINITE) for part in parts):
            yield entity, forms
            continue
        known = _by_nouns(texts, find, (one for one, _ in weighed)) if known is None else known
        again = [(_only(known.get(part.casefold())), part) for part in parts]
        if len(parts) == 1:
            yield again[0][0] or entity, forms
        elif any(one for one, _ in again) and all(one or _is_known(part, find) for one, part in again):
            yield from ((one, (part,)) for one, part in again if one)
        else:
            yield entity, forms


def said_with_kind(form: str, meanings: Mapping[str, Entity]) -> Entity | None:
    """The one collaboration that a document calls by its first word and its kind: "Viken-projektet" of "Viken lever".

    Args:
        form: what is said.
        meanings: what the names of the document mean.
    """
    said = WITH_KIND.fullmatch(form)
    if said is None:
        return None
    named = meanings.get(said[1])
    if named is not None and named.type is EntityType.COLLABORATION:
        return named
    begins = f"{said[1]} "
    return _only(
        {e for e in meanings.values() if e.type is EntityType.COLLABORATION and e.name.startswith(begins)}
    )


def _by_nouns(
    texts: Iterable[str], find: Callable[[str], list[Mention]], weighed: Iterable[Entity]
) -> dict[str, set[Entity]]:
    """The things of several words that a document names, by the definite forms of their last and their first."""
    named = {m.entity for text in texts for m in find(text) if m.entity.type not in LOOSE}
    by_nouns: dict[str, set[Entity]] = {}
    for entity in (*named, *weighed):
        first, *rest = entity.name.split() if AND not in entity.name else ("",)
        nouns = (rest[-1], *([first] if PLACED.fullmatch(entity.name) else [])) if rest else ()
        for form in (form for noun in nouns for form in definite_forms(noun.casefold())):
            by_nouns.setdefault(form, set()).add(entity)
    return by_nouns


def definite_forms(noun: str) -> tuple[str, ...]:
    """The definite forms that a noun may have, the noun itself where it is in one."""
    if noun.endswith(DEFINITE):
        return (noun,)
    if noun.endswith(("e", "a")):
        return (f"{noun}n", f"{noun}t")
    return (f"{noun}en", f"{noun}et", f"{noun}met")


def indefinite_form(name: str) -> str:
    """What a group called by one compound goes by where it is told that there is one: "trygghetsråd"; else ""."""
    compound = COMPOUND.fullmatch(name)
    return compound[1].casefold() if compound else ""


def _only(entities: set[Entity] | None) -> Entity | None:
    return next(iter(entities)) if entities and len(entities) == 1 else None


def _is_known(name: str, find: Callable[[str], list[Mention]]) -> bool:
    return any(m.end - m.start == len(name) and m.entity.type not in LOOSE for m in find(name))
