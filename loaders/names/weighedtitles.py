"""Which titles of a document are names of collaborations that nobody listed, by what stands in, above and below them.

The weights are learnt from annotated documents (``python -m benchmarks.titles``); what must stay true: a title
that holds a known actor or collaboration is never weighed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from loaders.language.wordfamilies import one_of
from loaders.language.words import Vocabulary
from loaders.names.entities import Entity, Mention
from loaders.names.nametokens import sentences_of
from loaders.names.titlecores import is_answered, only_says_paper
from loaders.names.titleevidence import ANOTHER, evidence_of, kind_below
from loaders.names.titles import Title, titles_of
from loaders.names.weights import how_sure, likelihood, weights_in
from loaders.text.layout import Block
from loaders.text.privacy import masked
from model.vocabulary import EntityType

__all__ = ["LIKELY", "WEIGHTS_FILE", "TitleName", "is_open", "weighed_titles"]

WEIGHTS_FILE = Path(__file__).with_name("title_weights.csv")
LIKELY = 0.2
"""From here on a title is taken for a name: there the annotated documents gain most."""
LIKELIER = 0.3
"""The same where the registry knows the municipality's own names."""
SURER = 0.5
"""The same where the text below tells of a collaboration by another name."""


SEVERAL = re.compile(one_of("titles", "several"), re.IGNORECASE)
TELLING = re.compile(one_of("titles", "telling"), re.IGNORECASE)
SAID = re.compile(rf"[”\"“](?:{one_of('titles', 'speaking')})\b")
"""How a headline begins that is what somebody says: "”Vi finns för alla”"."""


GENERAL = "general"
"""What a word is labelled that is a unit's or a body's anywhere: "Fältgruppen"."""
WHERE = ("i", "på")
MEMBERS_TOLD = "below takes_part"
"""The text below says who is in what the title tells of: then it is that thing's name."""


class TitleName(NamedTuple):
    """A collaboration, and where its title stands: in which block, from and to which character."""

    entity: Entity
    block: str
    start: int
    end: int
    alone: bool
    """Whether it is one ordinary word, which names nothing elsewhere in the text."""


def weighed_titles(
    blocks: list[Block],
    find: Callable[[str], list[Mention]],
    vocabulary: Vocabulary,
    place: str = "",
    *,
    listed: bool = False,
) -> Iterator[TitleName]:
    """The titles of a document that name collaborations, in its order.

    Args:
        blocks: the whole document.
        find: what is known in a text.
        vocabulary: which words are ordinary Swedish.
        place: the municipality's name.
        listed: whether the registry knows the municipality's own names.
    """
    least = LIKELIER if listed else LIKELY
    sentences = sentences_of(blocks, find)
    titles = list(titles_of(sentences))
    for title, said in zip(titles, evidence_of(titles, vocabulary, place), strict=True):
        likely = likelihood(said, weights_in(WEIGHTS_FILE)[EntityType.COLLABORATION])
        needed = SURER if ANOTHER in said else least
        only_kind = TELLING.fullmatch(title.form) or _is_unit_somewhere(title)
        if only_kind and MEMBERS_TOLD not in said:
            continue
        heading = sentences[title.sentence].text
        if SAID.match(heading) or is_answered(heading, title.words[0].start):
            continue
        if likely >= needed and is_open(title) and masked(title.form) == title.form:
            entity = Entity(
                title.form[0].upper() + title.form[1:],
                EntityType.COLLABORATION,
                kind_below(title),
                new=True,
                sure=how_sure(likely, least),
            )
            alone = len(title.words) == 1 and vocabulary.is_common(title.form.casefold())
            yield TitleName(
                entity, sentences[title.sentence].text, title.words[0].start, title.words[-1].end, alone
            )


def _is_unit_somewhere(title: Title) -> bool:
    """Whether a title is nothing but what a unit is called anywhere, and where it is: "Fältgruppen i Vik"."""
    first, *others = title.words
    named = [token for token in others if token.label != GENERAL]
    return first.label == GENERAL and all(token.word in WHERE or token.is_capital for token in named)


def is_open(title: Title) -> bool:
    """Whether nothing in the title is known, so that it is worth weighing, and it tells of one thing and no paper."""
    known = not {"actor", "collaboration"}.isdisjoint(t.label for t in title.words)
    return not known and SEVERAL.fullmatch(title.form) is None and not only_says_paper(title.form)
