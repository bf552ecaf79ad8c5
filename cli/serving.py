"""The command that lets other programs ask the store in SPARQL."""

from __future__ import annotations

from typing import Annotated

import typer

from cli.options import Store, store_of
from cli.output import remark
from graph.store import open_dataset
from model.errors import SamverkanError

__all__ = ["serve"]


def serve(  # noqa: PLR0913, PLR0917 - each is an option of the command
    port: Annotated[int, typer.Option(min=1, max=65535, help="Porten som servern svarar på.")] = 8890,
    host: Annotated[
        str, typer.Option(metavar="ADRESS", help="Var den lyssnar; 0.0.0.0 släpper in andra datorer.")
    ] = "127.0.0.1",
    name: Annotated[
        list[str] | None,
        typer.Option(metavar="NAMN", help="Ett namn som andra datorer når servern med; kan upprepas."),
    ] = None,
    origin: Annotated[
        list[str] | None,
        typer.Option(metavar="https://…", help="En webbplats vars sidor får fråga; kan upprepas."),
    ] = None,
    limit: Annotated[
        int, typer.Option(min=1, max=1_000_000, help="Högst så många rader i ett svar.")
    ] = 10_000,
    seconds: Annotated[float, typer.Option(min=0.1, max=3600, help="Högst så lång tid för en fråga.")] = 30.0,
    at_once: Annotated[int, typer.Option(min=1, max=64, help="Högst så många frågor samtidigt.")] = 4,
    store: Store = None,
) -> None:
    """Låt andra program fråga lagret i SPARQL (R, Excel, Python …), och öppna en frågesida."""
    import uvicorn  # noqa: PLC0415 - only this command serves

    from serving.app import Limits, create_app  # noqa: PLC0415

    directory = store_of(store).absolute()
    open_dataset(directory)
    app = create_app(
        directory, Limits(seconds, limit, at_once), name or (), [o.rstrip("/") for o in origin or ()]
    )
    address = f"http://{_shown(host)}:{port}"
    remark(f"SPARQL på {address}/sparql, frågesida på {address}/ (avsluta med Ctrl+C).")
    config = uvicorn.Config(
        app, host, port, log_level="warning", access_log=False, server_header=False, limit_concurrency=200,
        timeout_graceful_shutdown=3,
    )  # fmt: skip
    try:
        uvicorn.Server(config).run()
    except SystemExit as error:
        raise SamverkanError(
            f"Porten {port} på {host} går inte att använda; välj en annan med --port."
        ) from error


def _shown(host: str) -> str:
    return {"127.0.0.1": "localhost", "0.0.0.0": "localhost", "::": "localhost"}.get(
        host, f"[{host}]" if ":" in host else host
    )
