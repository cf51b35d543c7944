"""The editors' side: the desk and its pages, one module per thing that it works on."""

from articles.admin import notices, paper, people, pictures, users
from articles.admin.site import desk
from articles.admin.story.model_admin import StoryAdmin
from articles.admin.wire import feeds
from articles.models import Article

desk.register(Article, StoryAdmin)

__all__ = ["desk", "feeds", "notices", "paper", "people", "pictures", "users"]
