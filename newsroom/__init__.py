"""The project: wiring only (settings, addresses, server entrances), no rules."""
