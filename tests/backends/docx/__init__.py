"""Tests of the Word backend."""
