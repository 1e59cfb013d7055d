"""Files: the only place that opens any. Inputs are read, outputs written beside and renamed."""
