"""From a file to facts with evidence."""
