"""What passes between the parts: facts, documents, the words for their types, and the errors."""
