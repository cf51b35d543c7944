"""Everything that the stories need, by the names that their scripts use."""

import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zlib import crc32

from django.contrib.auth.models import User

from articles.management.demo.script import Script
from articles.models import Agency, Article, Contributor, Picture, Section, Topic


@dataclass
class House:
    now: datetime
    people: dict[str, User]
    sections: dict[str, Section]
    topics: dict[str, Topic]
    contributors: dict[str, Contributor]
    agencies: dict[str, Agency]
    pictures: dict[str, Picture]
    articles: dict[str, int] = field(default_factory=dict)
    translations: dict[str, uuid.UUID] = field(default_factory=dict)

    def article(self, key: str) -> Article:
        return Article.objects.get(pk=self.articles[key])

    def translation_group(self, script: Script) -> uuid.UUID | None:
        """Stories that name the same translation are one story in several languages."""
        name = script.get("translation")
        return self.translations.setdefault(name, uuid.uuid4()) if name else None

    def moment(self, script: Script, ago: timedelta) -> datetime:
        """A few minutes more for each story, or all would go out at the same minute."""
        if ago <= timedelta(0):
            return (self.now - ago).replace(minute=0)
        return self.now - ago - timedelta(minutes=crc32(script.key.encode()) % 41)
