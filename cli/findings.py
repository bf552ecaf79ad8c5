"""Commands for findings: what overlaps, is missing or contradicts, and what people decide about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from analysis.finding import Kind
from cli.options import Store, store_of
from cli.output import TableFormat, print_rows, remark
from graph.decisions import Decision, holding, read_decisions
from graph.decisions import decide as write_down
from graph.rows import Cell, Rows
from graph.store import Dataset, open_dataset
from model.errors import QueryError, UnknownNameError
from queries.names import resolve

if TYPE_CHECKING:
    from analysis.network import Network
    from analysis.stored import Told

__all__ = [
    "AsOf",
    "InArea",
    "InState",
    "OfActor",
    "OfKind",
    "State",
    "chosen_findings",
    "decide",
    "findings",
    "network_at",
]

COLUMNS = (
    "id", "kommun", "slag", "ordning", "styrka", "läge", "rubrik", "förklaring", "förslag",
)  # fmt: skip
TOO_WIDE = frozenset(("kommun", "förslag"))
PART_COLUMNS = ("del", "värde", "vad", "dokument", "rad", "ord")

# What is needed to compute findings is loaded by the commands themselves: no other command should wait for it.


class State(StrEnum):
    """What people have decided about a finding."""

    NEW = "new"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


OfKind = Annotated[list[Kind] | None, typer.Option("--kind", help="Slag av fynd; kan upprepas.")]
OfActor = Annotated[str | None, typer.Option("--actor", help="Bara fynd som rör aktören.")]
InArea = Annotated[str | None, typer.Option("--area", help="Bara fynd som rör området.")]
InState = Annotated[
    list[State] | None, typer.Option("--state", help="Läge; kan upprepas. Annars nya och bekräftade.")
]
AsOf = Annotated[
    str | None, typer.Option("--as-of", metavar="ÅÅÅÅ-MM-DD", help="Räkna som det var den dagen.")
]


def findings(  # noqa: PLR0913, PLR0917 - each is an option of the command
    finding: Annotated[
        str | None, typer.Argument(metavar="ID", help="Ett fynds nummer: visa det med delar och belägg.")
    ] = None,
    kind: OfKind = None,
    actor: OfActor = None,
    area: InArea = None,
    municipality: Annotated[
        str | None, typer.Option("--municipality", metavar="KOMMUN", help="Bara kommunens fynd: malmo.")
    ] = None,
    state: InState = None,
    as_of: AsOf = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="Högst så många av varje slag.")] = 20,
    format: Annotated[
        TableFormat, typer.Option("--format", help="Hur svaret skrivs ut.")
    ] = TableFormat.TABLE,
    store: Store = None,
) -> None:
    """Visa vad som liknar varandra, saknas eller säger emot, det starkaste först."""

    directory = store_of(store)
    dataset, decisions = open_dataset(directory), holding(read_decisions(directory))
    if finding is not None:
        told = _named(_all(dataset, as_of), finding)
        _show(network_at(dataset, as_of), told, decisions.get(finding), format)
        return
    chosen = chosen_findings(dataset, decisions, municipality, kind, actor, area, state, as_of)
    print_rows(_rows(chosen, limit, decisions, format), format)


def decide(
    finding: Annotated[
        str, typer.Argument(metavar="ID", help="Fyndets nummer, som samverkan findings visar det.")
    ],
    state: Annotated[State, typer.Argument(metavar="LÄGE", help="confirmed, dismissed eller new.")],
    reason: Annotated[str, typer.Option("--reason", help="Varför; behövs för att avfärda.")] = "",
    store: Store = None,
) -> None:
    """Bekräfta eller avfärda ett fynd; beslutet står kvar när lagret byggs om."""
    directory = store_of(store)
    told = _named(_all(open_dataset(directory), None), finding)
    title = told.words["sv"].title
    write_down(directory, Decision(finding, state, reason, title=title))
    remark(f"{title}: {state}.")


def chosen_findings(  # noqa: PLR0913, PLR0917 - the options that commands share
    dataset: Dataset,
    decisions: Mapping[str, Decision],
    municipality: str | None,
    kind: list[Kind] | None,
    actor: str | None,
    area: str | None,
    state: list[State] | None,
    as_of: str | None,
) -> list[Told]:
    """The findings that options choose.

    Raises:
        UnknownNameError: no actor or area has the name.
        QueryError: the day is none.
    """
    from analysis.selecting import Wanted, body_with_administrations, selected  # noqa: PLC0415

    about = []
    if actor is not None:
        about.append(body_with_administrations(dataset, resolve(dataset, actor, "actor")))
    if area is not None:
        about.append(frozenset({str(resolve(dataset, area, "area"))}))
    wanted = Wanted(
        kinds=frozenset(kind or Kind),
        about=tuple(about),
        municipality=municipality,
        states=frozenset(map(str, state or (State.NEW, State.CONFIRMED))),
    )
    return list(selected(_all(dataset, as_of), wanted, decisions))


def network_at(dataset: Dataset, as_of: str | None) -> Network:
    """What findings are computed from: everything, or what holds on a day.

    Raises:
        QueryError: the day is none.
    """
    from analysis.reading import network_of  # noqa: PLC0415

    if as_of is None:
        return network_of(dataset)
    try:
        day = date.fromisoformat(as_of)
    except ValueError:
        raise QueryError(f"Dagen {as_of!r} går inte att förstå; skriv den som ÅÅÅÅ-MM-DD.") from None
    return network_of(dataset).as_of(day)


def _all(dataset: Dataset, as_of: str | None) -> tuple[Told, ...]:
    """The findings that the build holds, or those of a day, which are computed now."""
    from analysis.detectors import find  # noqa: PLC0415
    from analysis.stored import read_findings, tell  # noqa: PLC0415

    if as_of is None:
        return read_findings(dataset)
    network = network_at(dataset, as_of)
    return tuple(tell(find(network), network))


def _named(found: Iterable[Told], identifier: str) -> Told:
    for told in found:
        if told.finding.id == identifier:
            return told
    raise UnknownNameError(f"Det finns inget fynd {identifier!r}; samverkan findings visar vilka som finns.")


def _rows(found: Iterable[Told], limit: int, decisions: Mapping[str, Decision], format: TableFormat) -> Rows:
    """One row a finding; a table for people leaves out what makes it too wide."""
    from analysis.selecting import state_of  # noqa: PLC0415
    from analysis.wording import kind_words  # noqa: PLC0415

    shown: Counter[tuple[str, str]] = Counter()
    rows: list[tuple[Cell, ...]] = []
    complete = True
    for told in found:
        finding = told.finding
        group = (finding.municipality, finding.kind)
        shown[group] += 1
        if shown[group] > limit:
            complete = False
            continue
        words, kind = told.words["sv"], kind_words(finding.kind, "sv")[0]
        rows.append(
            (
                finding.id,
                finding.municipality,
                kind,
                told.rank,
                round(finding.score, 3),
                state_of(finding, decisions),
                words.title,
                words.explanation,
                words.suggestion,
            )
        )
    every = Rows(COLUMNS, tuple(rows), complete)
    return every.without(TOO_WIDE) if format is TableFormat.TABLE else every


def _show(network: Network, told: Told, decision: Decision | None, format: TableFormat) -> None:
    """One finding: its sentences on standard error, each part with each place that proves it as a row."""
    from analysis.wording import part_words  # noqa: PLC0415

    words = told.words["sv"]
    for sentence in (words.title, words.explanation, words.suggestion):
        remark(sentence)
    if decision is not None:
        remark(f"{decision.state} {decision.when}: {decision.reason}".rstrip(": "))
    claims = {claim.iri: claim for claim in network.claims}
    rows: list[tuple[Cell, ...]] = []
    for part in told.finding.parts:
        things = "; ".join([*(network.name(thing) for thing in part.things), *part.texts])
        head = (part_words(part.name, "sv"), part.value, things)
        places = [place for fact in part.facts if fact in claims for place in claims[fact].places]
        rows += [
            (*head, network.sources[place.document].title, place.line, place.text) for place in places
        ] or [(*head, None, None, None)]
    print_rows(Rows(PART_COLUMNS, tuple(rows)), format)
