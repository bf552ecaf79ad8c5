"""Text made ready for reading: repaired, laid out in blocks and rows, labelled, with individuals kept out."""
