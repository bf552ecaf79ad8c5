"""The pages of the explorer: they show, and compute nothing."""
