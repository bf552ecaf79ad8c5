"""Compares extracted facts with annotated ones: precision, recall and F1 per predicate, and calibration.

Names are compared through the annotation's aliases; a board and the administration that serves it count as
one body; a fact counts once however often it is stated. Recall is over what the text states explicitly,
precision over all that is annotated, so that an implied fact is free to find.
"""

from __future__ import annotations

import difflib
import functools
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from model.fact import Fact

__all__ = ["Calibration", "Figures", "Gold", "Key", "calibration", "keys_of", "load_gold", "normal", "scored"]

Key = tuple[str, ...]
CORE = frozenset(
    {"participatesIn", "collaboratesWith", "operatesIn", "funds", "partOf", "appliedFor", "concerns"}
)
SYMMETRIC = frozenset({"collaboratesWith"})
FREE_OBJECT = frozenset({"hasReference"})
BODIES = frozenset({"Board", "Administration"})
BODY_ENDING = re.compile(r"(nämnden?|förvaltningen?|kontoret?|kansliet?)$")
NEAR = 0.93


@dataclass(frozen=True)
class Gold:
    """The annotation of one document or of some lines of it."""

    document: str
    lines: tuple[int, int] | None
    aliases: Mapping[str, str]
    facts: tuple[Mapping[str, Any], ...]
    measures: bool
    """Whether facts about measures count: only where the document prints their official titles."""


@dataclass(frozen=True)
class Figures:
    """Precision, recall and their harmonic mean, each 0 to 1, and the counts behind them."""

    right: int
    found: int
    met: int
    wanted: int

    @property
    def precision(self) -> float:
        """The share of what was found that is annotated; 0 when nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the explicitly stated that was found; 0 when nothing is annotated."""
        return self.met / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __add__(self, other: Figures) -> Figures:
        return Figures(
            self.right + other.right,
            self.found + other.found,
            self.met + other.met,
            self.wanted + other.wanted,
        )


@dataclass(frozen=True)
class Calibration:
    """Of the facts said with about this confidence, how many are right."""

    confidence: float
    right: int
    found: int


def load_gold(folder: Path) -> Gold:
    """The annotation in a folder called after its document, ``.lines-A-B`` behind it for a part."""
    name, _, part = folder.name.partition(".lines-")
    first, _, last = part.partition("-")
    entities = json.loads((folder / "entities.json").read_text("utf-8"))
    facts = [json.loads(line) for line in (folder / "facts.jsonl").read_text("utf-8").splitlines() if line]
    aliases: dict[str, str] = {}
    for entity in entities:
        for alias in (entity["name"], *entity.get("aliases", ())):
            aliases.setdefault(normal(alias), normal(entity["name"]))
    measures = any(fact["predicate"] in ("inChapter", "hasStatus") for fact in facts) and not part
    kept = facts if measures else [fact for fact in facts if _is_core(fact)]
    return Gold(name, (int(first), int(last)) if part else None, aliases, tuple(kept), measures)


def scored(gold: Gold, facts: Iterable[Fact], lines: tuple[int, int] | None = None) -> dict[str, Figures]:
    """Figures for each predicate that the annotation has, and for ``ALL``.

    Args:
        gold: the annotation.
        facts: what was extracted from the same document.
        lines: count only what stands in these lines, in the annotation and in the facts.
    """
    part = lines or gold.lines
    annotated = [f for f in gold.facts if _inside(int(f["line_start"]), part)]
    predicates = {str(fact["predicate"]) for fact in annotated}
    names = _Names(gold.aliases)
    wanted = {_key(f, names) for f in annotated}
    explicit = {_key(f, names) for f in annotated if f.get("certainty") != "implied"}
    found = {key for key in keys_of(gold, facts, part) if key[0] in predicates}
    figures: dict[str, Figures] = {}
    for predicate in (*sorted(predicates), "ALL"):
        h, w, e = ({k for k in ks if predicate in ("ALL", k[0])} for ks in (found, wanted, explicit))
        figures[predicate] = Figures(len(h & w), len(h), len(h & e), len(e))
    return figures


def keys_of(gold: Gold, facts: Iterable[Fact], lines: tuple[int, int] | None = None) -> dict[Key, Fact]:
    """The extracted facts by what they say, as the annotation would name it; the surest of each."""
    names = _Names(gold.aliases)
    best: dict[Key, Fact] = {}
    for fact in facts:
        record = fact.to_dict()
        if not _inside(fact.line_start, lines) or not (gold.measures or _is_core(record)):
            continue
        key = _key(record, names)
        if key not in best or best[key].confidence < fact.confidence:
            best[key] = fact
    return best


def calibration(pairs: Iterable[tuple[Gold, Iterable[Fact]]]) -> list[Calibration]:
    """The share of right facts for each tenth of confidence, over all documents."""
    right: dict[float, int] = defaultdict(int)
    found: dict[float, int] = defaultdict(int)
    for gold, facts in pairs:
        names = _Names(gold.aliases)
        wanted = {_key(fact, names) for fact in gold.facts}
        predicates = {key[0] for key in wanted}
        for key, fact in keys_of(gold, facts, gold.lines).items():
            if key[0] in predicates:
                tenth = round(fact.confidence, 1)
                found[tenth] += 1
                right[tenth] += key in wanted
    return [Calibration(tenth, right[tenth], found[tenth]) for tenth in sorted(found)]


class _Names:
    """Canonical names through aliases; a name that is none counts as the one it resembles, if only one does."""

    def __init__(self, aliases: Mapping[str, str]) -> None:
        self._aliases = aliases
        self._keys = sorted(aliases)
        self.canonical = functools.cache(self._canonical)

    def _canonical(self, name: str) -> str:
        key = normal(name)
        if key in self._aliases:
            return self._aliases[key]
        near = difflib.get_close_matches(key, self._keys, n=2, cutoff=NEAR)
        targets = {self._aliases[alias] for alias in near}
        return targets.pop() if len(targets) == 1 else key


def _key(fact: Mapping[str, Any], names: _Names) -> Key:
    predicate = str(fact["predicate"])
    subject, object_ = names.canonical(fact["subject"]), names.canonical(fact["object"])
    if fact.get("subject_type") in BODIES:
        subject = BODY_ENDING.sub("", subject).strip()
    if fact.get("object_type") in BODIES:
        object_ = BODY_ENDING.sub("", object_).strip()
    ends = (subject, "*" if predicate in FREE_OBJECT else object_)
    return (predicate, *(sorted(ends) if predicate in SYMMETRIC else ends))


def _is_core(fact: Mapping[str, Any]) -> bool:
    return fact["predicate"] in CORE and "Measure" not in (fact.get("subject_type"), fact.get("object_type"))


def _inside(line: int, lines: tuple[int, int] | None) -> bool:
    return lines is None or lines[0] <= line <= lines[1]


def normal(name: object) -> str:
    """The name in small letters without marks, as names are compared."""
    plain = re.sub(r"[\"'’”“().,:;/–—-]+", " ", str(name).casefold())
    return re.sub(r"\s+", " ", plain).strip()
