"""The fixed words, a module for each language, of which only the one that is asked for is read."""
