"""The few tags that templates share."""
