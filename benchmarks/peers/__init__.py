"""One module for each tool: the briefing of `content` → the bytes of a file, the way that tool's manual shows."""
