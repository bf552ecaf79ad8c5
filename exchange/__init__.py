"""A dataset in other programs' formats: one module a format, all listed in ``exchange.formats``."""
