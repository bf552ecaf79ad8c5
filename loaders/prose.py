"""Running text to facts: repair, layout, mentions, passages, rules, and each finding's place in the source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.clean import Clean
from loaders.drafts import Draft
from loaders.layout import Block, blocks
from loaders.lexicon import Lexicon
from loaders.mentions import MentionFinder
from loaders.relations import read_passage
from loaders.repair import WORD, Repairer, is_damaged
from loaders.sections import passages
from loaders.source import Source
from loaders.words import Vocabulary
from model.fact import Fact
from ontology.registry import Registry

__all__ = ["ProseReader", "placed"]


@dataclass(frozen=True)
class ProseReader:
    """Reads running text with the registry's names and the vocabulary of Swedish."""

    registry: Registry
    municipality: str
    vocabulary: Vocabulary
    lexicon: Lexicon
    letterhead: tuple[str, ...] = ()

    def blocks(self, source: Source) -> list[Block]:
        """The readable blocks of a source, repaired where it is damaged."""
        if not is_damaged(source.text, self.vocabulary):
            return blocks(source, self.letterhead, None, self._is_word)
        repairer = Repairer(self.vocabulary)
        repairer.prime(WORD.findall(source.text))
        return blocks(source, self.letterhead, repairer.word, lambda w: self._is_word(repairer.word(w)))

    def facts(self, source: Source) -> Iterator[Fact]:
        """The facts that the text states, in reading order."""
        readable = self.blocks(source)
        finder = MentionFinder(self.registry, self.municipality, self.lexicon)
        finder.learn(block.text for block in readable)
        for passage in passages(readable, finder):
            for draft in read_passage(passage):
                yield placed(draft, source, passage.clean, passage.start, passage.end)

    def _is_word(self, word: str) -> bool:
        return word in self.vocabulary or self.vocabulary.is_compound(word)


def placed(draft: Draft, source: Source, clean: Clean, start: int, end: int) -> Fact:
    """The draft as a fact whose quote is ``clean.text[start:end]`` as it stands in the source."""
    first, last = clean.source(start, end)
    return Fact(
        subject=draft.subject.name,
        subject_type=draft.subject.type,
        subject_kind=draft.subject.kind,
        predicate=draft.predicate,
        object=draft.object.name,
        object_type=draft.object.type,
        object_kind=draft.object.kind,
        document=source.id,
        line_start=source.line_of(first),
        line_end=source.line_of(last - 1),
        start=first,
        end=last,
        quote=source.text[first:last],
        text=clean.text[start:end],
        rule=draft.rule,
        confidence=draft.confidence,
        certainty=draft.certainty,
        attributes=dict(draft.attributes),
    )
