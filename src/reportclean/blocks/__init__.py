"""What each line of a page is, by rules and by the line model; furniture leaves."""
