"""What is planned with the customers whose shares are known best: steps, openings, criteria, concessions, expectations."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from guke.accounts.models import Account
from guke.care.models import Concession
from guke.demo.customers import Customer
from guke.planning.models import BudgetPlace, Criterion, Expectation, Opening, Score, Step

_AFTER_CARE = 101  # numbers below are those of demo.care
_SLIDING, _FIRST, _TURNING, _STRATEGIC, _GROWING = 22, 9, 11, 23, 28
_STEPS: tuple[tuple[int, str, str, int, int | None, str, int | None, str], ...] = (
    (_SLIDING, "stable.service", "stable", 40, None, "done", 21, "当天补货两次，月报已送采购部"),
    (_SLIDING, "stable.plan", "stable", 18, 6, "open", None, ""),
    (_SLIDING, "stable.notice", "stable", 30, -2, "open", None, ""),
    (_SLIDING, "first.prove", "stable", 55, None, "done", 33, "试用一吨，结果持平"),
    (_FIRST, "first.widen", "first", 25, 0, "open", None, ""),
    (_FIRST, "first.trust", "first", 60, None, "done", 44, "理事长来厂参观一天"),
    (_FIRST, "first.expect", "first", 12, None, "dismissed", 10, "今年价格已定，明年再谈"),
    (_TURNING, "stable.notice", "stable", 80, None, "done", 61, "规格变动提前一个月告知"),
    (_TURNING, "first.prove", "first", 9, 9, "open", None, ""),
    (_STRATEGIC, "strategic.sponsors", "strategic", 120, None, "done", 90, "双方副总结对"),
    (_STRATEGIC, "strategic.goals", "strategic", 45, 14, "open", None, ""),
    (_GROWING, "stable.linked", "stable", 33, None, "done", 8, "带入缓蚀剂一个品类"),
)
_OPENINGS: tuple[tuple[int, str, str, str, int, int], ...] = (
    (_SLIDING, "cost", "采购部收到全年降本5%的任务", "采购科科长", 9, 70),
    (_FIRST, "review", "下月起评审明年的肥料供应商", "理事长", 5, 40),
    (_TURNING, "trouble", "对手一批水溶肥结块，两个棚停了三天", "仓库管理员", 3, 10),
    (_TURNING, "people", "农资部换了负责人", "合作社公告", 200, -110),
    (_GROWING, "product", "三季度试产新牌号，需要新助剂", "研发主任", 20, 60),
)
_CRITERIA: tuple[tuple[int, str, int, str, bool, tuple[tuple[str, int, str], ...]], ...] = (
    (_SLIDING, "质量稳定", 35, "customer", True, (("", 8, "连续12批合格"), ("恒沃化工", 7, "一批超标"))),
    (_SLIDING, "到货及时", 25, "customer", True, (("", 6, "两次晚到一天"), ("恒沃化工", 8, "本地仓，次日达"))),
    (_SLIDING, "价格", 25, "rival", True, (("", 5, "高约4%"), ("恒沃化工", 8, "低约4%"))),
    (_SLIDING, "技术服务", 15, "ours", True, (("", 9, "驻厂工程师"), ("恒沃化工", 4, "电话支持"))),
    (_SLIDING, "全程成本", 20, "ours", False, (("", 9, "吨耗低3%"),)),
    (_FIRST, "秋后结账", 40, "rival", True, (("", 4, "账期60天"), ("远丰农化", 9, "秋后一次结清"))),
    (_FIRST, "肥效", 35, "customer", True, (("", 8, "对比田增产6%"), ("远丰农化", 7, "口碑"))),
    (_FIRST, "上门指导", 15, "customer", True, (("", 6, "每月一次"), ("远丰农化", 8, "驻村农艺师"))),
)
_CONCESSIONS: tuple[tuple[int, str, str, int, int, int | None, str, bool, str], ...] = (
    (_SLIDING, "discount", "年度扣点2%", 118000, 300, 65, "份额未回升", True, "恒沃化工"),
    (_SLIDING, "credit", "账期由30天放到60天", 26000, 150, None, "", True, ""),
    (_FIRST, "price", "首单低于标价5%", 9500, 210, None, "进了候选名单", True, "远丰农化"),
    (_STRATEGIC, "other", "专用储罐由我方投资", 64000, 400, None, "锁定三年用量", False, ""),
)
_EXPECTATIONS: tuple[tuple[int, str, str, int, int | None, int | None, str], ...] = (
    (_SLIDING, "past", "晚到要提前一天说", 9, 6, 8, "恒沃化工"),
    (_SLIDING, "need", "帮忙算清吨耗", 7, 8, 4, "恒沃化工"),
    (_FIRST, "mouth", "像邻村那样有人驻点", 8, 5, 8, "远丰农化"),
)
_BUDGET: tuple[tuple[int, str, int, int | None, str], ...] = (
    (_SLIDING, "化工助剂", 4200000, 2500000, "采购科科长"),
    (_FIRST, "全年肥料", 3600000, None, "理事长"),
)


@dataclass(frozen=True)
class Plans:
    """What is planned; ``codes`` names the move of each step by its number."""

    steps: list[Step] = field(default_factory=list)
    codes: dict[int, str] = field(default_factory=dict)
    openings: list[Opening] = field(default_factory=list)
    criteria: list[Criterion] = field(default_factory=list)
    scores: list[Score] = field(default_factory=list)
    others: list[list[Any]] = field(default_factory=list)


def plans(on: date, customers: dict[int, Customer]) -> Plans:
    """Return what is planned as of the end of a day; a customer nobody looks after has none."""
    accounts = {number: customer.account for number, customer in customers.items() if customer.account.owner}
    found = Plans(others=[_concessions(on, accounts), _expectations(on, accounts), _budget(on, accounts)])  # fmt: skip
    _steps(found, on, accounts)
    _openings(found, on, accounts)
    _criteria(found, on, accounts)
    return found


def _ago(on: date, days: int) -> date:
    return on - timedelta(days=days)


def _steps(found: Plans, on: date, accounts: dict[int, Account]) -> None:
    for number, code, stage, taken, planned, state, settled, word in _STEPS:
        if owner := accounts[number].owner:
            step = Step(pk=len(found.steps) + 1, account=accounts[number], stage=stage, owner=owner, noted_by=owner, taken_on=_ago(on, taken), state=state, word=word)  # fmt: skip
            step.planned_on = None if planned is None else on + timedelta(days=planned)
            step.settled_on = None if settled is None else _ago(on, settled)
            found.steps.append(step)
            found.codes[step.pk] = code


def _openings(found: Plans, on: date, accounts: dict[int, Account]) -> None:
    for number, trigger, says, source, seen, until in _OPENINGS:
        account = accounts[number]
        found.openings.append(Opening(pk=len(found.openings) + 1, account=account, trigger=trigger, says=says, source=source, seen_on=_ago(on, seen), until_on=on + timedelta(days=until), noted_by=account.owner))  # fmt: skip


def _criteria(found: Plans, on: date, accounts: dict[int, Account]) -> None:
    for number, name, weight, set_by, adopted, scores in _CRITERIA:
        account = accounts[number]
        criterion = Criterion(pk=len(found.criteria) + 1, account=account, name=name, weight=Decimal(weight), set_by=set_by, adopted=adopted, seen_on=_ago(on, 75), noted_by=account.owner)  # fmt: skip
        found.criteria.append(criterion)
        for rival, points, evidence in scores:
            found.scores.append(Score(pk=len(found.scores) + 1, criterion=criterion, rival=rival, points=points, evidence=evidence, seen_on=_ago(on, 30), noted_by=account.owner))  # fmt: skip


def _concessions(on: date, accounts: dict[int, Account]) -> list[Any]:
    return [
        Concession(pk=at, account=accounts[number], lever=lever, says=says, cost=Decimal(cost), currency="CNY", seen_on=_ago(on, since), until_on=None if until is None else on + timedelta(days=until), effect=effect, easily_copied=easy, copied_by=rival, noted_by=accounts[number].owner)
        for at, (number, lever, says, cost, since, until, effect, easy, rival) in enumerate(_CONCESSIONS, start=_AFTER_CARE)
    ]  # fmt: skip


def _expectations(on: date, accounts: dict[int, Account]) -> list[Any]:
    return [
        Expectation(pk=at, account=accounts[number], root=root, says=says, expected=expected, ours=ours, incumbent=theirs, rival=rival, seen_on=_ago(on, 28), noted_by=accounts[number].owner)
        for at, (number, root, says, expected, ours, theirs, rival) in enumerate(_EXPECTATIONS, start=1)
    ]  # fmt: skip


def _budget(on: date, accounts: dict[int, Account]) -> list[Any]:
    return [
        BudgetPlace(pk=at, account=accounts[number], line=line, year=on.year, total=Decimal(total), ours=None if ours is None else Decimal(ours), currency="CNY", decided_on=on + timedelta(days=30), source=source, seen_on=_ago(on, 35), noted_by=accounts[number].owner)
        for at, (number, line, total, ours, source) in enumerate(_BUDGET, start=1)
    ]  # fmt: skip
