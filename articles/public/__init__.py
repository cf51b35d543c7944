"""The readers' side: pages, feeds and site maps. It reads editions and changes nothing."""
