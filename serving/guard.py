"""Who may ask, as far as a browser's request tells: pages of other sites may not, unless they are let in by name.

A page anywhere can make the reader's browser send requests to this machine. So the name that the server is called
by must be one of its own (or a number, which no one can lead elsewhere), and a page must be our own or a listed one.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["Guard"]

RESIZING = "'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='"
"""The one style sheet that YASGUI writes into the page itself, for columns that can be made wider."""
POLICY = (
    f"default-src 'none'; script-src 'self'; style-src 'self' {RESIZING}; style-src-attr 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
ALWAYS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}
EXPOSED = "Samverkan-Complete, Warning"


@dataclass(frozen=True, slots=True)
class Guard:
    """Middleware that turns away who may not ask, and puts on every answer what a browser should keep to."""

    app: ASGIApp
    names: Collection[str] = ()
    """Host names that the server has, besides localhost."""
    origins: Collection[str] = ()
    """Sites whose pages may ask, as ``https://sida.example``."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through, or answer 403 or 421."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        origin = headers.get("origin", "")
        shared = origin if origin in self.origins else ""

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                _complete(MutableHeaders(scope=message), shared, bool(self.origins))
            await send(message)

        refusal = self._refusal(headers)
        if refusal is not None:
            await refusal(scope, receive, guarded)
        elif shared and scope["method"] == "OPTIONS":
            await _preflight(scope, receive, guarded)
        else:
            await self.app(scope, receive, guarded)

    def _refusal(self, headers: Headers) -> PlainTextResponse | None:
        host = headers.get("host", "")
        if not self._is_own(host):
            return PlainTextResponse("Servern heter inte så; ge namnet med --name när den startas.", 421)
        origin, site = headers.get("origin", ""), headers.get("sec-fetch-site", "none")
        if origin in self.origins:
            return None
        foreign = bool(origin) and urlsplit(origin).netloc != host
        if foreign or (site not in {"none", "same-origin"} and headers.get("sec-fetch-mode") != "navigate"):
            return PlainTextResponse(
                "Andra webbplatsers sidor får inte fråga; släpp in dem med --origin.", 403
            )
        return None

    def _is_own(self, host: str) -> bool:
        try:
            name = urlsplit(f"//{host}").hostname or ""
        except ValueError:
            return False
        return name == "localhost" or name in self.names or _is_number(name)


def _is_number(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _complete(headers: MutableHeaders, shared: str, varies: bool) -> None:
    for name, value in ALWAYS.items():
        headers[name] = value
    if varies:
        headers.add_vary_header("Origin")
    if shared:
        headers["Access-Control-Allow-Origin"] = shared
        headers["Access-Control-Expose-Headers"] = EXPOSED


async def _preflight(scope: Scope, receive: Receive, send: Send) -> None:
    allowed = {
        "Access-Control-Allow-Methods": "GET, POST",
        "Access-Control-Allow-Headers": "Accept, Content-Type",
        "Access-Control-Max-Age": "600",
    }
    await PlainTextResponse("", 204, allowed)(scope, receive, send)
