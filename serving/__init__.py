"""Lets other programs ask the dataset: a read-only SPARQL 1.1 endpoint with a page to write queries on."""
