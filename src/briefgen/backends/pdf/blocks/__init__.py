"""One module per family of blocks: a block in a place → its slabs."""
