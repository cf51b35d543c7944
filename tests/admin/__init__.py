"""The desk, page by page and verb by verb."""
