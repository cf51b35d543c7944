"""Pictures for the demo: drawn with Pillow, from the same seed the same bytes."""

from articles.management.demo.drawings.scenes import SCENES, draw

__all__ = ["SCENES", "draw"]
