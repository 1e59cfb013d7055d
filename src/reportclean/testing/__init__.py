"""Strategies and laws for people who write cleaners; the only part that imports Hypothesis."""
