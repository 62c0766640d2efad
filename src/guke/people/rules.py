"""What a browser calls itself, in the names people know it by."""

from ua_parser import parse

_KNOWN = {"Mobile Safari": "Safari", "Mac OS X": "macOS", "WeChat Browser": "WeChat"}


def device(agent: str) -> tuple[str, str]:
    """Return the browser and the system of a browser's own description; what it does not say is empty.

    >>> device("Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36")
    ('Chrome', 'Android')
    >>> device("curl/8.1"), device("")
    (('curl', ''), ('', ''))
    """
    found = parse(agent)
    browser = found.user_agent.family if found.user_agent else ""
    system = found.os.family if found.os else ""
    return _KNOWN.get(browser, browser).removesuffix(" Mobile"), _KNOWN.get(system, system)
