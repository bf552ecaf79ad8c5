"""The server: /sparql answers queries, / is a page to write them on; nothing here can change the dataset."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import AsyncIterator, Collection, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from graph.iris import PREFIXES
from graph.layout import current_build
from graph.store import Dataset, open_build
from model.errors import QueryError, SamverkanError, ServerBusyError, StoreError
from serving.description import described
from serving.formats import TRIPLES, chosen
from serving.guard import Guard
from serving.request import Asked, asked
from serving.workers import Reply, Workers

__all__ = ["ASSETS", "Limits", "create_app"]

ASSETS = Path(__file__).parent / "assets"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request, and all of them together, may take."""

    seconds: float = 30.0
    rows: int = 10_000
    at_once: int = 4


@dataclass(frozen=True, slots=True)
class Service:
    """A store that is asked over HTTP; each request is answered from the build that holds when it comes."""

    store: Path
    limits: Limits
    workers: Workers

    def dataset(self) -> Dataset:
        """The build that holds now."""
        build = current_build(self.store)
        if build is None:
            raise StoreError(f"{self.store}: här finns inget bygge.")
        return _opened(build)

    async def sparql(self, request: Request) -> Response:
        """The protocol's one operation, in its three ways."""
        wanted = await asked(request)
        if wanted is None:
            return await self._introduction(request)
        reply = await _unless_left(request, self.workers.answer(self._order(wanted)))
        return self._response(reply)

    def _order(self, wanted: Asked) -> dict[str, object]:
        dataset = self.dataset()
        graphs = {*wanted.default_graphs, *wanted.named_graphs}
        if not graphs <= (known := _graphs(dataset)):
            raise HTTPException(
                403, f"Grafen {min(graphs - known)} finns inte här, och hämtas inte från annat håll."
            )
        return {
            "build": str(dataset.directory),
            "query": wanted.query,
            "rows": wanted.rows,
            "triples": wanted.triples,
            "default_graphs": wanted.default_graphs,
            "named_graphs": wanted.named_graphs,
            "limit": self.limits.rows,
            "seconds": self.limits.seconds,
        }

    def _response(self, reply: Reply) -> Response:
        headers = {"Cache-Control": "no-store", "Vary": "Accept"}
        if reply.status == 200:
            headers["Samverkan-Complete"] = "true" if reply.complete else "false"
        if not reply.complete:
            headers["Warning"] = f'199 samverkan "only the first {self.limits.rows} rows, there are more"'
        return Response(reply.body, reply.status, headers, reply.type)

    async def _introduction(self, request: Request) -> Response:
        accept = request.headers.get("accept", "")
        format = chosen(accept, TRIPLES)
        if "text/html" in accept:
            return RedirectResponse(request.url_for("page"))
        if format is None:
            raise HTTPException(406, "Tjänsten beskrivs som Turtle, N-Triples, JSON-LD och RDF/XML.")
        media_type = TRIPLES[format].media_type
        address = str(request.url.replace(query="", fragment=""))
        return Response(described(self.dataset(), address, media_type), media_type=media_type)


def create_app(
    store: Path, limits: Limits | None = None, names: Collection[str] = (), origins: Collection[str] = ()
) -> Starlette:
    """The server for a store.

    ``names`` are host names it answers to besides localhost and numbers, ``origins`` the sites whose pages may ask.
    """
    agreed = limits or Limits()
    service = Service(store, agreed, Workers(agreed.at_once, agreed.seconds))

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        await service.workers.start()
        yield
        await service.workers.stop()

    routes = [
        Route("/", page, name="page"),
        Route("/prefixes.json", prefixes),
        Route("/sparql", service.sparql, methods=["GET", "POST"]),
        Mount("/assets", StaticFiles(directory=ASSETS)),
    ]
    handlers = {HTTPException: _told, SamverkanError: _told}
    guard = Middleware(Guard, names=frozenset(names), origins=frozenset(origins))
    return Starlette(routes=routes, lifespan=lifespan, middleware=[guard], exception_handlers=handlers)


async def page(request: Request) -> Response:
    """The page to write queries on."""
    return FileResponse(ASSETS / "page.html", media_type="text/html")


async def prefixes(request: Request) -> Response:
    """The prefixes that a query need not declare."""
    return JSONResponse(PREFIXES)


async def _told(request: Request, error: Exception) -> Response:
    """A status and a sentence."""
    if isinstance(error, HTTPException):
        return PlainTextResponse(error.detail, error.status_code, error.headers)
    status = 503 if isinstance(error, ServerBusyError) else 504 if isinstance(error, QueryError) else 500
    return PlainTextResponse(str(error), status, {"Retry-After": "5"} if status == 503 else None)


async def _unless_left(request: Request, answer: Coroutine[None, None, Reply]) -> Reply:
    """The answer; given up, and its process ended, when whoever asked is no longer there."""
    working, leaving = asyncio.create_task(answer), asyncio.create_task(_left(request))
    try:
        await asyncio.wait({working, leaving}, return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            working.cancel()
            await asyncio.wait({working})
            raise HTTPException(499, "Den som frågade är inte kvar.")
        return working.result()
    finally:
        leaving.cancel()


async def _left(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


@functools.lru_cache(maxsize=2)
def _opened(build: Path) -> Dataset:
    return open_build(build)


@functools.lru_cache(maxsize=2)
def _graphs(dataset: Dataset) -> frozenset[str]:
    return frozenset(graph.value for graph in dataset.store.named_graphs())
