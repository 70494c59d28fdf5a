"""What every page-making backend decides alike: a table's column widths, the lines of a title and of its facts."""
