"""What the library of commands says itself, listed so that it is translated with the rest: it asks the same catalogue."""


def _(text: str) -> str:
    """Mark a text for translation; the library looks it up when it speaks."""
    return text


WORDS = (
    _("Usage:"),
    _("Options"),
    _("Commands"),
    _("Show this message and exit."),
    _("Show the version and exit."),
    _("Error: {message}"),
    _("Try '{command} {option}' for help."),
    _("Missing parameter"),
    _("Missing argument"),
    _("Missing option"),
    _("No such option: {name}"),
    _("No such command {name!r}."),
    _("Invalid value: {message}"),
    _("Invalid value for {param_hint}: {message}"),
    _("{name} {filename!r} does not exist."),
    _("{name} {filename!r} is a directory."),
    _("file"),
    _("File"),
    _("required"),
    _("default: {default}"),
    _("env var: {var}"),
    _("Aborted!"),
    _("Repeat for confirmation"),
    _("Error: The two entered values do not match."),
)
