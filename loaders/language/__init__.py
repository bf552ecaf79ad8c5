"""What the loaders know of Swedish: words, families of words, figures, and the patterns that look for them."""
