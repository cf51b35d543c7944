"""Every setting of the newsroom, in one file, read from the environment.

Values come from environment variables or from `.env` beside `manage.py` (or the file
that NEWSROOM_ENV_FILE names); a variable wins over the file. Nothing is guessed: a
value that makes no sense stops the start with one line that says what to do.
`docs/operating.md` has the table of variables.
"""

from django.utils.csp import CSP

from newsroom import environment as env
from newsroom.environment import ROOT, VAR

env.read_env_file()
env.refuse_unknown_names()

# Where the site stands --------------------------------------------------------

DEBUG = env.yes_or_no("DEBUG", "off")
SECRET_KEY = env.secret_key()
SITE_URL = env.site_url()
HTTPS = SITE_URL.startswith("https://")
ALLOWED_HOSTS = [
    *env.allowed_hosts(),
    env.host_of(SITE_URL),
    *(["localhost", "127.0.0.1", "[::1]"] if DEBUG else []),
]
ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"
LANGUAGE_CODE = "en-gb"
USE_TZ = True
TIME_ZONE = env.time_zone()

# What is stored ---------------------------------------------------------------

DATABASES = {"default": env.database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
MEDIA_ROOT = ROOT / env.text("MEDIA_ROOT", "var/media")
MEDIA_URL = "/media/"
STATIC_ROOT = VAR / "static"
STATIC_URL = "/static/"
STATICFILES_DIRS = [ROOT / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DEBUG

# What the house is made of ----------------------------------------------------

INSTALLED_APPS = [
    "articles",
    # Our desk is an AdminSite of its own (articles/admin/site.py).
    "django.contrib.admin.apps.SimpleAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "simple_history",
    "django_prose_editor",
    "js_asset",
    "django_filters",
]
# Sessions and users are for the desk only; no public page touches them, so none sets
# a cookie or varies on one.
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csp",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

# Who may come in, and what a browser is told ----------------------------------

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
VALIDATORS = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{VALIDATORS}.UserAttributeSimilarityValidator"},
    {"NAME": f"{VALIDATORS}.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": f"{VALIDATORS}.CommonPasswordValidator"},
    {"NAME": f"{VALIDATORS}.NumericPasswordValidator"},
]
LOGIN_URL = "/admin/login/"
# The cookies of the desk are never sent with a reader's page.
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = "/admin/"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
CSRF_TRUSTED_ORIGINS = [SITE_URL]
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
# With https a proxy stands in front, ends TLS and sets this header itself.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
# Other hosts of the domain, and browsers' preload lists, are not ours to promise.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]

# The desk. The editor must read style attributes of pasted text; nothing else is loose.
SECURE_CSP = {
    "default-src": [CSP.SELF],
    "script-src": [CSP.SELF, CSP.NONCE],
    "style-src": [CSP.SELF],
    "style-src-attr": [CSP.UNSAFE_INLINE],
    "img-src": [CSP.SELF, "data:", "blob:"],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
    "form-action": [CSP.SELF],
}
# Readers' pages: no script at all. The public views put it in SECURE_CSP's place.
PUBLIC_CSP = {
    "default-src": [CSP.NONE],
    "img-src": [CSP.SELF, "data:"],
    "style-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}

# How much is taken in ---------------------------------------------------------

# In bytes: an agency file, and a picture.
NEWSROOM_WIRE_LIMIT = env.whole_number("NEWSROOM_WIRE_LIMIT", 5_000_000)
NEWSROOM_UPLOAD_LIMIT = env.whole_number("NEWSROOM_UPLOAD_LIMIT", 25_000_000)
# Wide enough that a text which is too long is refused at its field, with its limit,
# and not by a bare "400 Bad Request" that loses what was typed.
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * NEWSROOM_WIRE_LIMIT
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000

# How the paper behaves --------------------------------------------------------

# "Last updated" is shown when it is at least this much later than "published".
NEWSROOM_UPDATED_TOLERANCE_MINUTES = env.whole_number(
    "NEWSROOM_UPDATED_TOLERANCE_MINUTES", 10, least=0
)
# The internal nginx location that sends pictures; empty: Python sends them.
NEWSROOM_X_ACCEL = env.internal_location()

# What is written down ---------------------------------------------------------

LOG_LEVEL = env.one_of(
    "NEWSROOM_LOG_LEVEL", ("INFO", "DEBUG", "WARNING", "ERROR", "CRITICAL")
)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": LOG_LEVEL},
    # Django's own handlers mail administrators or print twice.
    "loggers": {"django": {"handlers": [], "propagate": True, "level": LOG_LEVEL}},
}
