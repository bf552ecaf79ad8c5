"""What a request of the SPARQL 1.1 protocol asks for, or why it is not answered: an HTTP status and a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs

from starlette.exceptions import HTTPException
from starlette.requests import Request

from serving.formats import ROWS, TRIPLES, chosen

__all__ = ["Asked", "asked"]

FORM, QUERY = "application/x-www-form-urlencoded", "application/sparql-query"
LARGEST = 300_000  # bytes of a request; the gate takes 100,000 characters of query
FIELDS = 500
FORMAT_NAMES = ("format", "output")


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, the formats that its answer may have, and the graphs that it is put to."""

    query: str
    rows: str | None
    """Media type for SELECT and ASK; None when the request takes none of ours."""
    triples: str | None
    """The same for CONSTRUCT and DESCRIBE."""
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


async def asked(request: Request) -> Asked | None:
    """What the request asks for; None when it asks nothing, and so wants to know what the service is.

    Raises:
        HTTPException: it is none that this service answers.
    """
    fields = _fields(request.url.query)
    if request.method == "POST":
        fields = await _posted(request, fields)
    if "update" in fields:
        raise HTTPException(403, "Lagret ändras inte härifrån; bara frågor besvaras.")
    if not fields.get("query"):
        if request.method == "POST" or fields:
            raise HTTPException(400, "Frågan saknas; ge den i parametern query.")
        return None
    if len(fields["query"]) > 1:
        raise HTTPException(400, "En fråga åt gången: parametern query stod flera gånger.")
    accept, wanted = request.headers.get("accept", ""), _named_format(fields)
    rows, triples = chosen(accept, ROWS, wanted), chosen(accept, TRIPLES, wanted)
    return Asked(
        fields["query"][0],
        ROWS[rows].media_type if rows else None,
        TRIPLES[triples].media_type if triples else None,
        tuple(fields.get("default-graph-uri", ())),
        tuple(fields.get("named-graph-uri", ())),
    )


async def _posted(request: Request, fields: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Both ways of the protocol: a form, or the query itself with its parameters in the address."""
    type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if type not in {FORM, QUERY}:
        if type == "application/sparql-update":
            raise HTTPException(403, "Lagret ändras inte härifrån; bara frågor besvaras.")
        raise HTTPException(415, f"POST tar {FORM} eller {QUERY}.")
    try:
        text = (await _body(request)).decode()
    except UnicodeDecodeError:
        raise HTTPException(400, "Frågan är inte UTF-8.") from None
    if type == QUERY:
        return {**fields, "query": [*fields.get("query", ()), text]}
    more = _fields(text)
    return {name: [*fields.get(name, ()), *more.get(name, ())] for name in {*fields, *more}}


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > LARGEST:
            raise HTTPException(413, f"Frågan är större än {LARGEST} byte.")
    return bytes(body)


def _fields(text: str) -> dict[str, list[str]]:
    try:
        return parse_qs(text, keep_blank_values=True, errors="strict", max_num_fields=FIELDS)
    except ValueError:
        raise HTTPException(400, "Parametrarna går inte att läsa som UTF-8, eller är för många.") from None


def _named_format(fields: Mapping[str, Sequence[str]]) -> str:
    """What ``format=`` says, for programs that cannot set a header; a media type is as good as our name for it."""
    given = next((fields[name][0].lower() for name in FORMAT_NAMES if fields.get(name)), "")
    if not given:
        return ""
    known = {f.media_type: name for formats in (ROWS, TRIPLES) for name, f in formats.items()}
    name = known.get(given, given)
    if name not in {*ROWS, *TRIPLES}:
        raise HTTPException(406, f"Formaten är {', '.join((*ROWS, *TRIPLES))}.")
    return name
