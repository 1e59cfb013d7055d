"""What was done to a document, shown to a person."""
