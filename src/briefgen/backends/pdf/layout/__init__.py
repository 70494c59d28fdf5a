"""The page layer: blocks → slabs one below the other → pages."""
