"""Measures, their owners and what is said of them, as lists, blocks and sheets describe them."""
