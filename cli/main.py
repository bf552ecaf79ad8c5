"""The command line: its commands, and the one border where an error becomes a sentence and an exit status.

Exit status 0 is success, 1 that something could not be done (the sentence says what and how to mend it),
2 that the command was written wrongly, 130 that the user stopped it.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping

import typer

from cli.asking import ask, cypher, sparql
from cli.building import build
from cli.checking import check
from cli.columns import columns
from cli.endpoints import endpoint
from cli.exporting import export
from cli.findings import decide, findings
from cli.output import forget_output
from cli.reading import bundle, extract
from cli.reporting import report
from cli.servers import neo4j
from cli.serving import serve
from cli.starting import start
from model.errors import SamverkanError

__all__ = ["app", "run"]

app = typer.Typer(
    help="Vem arbetar med vem i staden, i vilket forum och i vilken roll, och vilket dokument säger det?",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
for command in (
    start,
    serve,
    build,
    ask,
    findings,
    decide,
    report,
    sparql,
    cypher,
    extract,
    columns,
    export,
    check,
    bundle,
):
    app.command()(command)
app.add_typer(neo4j, name="neo4j")
app.add_typer(endpoint, name="endpoint")

USAGE: Mapping[str, str] = {
    "MissingParameter": "det saknas ett argument",
    "NoSuchOption": "väljaren finns inte",
    "BadParameter": "ett värde duger inte",
}


def run() -> None:
    """Run the command that the process was given, and end the process."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a file name may hold bytes that are no characters
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(status())


def status(arguments: list[str] | None = None) -> int:
    """Run the command and give its exit status; errors become sentences on standard error."""
    try:
        code = app(arguments, standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except SamverkanError as error:
        return _tell(str(error), 1)
    except typer.TyperException as error:
        return _tell(_usage(error), getattr(error, "exit_code", 2))
    except typer.Abort:
        return _tell("Avbrutet.", 130)
    except BrokenPipeError:  # whoever read the output has had enough
        forget_output()
        return 0
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        return _tell(f"{place}{error.strerror or error}.", 1)


def _tell(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code


def _usage(error: typer.TyperException) -> str:
    """What was wrong with the command in Swedish, with the library's own words for the place."""
    kind = USAGE.get(type(error).__name__, "kommandot går inte att förstå")
    return f"Fel i kommandot: {kind} ({error.format_message().rstrip('.')}). Hjälp: samverkan --help"
