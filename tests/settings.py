"""The settings under test: the house's own, on throw-away ground.

NEWSROOM_TEST_DB=postgres runs the tests on PostgreSQL: on the server that
TEST_DATABASE_URL names, or on one of our own that lives as long as the run.
"""

import os

from newsroom.environment import KNOWN
from tests import ground

# A developer's own settings must not decide whether a test passes.
OURS = {"ALLOWED_HOSTS", "DEBUG", "MEDIA_ROOT", "SITE_URL", "TIME_ZONE"}
FOR_TESTS = {"NEWSROOM_CHROMIUM", "NEWSROOM_REQUIRE_BROWSER"}
for name in OURS | KNOWN - FOR_TESTS:
    os.environ.pop(name, None)
os.environ["NEWSROOM_ENV_FILE"] = os.devnull
os.environ["SECRET_KEY"] = "only-for-tests-" * 4
os.environ["DATABASE_URL"] = ground.database_url()

from newsroom.settings import *  # noqa: E402, F403
from newsroom.settings import DATABASES, STORAGES  # noqa: E402

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, not memory: the live server answers from other threads. Nothing in it is
    # worth waiting for the disk.
    DATABASES["default"]["TEST"] = {"NAME": str(ground.folder() / "tests.sqlite3")}
    DATABASES["default"]["OPTIONS"]["init_command"] += "PRAGMA synchronous=OFF;"
MEDIA_ROOT = ground.folder() / f"media-{os.getpid()}"
STATIC_ROOT = ground.folder() / "static"
STATIC_ROOT.mkdir(exist_ok=True)
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
