"""Which channel carries what, as the environment says; files where nothing is set up."""

import datetime as dt
from collections.abc import Callable

from django.conf import settings

from guke.care.senders import aliyun, tencent
from guke.care.senders.base import Sender
from guke.care.senders.calls import Keys
from guke.care.senders.mail import Mail
from guke.care.senders.sink import Sink
from guke.kit import clock

_SMS: dict[str, tuple[Callable[[Keys, Callable[[], dt.datetime]], Sender], str]] = {
    "aliyun": (aliyun.Aliyun, aliyun.ENDPOINT),
    "tencent": (tencent.Tencent, tencent.ENDPOINT),
}


def sender(channel: str) -> Sender:
    """Return what carries the channel."""
    if channel == "email" and settings.EMAIL_HOST:
        return Mail()
    if channel == "sms" and settings.SMS["provider"] in _SMS:
        made, endpoint = _SMS[settings.SMS["provider"]]
        given = {name: settings.SMS[name] for name in ("key", "secret", "sign", "app")}
        return made(Keys(endpoint=settings.SMS["endpoint"] or endpoint, **given), clock.now)
    return Sink(settings.HOME / "letters" / channel)


def is_real(channel: str) -> bool:
    """Return whether the channel leaves the house."""
    return not isinstance(sender(channel), Sink)
