"""Texts, edits, documents, pipelines and the ledger. Nothing in here knows any Chinese."""
