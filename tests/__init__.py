"""The promises of the house. Its rooms again, one file per page or verb."""
