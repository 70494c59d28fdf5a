"""Tests of the PDF backend, part by part."""
