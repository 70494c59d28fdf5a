"""Drawings → form objects, labels fitted into them, and pictures of pixels where a format needs those."""
