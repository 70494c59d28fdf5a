"""briefgen turns a written-down briefing into documents people act on."""
