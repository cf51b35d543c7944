"""The readers' addresses (reader spec 6). The first words of a path that are not a
section's are listed in models/section.py, so that no section can take one."""

from django.urls import path, re_path

from articles.public import (
    corrections,
    elsewhere,
    feeds,
    health,
    home,
    media,
    places,
    sitemaps,
    story,
)

app_name = "public"

CODE = "(?P<code>[0-9bcdfghjkmnpqrstvwxz]{6,8})"

urlpatterns = [
    path("", home.home, name="home"),
    path("latest/", places.latest, name="latest"),
    path("corrections/", corrections.corrections, name="corrections"),
    path("topics/<slug:slug>/", places.topic, name="topic"),
    path("authors/<slug:slug>/", places.author, name="author"),
    path("agencies/<slug:slug>/", places.agency, name="agency"),
    path("media/<str:name>", media.media, name="media"),
    path("feeds/", feeds.directory, name="feeds"),
    path("feeds/all.rss", feeds.everything, name="feed_all"),
    path("feeds/section/<slug:slug>.rss", feeds.section, name="feed_section"),
    path("feeds/topic/<slug:slug>.rss", feeds.topic, name="feed_topic"),
    path("feeds/author/<slug:slug>.rss", feeds.author, name="feed_author"),
    path("feed/", feeds.old_address, name="feed_old"),
    path("rss/", feeds.old_address, name="rss_old"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemaps/pages.xml", sitemaps.pages, name="sitemap_pages"),
    path("sitemaps/topics.xml", sitemaps.topics, name="sitemap_topics"),
    re_path(
        r"^sitemaps/stories-(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])(?:-(?P<part>\d{1,4}))?\.xml$",
        sitemaps.stories,
        name="sitemap_stories",
    ),
    path("robots.txt", sitemaps.robots, name="robots"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    re_path(f"^s/{CODE}/?$", story.story, name="short"),
    path("<slug:section>/", places.section, name="section"),
    # Whatever else ends in a story's code leads to it.
    re_path(f"^(?P<address>.+-){CODE}/?$", story.story, name="story"),
    re_path(f"^(?P<address>(?:.+/)?){CODE}/?$", story.story, name="story_elsewhere"),
    re_path("^", elsewhere.elsewhere, name="elsewhere"),
]
