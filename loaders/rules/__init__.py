"""Rules from a passage of running text to facts: one family of relations a module."""
