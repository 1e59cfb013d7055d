"""Metadata: what a document says about itself is lifted out of it, with the place that says so."""
