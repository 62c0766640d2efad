"""What people wrote down: remarks on accounts, with their days, and the labels they stuck on."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from guke.collab.models import Comment, Tag, Tagging
from guke.demo import chance
from guke.demo.customers import Customer
from guke.demo.staff import Staff
from guke.people.models import User

KIND = "accounts"
NEGLECTED = 9
_TAGS = {
    "战略": "violet",
    "旺季保供": "blue",
    "投诉未结": "red",
    "窜货嫌疑": "amber",
    "价格敏感": "grey",
    "待回访": "cyan",
    "新客户": "green",
    "水肥一体化": "green",
}
_TAGGED = {
    5: "投诉未结",
    6: "窜货嫌疑",
    7: "窜货嫌疑",
    8: "价格敏感",
    14: "新客户",
    23: "战略",
    25: "战略",
    3: "待回访",
}
# account, days ago, who, text
_PLANTED = (
    (5, 41, "frontline", "客户反映 9 月到货的高氮复合肥结块严重，约 12 吨，农户要求退。"),
    (5, 33, "owner", "已取样送检，农化服务部答复两周内给结论。"),
    (5, 19, "frontline", "客户再次来电，检测结果还没有，称再无答复就换牌子。"),
    (5, 6, "service", "批次留样含水偏高，初步判断仓储受潮，尚未与客户沟通。"),
    (6, 27, "owner", "皖丰反映庐江春雷跨县供货，桐城三家门店报价每吨低 160 元，附送货单照片。"),
    (7, 25, "owner", "已电话核实，春雷承认给桐城亲戚门店发过两车，称不知是划定区域。"),
    (7, 12, "lead", "两家分属不同客户经理，先停春雷跨区开票，月底一起谈。"),
    (1, 20, "owner", "全部事情都找采购经理一个人，老板至今没见过面，也没有同事去过。"),
    (2, 15, "owner", "二线停产检修延期，采购说明年可能改用液体胶。"),
    (3, 8, "frontline", "一直半个月一车，最近两个月没排车，厂里说库存还够。"),
    (4, 10, "finance", "近两个月发货远超信用额度，旺季后再不回款建议停发。"),
    (8, 30, "owner", "只在促销价时拿货，平价一吨不要，忠诚但不赚钱。"),
    (13, 16, "owner", "换了新采购总监，我们重新进了合格供应商名录，单量回来了。"),
    (15, 380, "owner", "改做别家全系列，退出原因：旺季两次断供。"),
    (16, 50, "finance", "工商登记：天中集团持有遂平天中 51%；燕赵农投年报称持股 60%，两说不能同真，待核。"),
    (20, 22, "frontline", "这家和定远淮田农资是同一个老板、同一个电话。"),
    (22, 18, "owner", "惠民齐盛：对手先进二号装置，又在谈一号装置。"),
    (23, 14, "lead", "对方提议明年共建缓释尿素中试线，建议列入战略联盟。"),
    (24, 200, "owner", "水溶肥改从当地拿货，说我们交期太长；复合肥照旧。"),
    (25, 9, "executive", "一家占公司销售一成多，副总每季度必须见面一次。"),
    (26, 5, "service", "退货集中在近两个月，主要是平衡型水溶肥包装破损。"),
    (39, 35, "lead", "集团四家子公司各找各的客户经理，同一产品四个价，没人统谈。"),
)
_ORDINARY = (
    "电话沟通，近期库存正常，旺季前两周再下单。",
    "拜访了采购，主要关心交期和返利口径。",
    "送了两份试验田对比资料，客户留着看。",
    "对账无误，月底前付清。",
    "提出明年想做水肥一体化示范，约农艺师看地。",
    "同县有两家在谈他，报价低但账期短。",
    "到店看陈列，叶面肥摆在最里面，请他换位置。",
    "客户问控释掺混肥的到货时间，已转物流。",
)


@dataclass(frozen=True)
class Notes:
    """Remarks, labels and where the labels stick."""

    comments: list[Comment]
    tags: list[Tag]
    taggings: list[Tagging]


def at(on: date, days_ago: int, minute: int = 0) -> datetime:
    """Return a working moment some days before the last day."""
    moment = datetime.combine(on - timedelta(days=days_ago), time(9 + minute % 8, minute * 7 % 60))
    return timezone.make_aware(moment)


def _author(staff: Staff, customer: Customer, who: str) -> User:
    owner = customer.account.owner
    if who == "owner" and owner:
        return owner
    if who == "lead":
        return staff.of("lead", customer.region)[0]
    near = staff.of(who, customer.region) if who == "frontline" else staff.of(who)
    return near[0]


def _comment(pk: int, customer: Customer, by: User, text: str, when: datetime) -> Comment:
    return Comment(pk=pk, kind=KIND, object_id=customer.account.pk, by=by, text=text, created_at=when, updated_at=when)


def _said(seed: int, customers: dict[int, Customer]) -> list[tuple[int, int, str, str]]:
    said = list(_PLANTED)
    for number, customer in customers.items():
        rng = chance.stream(seed, "note", number)
        if number >= 100 and customer.pattern and rng.random() < 0.35:
            said += [(number, rng.randint(2, 120), "owner", text) for text in chance.some(rng, _ORDINARY, 1)]
    return sorted((entry for entry in said if entry[0] in customers), key=lambda entry: -entry[1])


def notes(seed: int, on: date, staff: Staff, customers: dict[int, Customer]) -> Notes:
    """Return the remarks, oldest first, and the labels."""
    comments = [
        _comment(pk, customers[number], _author(staff, customers[number], who), text, at(on, ago, pk))
        for pk, (number, ago, who, text) in enumerate(_said(seed, customers), start=1)
    ]
    tags = [Tag(pk=pk, name=name, tone=tone) for pk, (name, tone) in enumerate(_TAGS.items(), start=1)]
    return Notes(comments, tags, _taggings(seed, customers, {tag.name: tag for tag in tags}))


def _taggings(seed: int, customers: dict[int, Customer], tags: dict[str, Tag]) -> list[Tagging]:
    rng = chance.stream(seed, "tags")
    stuck = dict(_TAGGED)
    for number, customer in customers.items():
        if number >= 100 and customer.pattern and rng.random() < 0.25:
            stuck[number] = rng.choice(("旺季保供", "价格敏感", "待回访", "水肥一体化"))
    return [
        Tagging(pk=pk, kind=KIND, object_id=number, tag=tags[name])
        for pk, (number, name) in enumerate(sorted(stuck.items()), start=1)
        if number in customers
    ]
