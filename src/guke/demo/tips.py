"""What colleagues noticed and handed in: read and adopted, answered, or waiting."""

from datetime import date, timedelta

from guke.demo.customers import Customer
from guke.demo.notes import at
from guke.demo.staff import Staff
from guke.intel.models import Tip

# account (0: none), days ago, by, text after the name, state, points, word to the giver
_TIPS = (
    (22, 20, "frontline", "厂里二号装置门口停着恒沃化工的槽车，司机说一周两趟。", "adopted", 8, "已上门核实，列为切入时机。"),
    (9, 31, "frontline", "合作社理事长的儿子今年接手采购，讲话算数。", "adopted", 5, "已补进联系人。"),
    (24, 12, "finance", "这两个月开票品种只剩复合肥，水溶肥一张没有。", "adopted", 3, "和客户经理的判断一致。"),
    (8, 45, "frontline", "仓库里堆着别家的低价肥。", "declined", 0, "是客户代存的货，已问清。"),
    (1, 3, "frontline", "老板女儿下月结婚，厂里放假三天。", "open", 0, ""),
    (5, 2, "service", "客户在打听别家的检测机构，结块的事再不答复怕要起诉。", "open", 0, ""),
    (0, 4, "frontline", "园区东头新建一家车用尿素厂，明年三月投产，正在找原料。", "open", 0, ""),
)  # fmt: skip


def tips(on: date, staff: Staff, customers: dict[int, Customer]) -> list[Tip]:
    """Return the tips, oldest first."""
    found = []
    for pk, (number, ago, who, text, state, points, word) in enumerate(sorted(_TIPS, key=lambda row: -row[1]), start=1):
        about = customers.get(number)
        if number and about is None:
            continue
        givers = staff.of(who, about.region) if who == "frontline" and about else staff.of(who)
        account = about.account if about else None
        made = Tip(pk=pk, text=f"{account.short_name if account else ''}{text}", account=account, state=state, points=points, word=word, noted_by=givers[0])  # fmt: skip
        made.created_at = made.updated_at = at(on, ago, pk)
        if state != Tip.State.OPEN:
            made.judged_by = account.owner if account else None
            made.judged_on = on - timedelta(days=ago - 1)
        found.append(made)
    return found
