"""Who and what a text names: the registry's names, and names that nobody listed."""
