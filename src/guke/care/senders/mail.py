"""E-mail through the company's SMTP server."""

import smtplib

from django.conf import settings
from django.core.mail import EmailMessage

from guke.care.senders.base import Letter, Rejected, Unsure

_NEVER_TAKEN = (
    ConnectionRefusedError,
    smtplib.SMTPConnectError,
    smtplib.SMTPHeloError,
    smtplib.SMTPAuthenticationError,
    smtplib.SMTPRecipientsRefused,
    smtplib.SMTPSenderRefused,
    smtplib.SMTPDataError,
)


class Mail:
    """Sends letters by SMTP; its number is the Message-ID, the same for every try."""

    def send(self, letter: Letter) -> str:
        """Hand the letter to the server."""
        number = self._number(letter)
        message = EmailMessage(
            letter.subject, letter.text, settings.DEFAULT_FROM_EMAIL, [letter.to], headers={"Message-ID": number}
        )
        try:
            message.send()
        except _NEVER_TAKEN as error:
            raise Rejected(str(error)) from error
        except OSError as error:
            raise Unsure(str(error)) from error
        return number

    def find(self, letter: Letter) -> str | None:
        """Say that SMTP cannot be asked what it sent."""
        raise Unsure(self._number(letter))

    @staticmethod
    def _number(letter: Letter) -> str:
        return f"<{letter.key}@{settings.DEFAULT_FROM_EMAIL.rpartition('@')[2].strip('>') or 'localhost'}>"
