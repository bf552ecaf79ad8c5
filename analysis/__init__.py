"""What the dataset says together: overlaps, gaps and contradictions, each with its parts and its evidence."""
