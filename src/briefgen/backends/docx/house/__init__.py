"""A house's own Word file → the template that a render writes into, and a report of how the two met."""
