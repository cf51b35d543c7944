"""How long pages and acts take, as ratios measured in one run on one machine."""
