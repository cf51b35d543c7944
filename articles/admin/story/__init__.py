"""A story at the desk: its form, its saving, its list, its versions and its preview."""
