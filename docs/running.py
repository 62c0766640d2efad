"""The reference of what one runs: commands, the environment, the company's options."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click

from docs.tables import NOTE, both, row, table

ROOT = Path(__file__).resolve().parents[1]
INTERNAL = {"GUKE_PARENT"}
ENVIRONMENT = {
    "GUKE_HOME": ("Data folder: database, mirror, files, secret key.", "`var/` in a checkout, `~/.local/share/guke` installed"),
    "DATABASE_URL": ("Database, e.g. `postgresql://guke:secret@host/guke`.", "SQLite in the data folder"),
    "GUKE_HOST": ("Address to listen on.", "127.0.0.1"),
    "GUKE_PORT": ("Port to listen on.", "8000"),
    "GUKE_HOSTS": ("Host names that may be asked for, separated by commas.", "127.0.0.1, localhost, [::1]"),
    "GUKE_ORIGINS": ("Origins trusted with forms behind a proxy, e.g. `https://guke.example.cn`.", "none"),
    "GUKE_HTTPS": ("1: served through HTTPS; cookies and redirects follow.", "0"),
    "GUKE_SECRET_KEY": ("Key of sessions and signatures.", "made once, kept in the data folder"),
    "GUKE_LANGUAGE": ("Language before anybody chose one: `zh-hans` or `en`.", "zh-hans"),
    "GUKE_LANG": ("Language of the command line: `zh` or `en`; `--lang` comes before it.", "that of the locale, else `GUKE_LANGUAGE`"),
    "GUKE_TIME_ZONE": ("Time zone of days and hours.", "Asia/Shanghai"),
    "GUKE_CURRENCY": ("Currency of the company's figures.", "CNY"),
    "GUKE_ENGINE": ("What computes the figures: `duckdb` in the process, or `spark` where one machine is not enough.", "duckdb"),
    "GUKE_SPARK": ("Where Spark is: `sc://host:port`, or a local master. It reads the mirror's files from shared storage.", "local[2]"),
    "GUKE_SMTP_HOST": ("Mail server that sends greetings.", "none: each becomes a file under `letters/` in the data folder"),
    "GUKE_SMTP_PORT": ("Its port.", "587"),
    "GUKE_SMTP_USER": ("Name at the mail server.", "none"),
    "GUKE_SMTP_PASSWORD": ("Password there.", "none"),
    "GUKE_SMTP_TLS": ("0: the mail server speaks without encryption.", "1"),
    "GUKE_SMTP_FROM": ("Address that greetings come from, e.g. `客户部 <vip@example.cn>`.", "guke@localhost"),
    "GUKE_SMS": ("Who sends text messages: `aliyun` or `tencent`.", "none: files, as for mail"),
    "GUKE_SMS_KEY": ("Key of the provider (AccessKey ID, SecretId).", "none"),
    "GUKE_SMS_SECRET": ("Its secret.", "none"),
    "GUKE_SMS_SIGN": ("Signature before each text message, as the provider approved it.", "none"),
    "GUKE_SMS_APP": ("SdkAppId at Tencent.", "none"),
    "GUKE_SMS_ENDPOINT": ("Address of the provider, where it is not the usual one.", "that of the provider"),
    "GUKE_WORKERS": ("Processes that answer pages.", "1"),
    "GUKE_THREADS": ("Threads in each of them.", "4"),
    "GUKE_WORKER_THREADS": ("Pieces of background work done at once.", "2"),
    "GUKE_LOG": ("1: the web server says what it does.", "0"),
    "GUKE_DEBUG": ("1: errors are shown with their code; never where others can reach it.", "0"),
    "GUKE_PASSWORD": ("Password for `guke user add` without asking.", "asked for"),
    "GUKE_DEMO_PASSWORD": ("Password of the demo people.", "a new one, printed"),
}  # fmt: skip


def commands() -> Iterator[str]:
    """Yield the page of the command line."""
    cli = import_module("guke.cli")
    places = cli._PLAIN | cli._WITH_DJANGO  # noqa: SLF001 - asked for by name, so that no data folder is touched
    yield from (
        NOTE,
        "# Commands",
        "",
        "`guke` in an installed Guke; in a checkout `.venv/bin/guke`. `guke COMMAND --help` says the same.",
    )
    for name in sorted(places):
        module, _colon, attribute = places[name].partition(":")
        yield from _command(f"guke {name}", getattr(import_module(f"guke.site.commands.{module}"), attribute))


def _command(called: str, command: click.Command) -> Iterator[str]:
    arguments = [param for param in command.params if isinstance(param, click.Argument)]
    yield from (
        "",
        f"## {' '.join([called, *(param.make_metavar(click.Context(command)) for param in arguments)])}",
        "",
        command.help or "",
        "",
    )
    options = [param for param in command.params if isinstance(param, click.Option)]
    if options:
        yield from table("option", "what it does", "default", "or from")
    for option in options:
        plain = isinstance(option.default, (str, int, float)) and not option.is_flag and option.default != ""
        yield row(
            ", ".join(f"`{each}`" for each in option.opts),
            option.help or "",
            option.default if plain else "",
            option.envvar or "",
        )
    if isinstance(command, click.Group):
        for name in sorted(command.commands):
            yield from _command(f"{called} {name}", command.commands[name])


def options() -> Iterator[str]:
    """Yield the page of environment and options."""
    yield from (NOTE, "# Options", "", "## Environment", "")
    yield "Each may also be read from a file: `NAME_FILE` names it. An installation needs none of them."
    yield ""
    yield from table("variable", "what it is", "default")
    for name in sorted(read_from_environment()):
        yield row(f"`{name}`", *ENVIRONMENT[name])
    yield from ("", "## The company's options", "", "An administrator sets them at `/settings/company/`.", "")
    yield from table("option", "section", "English", "中文", "default")
    found = import_module("guke.kit.options").options
    for name in sorted(found):
        option = found[name]
        yield row(f"`{name}`", option.section, *both(option.title), option.default)


def read_from_environment() -> set[str]:
    """Return the names of the variables that the code reads."""
    texts = (path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    found = {name for text in texts for name in re.findall(r'"(GUKE_[A-Z_]+|DATABASE_URL)"', text)}
    return found - INTERNAL
