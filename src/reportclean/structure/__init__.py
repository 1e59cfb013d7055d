"""Split a dump, give texts their paragraphs, outline and notes back."""
