"""Meetings with many: executives on both sides, symposia, and the visits our leaders plan."""

import datetime as dt
import uuid
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from guke.accounts.models import Account, AccountBound, Contact
from guke.care.models.seen import BesideMeeting
from guke.kit.records import Record, RecordQuerySet
from guke.people.roles import Scope
from guke.relations.models import Promise


class MeetingQuerySet(RecordQuerySet):
    """Meetings are seen by their host and whoever takes part on our side, and by whoever sees an account invited."""

    def visible_to(self, user: Any) -> Self:
        """Return the meetings the person may see."""
        if user.is_authenticated and user.scope == Scope.ALL:
            return self
        guests = Invitation.objects.filter(contact__in=Contact.objects.visible_to(user)).values("meeting")
        joined = Meeting.ours.through.objects.filter(user=user.pk).values("meeting")
        return self.filter(Q(host=user.pk) | Q(pk__in=joined) | Q(pk__in=guests))


class Meeting(Record):
    """An executive meeting or a symposium: agenda, both sides' people, minutes."""

    class Sort(models.TextChoices):
        """What sort of meeting it is."""

        EXECUTIVE = "executive", _("Executive meeting")
        SYMPOSIUM = "symposium", _("Symposium")

    class State(models.TextChoices):
        """Where it stands."""

        PLANNED = "planned", _("planned")
        HELD = "held", _("held")
        OFF = "off", _("called off")

    class Cycle(models.IntegerChoices):
        """After how many months the next one is held."""

        ONCE = 0, _("once")
        MONTHLY = 1, _("every month")
        QUARTERLY = 3, _("every quarter")
        HALF_YEARLY = 6, _("every half year")
        YEARLY = 12, pgettext_lazy("cycle", "every year")

    title = models.CharField(_("subject of the meeting"), max_length=120)
    sort = models.CharField(_("sort"), max_length=10, choices=Sort.choices, default=Sort.SYMPOSIUM)
    held_on = models.DateField(_("day of the meeting"))
    begins = models.TimeField(_("begins at"))
    cycle = models.PositiveSmallIntegerField(
        _("cycle"), choices=Cycle.choices, default=Cycle.ONCE, help_text=_("The minutes of one plan the next.")
    )
    place = models.CharField(_("venue"), max_length=120, blank=True)
    agenda = models.TextField(_("agenda"), blank=True, help_text=_("one item per line"))
    minutes = models.TextField(_("minutes of the meeting"), blank=True)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.PLANNED, editable=False)
    host = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="hosted_meetings", verbose_name=_("host")
    )
    ours = models.ManyToManyField(
        settings.AUTH_USER_MODEL, blank=True, related_name="meetings", verbose_name=_("our people")
    )
    promises = models.ManyToManyField(Promise, blank=True, related_name="meetings", editable=False)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        ordering = ["-held_on", "-begins"]

    def __str__(self) -> str:
        return self.title

    @property
    def begins_at(self) -> dt.datetime:
        """The moment it begins."""
        return timezone.make_aware(dt.datetime.combine(self.held_on, self.begins))


class Invitation(Record):
    """A contact asked to a meeting, who answers by a link without signing in."""

    class Answer(models.TextChoices):
        """What was answered."""

        OPEN = "open", _("no answer yet")
        COMES = "comes", _("comes")
        SENDS = "sends", _("sends somebody")
        DECLINES = "declines", _("does not come")

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="invitations", verbose_name=_("meeting"))
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="invitations", verbose_name=_("contact"))
    answer = models.CharField(_("answer"), max_length=8, choices=Answer.choices, default=Answer.OPEN, editable=False)
    word = models.CharField(_("word"), max_length=300, blank=True, editable=False)
    answered_at = models.DateTimeField(_("answered at"), null=True, editable=False)
    came = models.BooleanField(_("came"), null=True, editable=False)
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    objects = BesideMeeting.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ["meeting", "id"]
        constraints = [models.UniqueConstraint(fields=["meeting", "contact"], name="invitation_once_per_person")]

    def __str__(self) -> str:
        return f"{self.contact}"


class LeaderVisit(Record):
    """A visit that one of our leaders plans or makes, and what came of it."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="leader_visits", verbose_name=_("account"))
    leader = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="leader_visits", verbose_name=_("leader")
    )
    plan_on = models.DateField(_("planned for"))
    scheduled = models.BooleanField(_("in the plan"), default=True, help_text=_("Not ticked: made as it came."))
    purpose = models.CharField(_("purpose"), max_length=200, blank=True)
    done_on = models.DateField(_("done on"), null=True, blank=True)
    finding = models.TextField(_("what was found"), blank=True)

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("leader's visit")
        verbose_name_plural = _("leaders' visits")
        ordering = ["-plan_on", "-id"]
        constraints = [models.UniqueConstraint(fields=["account", "leader", "plan_on"], name="leader_visit_once_a_day")]

    def __str__(self) -> str:
        return f"{self.leader} · {self.account}"
