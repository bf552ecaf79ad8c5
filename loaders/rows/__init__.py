"""Rows of tables as facts: members, measures, grants; and tables that a person has said how to read."""
