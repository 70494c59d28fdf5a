"""Tests of the backends, one folder each."""
