"""Free Cypher from people: a statement passes only if every word of it is known to do nothing but read.

The statement is cut into words by our own rules, and everything that two readers might cut differently is
refused (escapes of characters, unusual spaces and letters, unclosed comments). Then it is an allow-list: it
begins with a clause that reads, a clause that does not read stands nowhere, no unknown word stands where only
a clause can (after something complete, as in ``RETURN 1 WORD``), and only listed functions and procedures are
called. What goes on to the engine is the statement without its comments.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from model.errors import QueryError

__all__ = ["FUNCTIONS", "LONGEST", "PROCEDURES", "demand_reading"]

LONGEST = 20_000  # characters; no one writes such a statement by hand
DEEPEST = 50  # brackets inside each other; engines parse them by recursion

TOKEN = re.compile(
    r"""(?P<space>[ \t\n]+|//[^\n]*|/\*.*?\*/)
    |(?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
    |(?P<quoted>`[^`\n]+`)
    |(?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)
    |(?P<word>[A-Za-zÅÄÖåäöÉéÜü_][A-Za-zÅÄÖåäöÉéÜü_0-9]*)
    |(?P<sign><>|<=|>=|=~|\.\.|\|\||[-+*/%^=<>.,:|&!()\[\]{}])""",
    re.VERBOSE | re.DOTALL,
)
ESCAPED = re.compile(r"\\[uU'\"`]")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BEGINNINGS = frozenset({"MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL"})
FORBIDDEN = _words(
    """
    ALTER ATTACH CHECKPOINT COPY CREATE CSV DELETE DETACH DROP EXPORT FOREACH IMPORT INSERT INSTALL LOAD
    MERGE NODETACH PERIODIC REMOVE RENAME SET TERMINATE TRANSACTIONS UNINSTALL UPDATE USE USING
    """
)
KEYWORDS = _words(
    """
    AND AS ASC ASCENDING BY CALL CASE CONTAINS DESC DESCENDING DISTINCT ELSE END ENDS FALSE IN IS LIMIT
    MATCH NOT NULL OPTIONAL OR ORDER RETURN SKIP STARTS THEN TRUE UNION UNWIND WHEN WHERE WITH XOR YIELD
    """
)
COMPLETE = frozenset({"ASC", "ASCENDING", "DESC", "DESCENDING", "END", "FALSE", "NULL", "TRUE"})
"""Keywords after which something is complete; after all others something must follow."""
BEFORE_BRACKET = frozenset({"ALL", "ANY", "COLLECT", "COUNT", "EXISTS", "NONE", "SINGLE"})
AFTER_STAR = frozenset({"ACYCLIC", "ALL", "SHORTEST", "TRAIL"})
SUBQUERIES = frozenset({"CALL", "COLLECT", "COUNT", "EXISTS"})

FUNCTIONS = _words(
    """
    abs all allshortestpaths any array_length avg cast ceil coalesce collect concat contains count date
    datetime duration elementid end_node endnode ends_with exists exp floor head id ifnull isempty keys
    label labels last lcase left length levenshtein list_concat list_contains list_distinct
    list_reverse_sort list_sort list_to_string log log10 lower ltrim max min nodes none nullif
    percentilecont percentiledisc properties range reduce regexp_extract regexp_matches regexp_replace
    relationships rels replace reverse right round rtrim shortestpath sign single size split sqrt
    start_node startnode starts_with stdev string string_split substring sum tail toboolean tofloat
    tointeger tolower tostring toupper trim type typeof ucase upper
    """
)
PROCEDURES = _words(
    """
    db.labels db.propertykeys db.relationshiptypes db.schema.nodetypeproperties
    db.schema.reltypeproperties db.schema.visualization show_tables table_info
    """
)
OPENING, CLOSING = "([{", ")]}"
ONLY_READING = (
    "Bara frågor som läser kan ställas (MATCH, OPTIONAL MATCH, UNWIND, WITH, RETURN); "
    "grafen ändras inte härifrån."
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, name, value or sign of the statement."""

    kind: str
    text: str
    place: int
    """Where it begins, in characters from the start."""

    @property
    def upper(self) -> str:
        """The word as keywords are written; of what is no plain word, nothing that a keyword could be."""
        return self.text.upper() if self.kind == "word" else self.text

    @property
    def name(self) -> str:
        """The name that a word or a quoted name is, in the case that functions are listed in."""
        return self.text.strip("`").lower() if self.kind in {"word", "quoted"} else ""


def demand_reading(statement: str) -> str:
    """The statement without comments, if it does nothing but read the graph.

    Raises:
        QueryError: it is malformed, holds several statements or parameters, or anything but reading.
    """
    tokens = _tokens(statement)
    if not tokens or tokens[0].upper not in BEGINNINGS:
        raise QueryError(f"{ONLY_READING} Skriv en fråga som börjar med något av dem.")
    _demand_brackets(statement, tokens)
    complete = False
    for index, token in enumerate(tokens):
        complete = _step(statement, tokens, index, token, complete)
    if not complete:
        raise QueryError("Frågan tar slut mitt i en sats.")
    return _without_comments(statement)


def _tokens(statement: str) -> list[Token]:
    if len(statement) > LONGEST:
        raise QueryError(f"Frågan är {len(statement):,} tecken lång; den får vara {LONGEST:,}.")
    statement = _plain(statement)
    tokens: list[Token] = []
    place = 0
    while place < len(statement):
        found = TOKEN.match(statement, place)
        if found is None:
            raise _refused(statement, place, _unknown_sign(statement[place]))
        if found.lastgroup != "space":
            tokens.append(Token(str(found.lastgroup), found[0], place))
        place = found.end()
    return tokens


def _plain(statement: str) -> str:
    """With plain line ends and no closing semicolon, and nothing that two readers may read differently."""
    text = statement.replace("\r\n", "\n").replace("\r", "\n").strip()
    text = text.removesuffix(";").rstrip()
    if ESCAPED.search(text) or CONTROL.search(text):
        raise QueryError(
            "Frågan har teckenkoder (\\u…), styrtecken eller citattecken efter \\; skriv tecknen själva, "
            "och den andra sortens citattecken runt dem."
        )
    return text


def _unknown_sign(sign: str) -> str:
    if sign == ";":
        return "bara en sats åt gången"
    if sign == "$":
        return "en egen fråga har inga parametrar; skriv värdet"
    if sign in "'\"`/":
        return f"{sign} öppnar något som inte stängs"
    return f"tecknet {unicodedata.name(sign, sign)} kan bara stå inom citattecken"


def _demand_brackets(statement: str, tokens: Sequence[Token]) -> None:
    waiting: list[str] = []
    for token in tokens:
        if token.kind == "sign" and token.text in OPENING:
            waiting.append(CLOSING[OPENING.index(token.text)])
        elif token.kind == "sign" and token.text in CLOSING and (not waiting or waiting.pop() != token.text):
            raise _refused(statement, token.place, f"{token.text} stänger inget")
        if len(waiting) > DEEPEST:
            raise QueryError("Frågan har för många nivåer av klamrar eller parenteser.")
    if waiting:
        raise QueryError(f"Frågan saknar {waiting[-1]} på slutet.")


def _step(statement: str, tokens: Sequence[Token], index: int, token: Token, complete: bool) -> bool:
    """Whether something is complete after this token; refuses the token where it may not stand."""
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.kind == "word" and token.upper in FORBIDDEN:
        raise _refused(statement, token.place, f"{token.upper} läser inte bara; ett namn skrivs inom `…`")
    if token.kind in {"word", "quoted"} and after is not None and after.text == "(":
        _demand_function(statement, tokens, index)
    if token.kind == "sign":
        return _after_sign(statement, tokens, index, token, complete)
    if token.kind == "word" and _is_keyword(token, before, after):
        return _after_keyword(statement, tokens, index)
    if complete and not (token.kind == "number" and before is not None and before.text == "*"):
        raise _refused(statement, token.place, f"{token.text[:30]!r} kan inte stå här")
    return True


def _after_sign(statement: str, tokens: Sequence[Token], index: int, token: Token, complete: bool) -> bool:
    before = tokens[index - 1] if index else None
    if token.text == "." and before is not None and before.kind == "number":
        raise _refused(statement, token.place, "en punkt efter ett tal; skriv decimaler efter den")
    if token.text == "*" and not complete:
        return True  # RETURN *, count(*), [*]: the star itself is what is meant
    return token.text in CLOSING


def _is_keyword(token: Token, before: Token | None, after: Token | None) -> bool:
    """Whether the word is one of the language and no name; after a full stop or a colon it is a name."""
    if before is not None and before.kind == "sign" and before.text in {".", ":"}:
        return token.upper in KEYWORDS and before.text == ":" and token.upper in COMPLETE | {"CASE", "NOT"}
    if token.upper in BEFORE_BRACKET and after is not None and after.text in {"(", "{"}:
        return True
    if token.upper in AFTER_STAR and before is not None and before.upper in {"*", "UNION", *AFTER_STAR}:
        return True
    return token.upper in KEYWORDS


def _after_keyword(statement: str, tokens: Sequence[Token], index: int) -> bool:
    """A keyword that is used as a name is refused, for what follows it would be taken for something else."""
    token, after = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    before = tokens[index - 1] if index else None
    named = before is not None and before.upper == "AS"
    alone = after is None or after.text in {")", "]", "}", ",", ":", ".", "|"}
    if named or (alone and token.upper not in COMPLETE | AFTER_STAR):
        raise _refused(
            statement, token.place, f"{token.upper} är ett ord i språket; ett namn skrivs inom `…`"
        )
    if token.upper == "CALL" and after is not None and after.text not in {"{", "("}:
        _demand_procedure(statement, tokens, index + 1)
    return token.upper in COMPLETE


def _demand_function(statement: str, tokens: Sequence[Token], index: int) -> None:
    token = tokens[index]
    dotted = index > 0 and tokens[index - 1].text == "."
    if token.kind == "word" and not dotted and token.upper in KEYWORDS | BEFORE_BRACKET:
        return
    name, start = _dotted(tokens, index)
    called = start > 0 and tokens[start - 1].upper == "CALL"
    if name not in (PROCEDURES if called else FUNCTIONS):
        raise _refused(statement, token.place, f"{name} är ingen funktion som får användas")


def _dotted(tokens: Sequence[Token], index: int) -> tuple[str, int]:
    """The whole name that ends at a token, and where it begins."""
    parts = [tokens[index].name]
    while index >= 2 and tokens[index - 1].text == "." and tokens[index - 2].name:
        index -= 2
        parts.append(tokens[index].name)
    return ".".join(reversed(parts)), index


def _demand_procedure(statement: str, tokens: Sequence[Token], index: int) -> None:
    end = index
    while end + 2 < len(tokens) and tokens[end + 1].text == ".":
        end += 2
    name, _ = _dotted(tokens, end)
    if name not in PROCEDURES or end + 1 >= len(tokens) or tokens[end + 1].text != "(":
        raise _refused(statement, tokens[index].place, f"CALL {name} får inte användas")


def _without_comments(statement: str) -> str:
    """The statement as the engine gets it: a comment leaves a space, and its line ends."""
    parts = (
        re.sub(r"[^\n]+", " ", found[0]) if found.lastgroup == "space" else found[0]
        for found in TOKEN.finditer(_plain(statement))
    )
    return "".join(parts)


def _refused(statement: str, place: int, why: str) -> QueryError:
    before = _plain(statement)[:place]
    line, column = before.count("\n") + 1, place - (before.rfind("\n") + 1) + 1
    return QueryError(f"Frågan är inte tillåten: rad {line}, tecken {column}: {why}.")
