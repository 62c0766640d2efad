"""Settings: every value from the environment, each with a default that works at once."""

import django_stubs_ext
from csp.constants import NONCE, NONE, SELF, UNSAFE_INLINE
from django.utils.translation import gettext_lazy as _

from guke.site import areas, databases, env

django_stubs_ext.monkeypatch()

HOME = env.home()
DEBUG = env.flag("GUKE_DEBUG")
SECRET_KEY = env.text("GUKE_SECRET_KEY") or env.kept_secret(HOME)
ALLOWED_HOSTS = env.words("GUKE_HOSTS", "127.0.0.1,localhost,[::1]")
CSRF_TRUSTED_ORIGINS = env.words("GUKE_ORIGINS")
HTTPS = env.flag("GUKE_HTTPS")

AREAS = areas.discover()
INSTALLED_APPS = [
    *AREAS,
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django_htmx",
    "django_filters",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "ninja",
    "csp",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "guke.people.middleware.Language",
    "guke.people.middleware.FirstSetUp",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "guke.kit.htmx.Parts",
]
ROOT_URLCONF = "guke.site.urls"
WSGI_APPLICATION = "guke.site.server.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "guke.kit.shell.shell",
            ],
        },
    },
]
FILTERS_EMPTY_CHOICE_LABEL = _("All")
FORM_RENDERER = "guke.kit.rendering.FormRenderer"

DATABASE_URL = env.text("DATABASE_URL")
DATABASES = {"default": databases.database(DATABASE_URL, HOME)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "kit_cache"}}
QUEUE_AT_ONCE = False
MIRROR = HOME / "mirror"
MEDIA_ROOT = HOME / "files"
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "guke.people.adapter.Adapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_RATE_LIMITS = {"login_failed": "5/5m/key,20/5m/ip"}
MFA_ALLOW_UNVERIFIED_EMAIL = (
    True  # addresses are not used to sign in, and an office without mail still wants two factors
)
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
ACCOUNT_LOGOUT_ON_GET = False
MFA_TOTP_ISSUER = "Guke"
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
USERSESSIONS_TRACK_ACTIVITY = False

LANGUAGE_CODE = env.text("GUKE_LANGUAGE", "zh-hans")
LANGUAGES = [("zh-hans", _("Chinese")), ("en", _("English"))]
TIME_ZONE = env.text("GUKE_TIME_ZONE", "Asia/Shanghai")
USE_I18N = True
USE_TZ = True
CURRENCY = env.text("GUKE_CURRENCY", "CNY")
ENGINE = env.text("GUKE_ENGINE", "duckdb")  # or spark, for ledgers beyond one machine
SPARK = env.text("GUKE_SPARK", "local[2]")  # where Spark is: a master, or sc://host:port

EMAIL_HOST = env.text("GUKE_SMTP_HOST")  # none: greetings by e-mail become files in the data folder
EMAIL_PORT = env.number("GUKE_SMTP_PORT", 587)
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = env.text("GUKE_SMTP_USER"), env.text("GUKE_SMTP_PASSWORD")
EMAIL_USE_TLS = env.flag("GUKE_SMTP_TLS", default=True)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.text("GUKE_SMTP_FROM", "guke@localhost")
SMS = {
    "provider": env.text("GUKE_SMS"),  # aliyun or tencent; none: files
    "key": env.text("GUKE_SMS_KEY"),
    "secret": env.text("GUKE_SMS_SECRET"),
    "sign": env.text("GUKE_SMS_SIGN"),
    "app": env.text("GUKE_SMS_APP"),
    "endpoint": env.text("GUKE_SMS_ENDPOINT"),
}

STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "style-src-attr": [UNSAFE_INLINE],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "frame-ancestors": [NONE],
        "form-action": [SELF],
    },
}
