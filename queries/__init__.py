"""The named questions, and how they are asked."""
