"""Loading a dataset into a SPARQL server: graph by graph, only what has changed, and nothing of anyone else's.

What must stay true: loading twice changes nothing; a load that was cut short goes on where it stopped; what no
document says any longer is removed; and only graphs that our control graph calls ours are ever written. A graph is
called ours before its first triple is written. Whoever asks meanwhile gets the former build until all is there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

import pyoxigraph as ox

from graph.endpoint import Endpoint
from graph.endpoint_state import Contents, control_graph, control_lines, state_line, union_graph
from graph.graph_writer import ByGraphStore, ByUpdate, GraphWriter
from graph.iris import Iri
from graph.sparql_http import ADDRESS
from graph.store import Dataset
from model.errors import ServerRefusedError, StoreError

__all__ = ["Addresses", "EndpointLoaded", "Progress", "load_endpoint"]

Progress = Callable[[str, int, int | None], None]
"""Called after each request with what is being loaded, how many are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a server takes changes; None for the address that it is asked at."""

    graphs: str | None = None
    """For the Graph Store Protocol. Given, SPARQL Update is not tried."""
    update: str | None = None
    """For SPARQL Update. Given alone, the Graph Store Protocol is not tried."""


@dataclass(frozen=True, slots=True)
class EndpointLoaded:
    """What a load did."""

    graphs: int
    """The dataset's own graphs."""
    written: int
    """Triples that were sent."""
    removed: int
    """Graphs that were removed."""
    unchanged: bool = False
    """The server had this build already, whole; nothing was written."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A graph as it shall be on the server."""

    source: ox.NamedNode | ox.DefaultGraph
    """Where its triples stand in the embedded store."""
    digest: str
    triples: int

    def state(self, done: int) -> str:
        """What the control graph says when so many of its triples are there."""
        return f"{self.digest} {done}"

    def reached(self, states: frozenset[str]) -> int:
        """How many are there by what the control graph says; 0 also where they are those of another build."""
        return max(
            (n for n in map(int, (s.split()[1] for s in states if s.split()[:1] == [self.digest]))), default=0
        )


@dataclass(frozen=True, slots=True)
class Load:
    """A load under way."""

    dataset: Dataset
    writer: GraphWriter
    control: Iri
    tell: Progress

    def write(self, graph: Iri, wanted: Wanted, states: frozenset[str]) -> int:
        """Send what is missing of a graph, and note after each request how far it has come."""
        done = start = wanted.reached(states)
        lines = islice(_lines(self.dataset, wanted.source), start, None)
        while chunk := list(islice(lines, self.writer.most)):
            (self.writer.add if done else self.writer.replace)(graph, chunk)
            done += len(chunk)
            self.writer.add(self.control, [state_line(graph, wanted.state(done))])
            self.tell("triples", done, wanted.triples)
        return done - start

    def note(self, contents: Contents) -> None:
        """Let the control graph say this and nothing else."""
        self.writer.replace(self.control, control_lines(self.control, contents))


def load_endpoint(
    endpoint: Endpoint,
    dataset: Dataset,
    addresses: Addresses | None = None,
    progress: Progress | None = None,
    again: bool = False,
) -> EndpointLoaded:
    """Make the server hold the dataset's graphs, one graph with each of their triples once, and nothing older of ours.

    ``again`` sends everything anew also where the server says that it has it.

    Raises:
        StoreError: the server cannot be reached, does not let the user in, or takes no changes.
        QueryError: it does not answer in time.
    """
    for address in filter(None, (addresses.graphs, addresses.update) if addresses else ()):
        ADDRESS.demand(address)
    known, union = endpoint.read_contents(), union_graph(endpoint.base, dataset.build)
    if (known.build, known.union) == (dataset.build, union) and not again:
        return EndpointLoaded(0, 0, 0, unchanged=True)
    wanted = _wanted(dataset, union)
    states = {} if again else {graph: known.graphs.get(graph, frozenset()) for graph in wanted}
    stale = {graph: frozenset[str]() for graph in known.graphs if graph not in wanted}
    begun = Contents("", known.union, {**stale, **dict.fromkeys(wanted, frozenset()), **states})
    writer = _working_writer(endpoint, addresses or Addresses(), begun)
    load = Load(dataset, writer, control_graph(endpoint.base), progress or (lambda stage, done, total: None))
    written = sum(load.write(graph, each, begun.graphs[graph]) for graph, each in wanted.items())
    whole = Contents(dataset.build, union, {g: frozenset({w.state(w.triples)}) for g, w in wanted.items()})
    if stale:
        load.note(replace(whole, build="", graphs={**stale, **whole.graphs}))
        for number, graph in enumerate(stale, 1):
            writer.remove(graph)
            load.tell("removed", number, len(stale))
    load.note(whole)
    return EndpointLoaded(len(wanted) - 1, written, len(stale))


def _wanted(dataset: Dataset, union: Iri) -> Mapping[Iri, Wanted]:
    """The dataset's graphs and last the one that holds each triple once, so that a change of it comes last too."""
    graphs = sorted(graph.value for graph in dataset.store.named_graphs() if isinstance(graph, ox.NamedNode))
    wanted = {Iri(graph): _described(dataset, ox.NamedNode(graph)) for graph in graphs}
    everything = sum(1 for _ in _lines(dataset, ox.DefaultGraph()))
    return {**wanted, union: Wanted(ox.DefaultGraph(), dataset.build, everything)}


def _described(dataset: Dataset, graph: ox.NamedNode) -> Wanted:
    digest, triples = hashlib.sha256(), 0
    for line in _lines(dataset, graph):
        digest.update(line.encode())
        triples += 1
    return Wanted(graph, digest.hexdigest()[:16], triples)


def _lines(dataset: Dataset, graph: ox.NamedNode | ox.DefaultGraph) -> Iterator[str]:
    """The graph's triples in N-Triples, in the order of the store, which is that of their content."""
    for quad in dataset.store.quads_for_pattern(None, None, None, graph):
        yield f"{quad.triple} .\n"


def _working_writer(endpoint: Endpoint, addresses: Addresses, begun: Contents) -> GraphWriter:
    """The first way of writing by which the control graph comes to say what it should.

    What a server answers is not enough: some take a PUT at this address for something else.
    """
    control, refusals = control_graph(endpoint.base), []
    for writer in _writers(endpoint, addresses):
        try:
            writer.replace(control, control_lines(control, begun))
            if endpoint.read_contents() == begun:
                return writer
            refusals.append(f"{writer.url}: servern tog emot en graf, som sedan inte finns där.")
        except ServerRefusedError as error:
            refusals.append(str(error))
    raise StoreError(
        f"{endpoint.url}: det går inte att skriva till servern. {' '.join(refusals)} "
        "Ge adressen för Graph Store Protocol med --graphs eller den för SPARQL Update med --update."
    )


def _writers(endpoint: Endpoint, addresses: Addresses) -> Iterator[ByGraphStore | ByUpdate]:
    if addresses.graphs or not addresses.update:
        yield ByGraphStore(endpoint.server, addresses.graphs or endpoint.url)
    if addresses.update or not addresses.graphs:
        yield ByUpdate(endpoint.server, addresses.update or endpoint.url)
