"""What is typed at the command line: thin callers of the rooms."""
