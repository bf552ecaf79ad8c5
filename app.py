"""The explorer: declares its pages and what they share."""
