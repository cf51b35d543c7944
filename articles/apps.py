"""Starting the newsroom: its name, and the checks that run before it opens."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from articles import checks


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = "newsroom"

    def ready(self) -> None:
        # Models exist only now, so their guards can be named only here.
        from articles.models import install_guards  # noqa: PLC0415

        checks.register_all()
        post_migrate.connect(install_guards, sender=self, dispatch_uid="guards")
