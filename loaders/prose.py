"""Running text to facts: repair, layout, mentions, passages, rules, and each finding's place in the source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.assignments import assignee_of, reports
from loaders.clean import Clean
from loaders.evidence import evidence_span
from loaders.layout import Block, Kind, blocks
from loaders.lexicon import Lexicon
from loaders.mentions import Entity, MentionFinder
from loaders.places import placed
from loaders.relations import read_passage
from loaders.repair import WORD, Repairer, is_damaged
from loaders.sections import passages
from loaders.source import Source
from loaders.words import Vocabulary
from model.fact import Fact
from model.vocabulary import Predicate
from ontology.registry import Registry

__all__ = ["ProseReader"]


@dataclass(frozen=True)
class ProseReader:
    """Reads running text with the registry's names and the vocabulary of Swedish."""

    registry: Registry
    municipality: str
    vocabulary: Vocabulary
    lexicon: Lexicon

    @property
    def letterhead(self) -> tuple[str, ...]:
        """What the organisations call themselves at the head of a page."""
        return tuple(m.organisation for m in self.registry.municipalities)

    def blocks(self, source: Source) -> list[Block]:
        """The readable blocks of a source, repaired where it is damaged."""
        if not is_damaged(source.text, self.vocabulary):
            return blocks(source, self.letterhead, None, self._is_word)
        repairer = Repairer(self.vocabulary)
        repairer.prime(WORD.findall(source.text))
        return blocks(source, self.letterhead, repairer.word, lambda w: self._is_word(repairer.word(w)))

    def finder(self, readable: list[Block]) -> MentionFinder:
        """What finds mentions in this document, having learnt its new names."""
        finder = MentionFinder(self.registry, self.municipality, self.lexicon, self.vocabulary.is_common)
        finder.learn((block.text, block.kind is Kind.BULLET) for block in readable)
        return finder

    def facts(self, source: Source, readable: list[Block], finder: MentionFinder) -> Iterator[Fact]:
        """The facts that the text states, in reading order."""
        paragraph: Clean | None = None
        assignee: Entity | None = None
        measures: list[Entity] = []
        for plain in passages(readable, finder):
            if plain.clean is not paragraph:
                paragraph, assignee, measures = plain.clean, None, []
            assignee = assignee_of(plain) or assignee
            passage = replace(plain, assignee=assignee)
            drafts = [*read_passage(passage), *reports(passage, measures)]
            measures += [d.object for d in drafts if d.predicate is Predicate.RESPONSIBLE_FOR]
            for draft in drafts:
                yield placed(draft, source, passage.clean, *evidence_span(draft, passage))

    def _is_word(self, word: str) -> bool:
        return word in self.vocabulary or self.vocabulary.is_compound(word)
