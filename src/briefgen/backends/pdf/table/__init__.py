"""Tables: columns measured and shared out, rows set one at a time, headers repeated on every page."""
