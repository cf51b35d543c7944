"""One module per command; its name is what one types after `manage.py`."""
