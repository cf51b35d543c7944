"""What Django's Meta cannot say: spans apart, and the past unchanged (PostgreSQL).

SQLite's triggers come from `post_migrate` (models/guards.py).
"""

from django.db import migrations

from articles.models.guards import drop_for_postgresql, make_for_postgresql


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_newsroom")]

    operations = [migrations.RunPython(make_for_postgresql, drop_for_postgresql)]
