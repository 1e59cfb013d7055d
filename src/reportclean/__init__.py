"""Clean scraped Chinese text, and account for every character of it."""
