"""Measurements: how well documents are read, how fast, and beside which other tool."""
