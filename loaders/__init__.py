"""From a file to facts with evidence.

The folders stand in the order of the work, and each knows only those before it: ``formats``, ``language``,
``text``, ``names``, ``passages``, ``facts``, ``rules``, ``measures``, ``rows``.
"""
