"""What a page about an edition shows: for readers, and for the desk's preview."""
