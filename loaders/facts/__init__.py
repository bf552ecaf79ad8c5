"""Facts as rules find them, and the place in the source that proves each."""
