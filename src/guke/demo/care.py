"""What the company does to care: greetings sent, gifts and their limits, favours, risks, meetings and opinions."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from guke.accounts.models import Contact
from guke.care.models import (
    Concession,
    Favour,
    Gift,
    Greeting,
    Invitation,
    LeaderVisit,
    Meeting,
    Opinion,
    Pause,
    Risk,
    Run,
    Template,
    Tender,
)
from guke.demo.customers import Customer
from guke.demo.faces import ALLIANCE, ONE_THREAD
from guke.demo.parts import DEPENDENCE
from guke.demo.staff import Staff
from guke.people.models import User

_CAKED, _CHEAP, _PLANT, _DEBT, _STOPPED = 5, 8, 22, 4, 2
_TEMPLATES = (
    ("中秋问候", "mid_autumn", "email", "中秋安康", "{surname}{post}：中秋将至，祝您和家人团圆安康。{sender} 敬上"),
    ("春节问候", "spring_festival", "email", "新春大吉", "{name}{post}：感谢{account}一年来的信任，祝新春大吉。{sender} 敬上"),
    ("生日问候", "birthday", "sms", "", "{surname}{post}，{company}祝您生日快乐。"),
    ("合作周年", "anniversary", "email", "携手{years}年", "{surname}{post}：与{account}携手{years}年，谢谢您。{sender} 敬上"),
)  # fmt: skip
# account, days ago, worth, what, sort, state
_GIFTS = (
    (ALLIANCE, 62, 260, "中秋月饼", "gift", "given"),
    (ALLIANCE, 200, 280, "年会工作餐", "meal", "given"),
    (ALLIANCE, 140, 290, "试验田参观餐", "meal", "given"),
    (DEPENDENCE, 61, 180, "中秋月饼", "gift", "given"),
    (DEPENDENCE, -6, 680, "年度答谢宴", "meal", "planned"),
    (_PLANT, -3, 160, "农事历与茶叶", "gift", "planned"),
    (_CHEAP, 60, 120, "中秋月饼", "gift", "given"),
)
# account, side, lever, worth a year, what, days ago
_CONCESSIONS = (
    (_CHEAP, "given", "price", 86000, "旺季每吨让价 120 元", 150),
    (_CHEAP, "given", "credit", 42000, "账期由 30 天放到 60 天", 90),
    (_CHEAP, "received", "other", 8000, "同意月底集中提货", 80),
    (DEPENDENCE, "given", "other", 230000, "全年运费由我方承担", 300),
    (DEPENDENCE, "given", "other", 95000, "专供包装不加价", 120),
    (DEPENDENCE, "received", "credit", 60000, "预付一成货款", 118),
)
# account, sort, level, sign, control, days until the review
_RISKS = (
    (ONE_THREAD, "one_person", 3, "全部往来只经采购经理", "副总牵线见老板，增派农艺师一人", -9),
    (DEPENDENCE, "initiative", 3, "一家占公司销售一成多", "副总每季度见面，让步须对等", 20),
    (_DEBT, "principle", 2, "发货超信用额度", "超额即停发，财务逐单放行", 5),
)
# account, topic, text, days ago, state, answer
_OPINIONS = (
    (_CAKED, "product", "高氮复合肥结块，要求退换", 41, "taken", ""),
    (_CAKED, "service", "检测结论迟迟没有答复", 19, "answered", "批次受潮，按到货吨位换货并派农艺师上门。"),
    (DEPENDENCE, "delivery", "旺季希望锁定两周排产", 70, "closed", "旺季前两周锁定排产，已写进年度协议。"),
    (ALLIANCE, "policy", "想提前看到明年的返利口径", 12, "open", ""),
)  # fmt: skip


@dataclass(frozen=True)
class _Scene:
    on: date
    us: Staff
    customers: dict[int, Customer]
    theirs: dict[int, list[Contact]]

    def ago(self, days: int) -> date:
        """Return the day so many days before the last."""
        return self.on - timedelta(days=days)

    def at(self, days: int) -> datetime:
        """Return ten in the morning of that day."""
        return timezone.make_aware(datetime.combine(self.ago(days), time(10)))

    def owner(self, number: int) -> User:
        """Return who looks after an account."""
        return self.customers[number].account.owner or self.us.of("head")[0]


def care(on: date, us: Staff, customers: dict[int, Customer], contacts: list[Contact]) -> list[list[Any]]:
    """Return the records of care by kind, each after what it points at."""
    theirs: dict[int, list[Contact]] = defaultdict(list)
    for contact in contacts:
        theirs[contact.account_id].append(contact)
    scene = _Scene(on, us, customers, theirs)
    return [*_greetings(scene), *_integrity(scene), *_meetings(scene)]


def _greetings(scene: _Scene) -> list[list[Any]]:
    names = ("name", "occasion", "channel", "subject", "text")
    templates = [Template(pk=pk, code="SMS_1" if row[2] == "sms" else "", **dict(zip(names, row, strict=True))) for pk, row in enumerate(_TEMPLATES, 1)]  # fmt: skip
    first, by = templates[0], scene.us.of("head")[0]
    run = Run(pk=1, name=f"{first.name} {scene.ago(61)}", occasion=first.occasion, channel="email", subject=first.subject, text=first.text, send_on=scene.ago(61), by=by)  # fmt: skip
    people = [contact for number in (ONE_THREAD, ALLIANCE, DEPENDENCE, _CHEAP, _PLANT) for contact in scene.theirs[number]]  # fmt: skip
    return [templates, [run], [_letter(pk, run, contact, scene) for pk, contact in enumerate(people, 1)]]


def _letter(pk: int, run: Run, contact: Contact, scene: _Scene) -> Greeting:
    why = "consent" if not contact.consent_on else "" if contact.email else "address"
    state = "left_out" if why else "failed" if pk % 9 == 0 else "sent"
    text = f"{contact.name[:1]}{contact.post}：中秋将至，祝您和家人团圆安康。{run.by} 敬上"
    sent = {"sent_at": scene.at(61), "message_id": f"demo-{pk}"} if state == "sent" else {}
    fault = "550 mailbox unavailable" if state == "failed" else ""
    return Greeting(pk=pk, run=run, contact=contact, state=state, why=why, address=contact.email, subject=run.subject, text=text, tries=int(not why), fault=fault, **sent)  # fmt: skip


def _integrity(scene: _Scene) -> list[list[Any]]:
    gifts = [
        Gift(pk=pk, account=scene.customers[number].account, contact=scene.theirs[number][0], what=what, sort=sort, worth=Decimal(worth), given_on=scene.ago(days), state=state, purpose="节日往来", noted_by=scene.owner(number))
        for pk, (number, days, worth, what, sort, state) in enumerate(_GIFTS, 1)
    ]  # fmt: skip
    concessions = [
        Concession(pk=pk, account=scene.customers[number].account, side=side, lever=lever, cost=Decimal(cost), says=says, seen_on=scene.ago(days), noted_by=scene.owner(number))
        for pk, (number, side, lever, cost, says, days) in enumerate(_CONCESSIONS, 1)
    ]  # fmt: skip
    risks = [
        Risk(pk=pk, account=scene.customers[number].account, sort=sort, level=level, sign=sign, control=control, owner=scene.owner(number), review_on=scene.ago(-days))
        for pk, (number, sort, level, sign, control, days) in enumerate(_RISKS, 1)
    ]  # fmt: skip
    tender = Tender(pk=1, account=scene.customers[_PLANT].account, title="年度肥料采购", from_on=scene.ago(10), until_on=scene.ago(-25))  # fmt: skip
    favour = Favour(pk=1, account=scene.customers[ALLIANCE].account, sort="guarantee", what="中试线设备款合作担保", worth=Decimal(500000), ends_on=scene.ago(-200), state="running", noted_by=scene.owner(ALLIANCE))  # fmt: skip
    pause = Pause(pk=1, account=scene.customers[_STOPPED].account, since_on=scene.ago(15), note="二线停产检修延期，采购压力大", noted_by=scene.owner(_STOPPED))  # fmt: skip
    return [gifts, [tender], [favour], concessions, risks, [pause]]


def _meetings(scene: _Scene) -> list[list[Any]]:
    host = scene.us.of("executive")[0]
    held = Meeting(pk=1, title="上半年大客户座谈会", sort="symposium", held_on=scene.ago(70), begins=time(9, 30), place="长沙 · 公司二楼会议室", agenda="上半年合作回顾\n旺季保供\n客户意见", minutes="三家客户都提到旺季排产；商定旺季前两周锁定计划。", state="held", host=host)  # fmt: skip
    coming = Meeting(pk=2, title="明年合作方向高层座谈", sort="executive", held_on=scene.ago(-14), begins=time(14, 0), place="长沙 · 公司三楼", agenda="缓释尿素中试线\n明年用量与价格口径\n双方责任人", host=host)  # fmt: skip
    guests = [(meeting, contact, answer) for meeting, answer in ((held, "comes"), (coming, "open")) for number in (ALLIANCE, DEPENDENCE) for contact in scene.theirs[number][:2]]  # fmt: skip
    invitations = [
        Invitation(pk=pk, meeting=meeting, contact=contact, answer=answer if pk != 5 else "comes", answered_at=scene.at(75) if answer == "comes" else None)
        for pk, (meeting, contact, answer) in enumerate(guests, 1)
    ]  # fmt: skip
    opinions = [
        Opinion(pk=pk, account=scene.customers[number].account, contact=scene.theirs[number][0], topic=topic, text=text, heard_on=scene.ago(days), due_on=scene.ago(days - 14), state=state, answer=answer, owner=None if state == "open" else scene.owner(number), told_on=scene.ago(days - 10) if state == "closed" else None, meeting=held if state == "closed" else None, noted_by=scene.owner(number))
        for pk, (number, topic, text, days, state, answer) in enumerate(_OPINIONS, 1)
    ]  # fmt: skip
    visits = [
        LeaderVisit(pk=pk, account=scene.customers[DEPENDENCE].account, leader=host, plan_on=scene.ago(days), purpose="季度高层拜访", done_on=scene.ago(days) if days > 0 else None, finding="对方关注旺季保供" if days > 0 else "")
        for pk, days in enumerate((190, 100, -12), 1)
    ]  # fmt: skip
    return [[held, coming], invitations, opinions, visits]
