"""Addresses of servers, as users write them: what is none is refused in a sentence, and so is one with a password."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import urlsplit

from model.errors import StoreError

__all__ = ["AddressForm"]


@dataclass(frozen=True, slots=True)
class AddressForm:
    """What the addresses of one kind of server look like."""

    of: str
    """What the server is, as the sentence of a refusal ends."""
    schemes: Collection[str]
    example: str
    secrets: str
    """Where user and password are given instead."""
    fragment: bool = True
    """Whether a part behind ``#`` may follow."""

    def demand(self, url: str) -> None:
        """Refuse an address of another form.

        Raises:
            StoreError: it is none, or holds a password.
        """
        try:
            parts = urlsplit(url)
            _ = parts.port
        except ValueError:
            raise StoreError(f"{url!r} är ingen adress; skriv till exempel {self.example}.") from None
        if parts.username is not None or parts.password is not None:
            raise StoreError(f"Användare och lösenord ska inte stå i adressen; {self.secrets}.")
        if parts.scheme not in self.schemes or not parts.hostname or (parts.fragment and not self.fragment):
            raise StoreError(f"{url!r} är ingen adress till {self.of}.")
