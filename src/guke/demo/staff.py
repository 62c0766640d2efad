"""Our own forty people and the units they work in."""

from dataclasses import dataclass
from datetime import date, timedelta

from guke.demo import chance, names
from guke.people.models import Unit, User

COMPANY = "丰岳作物营养股份有限公司"
COMPANY_EN = "Fengyue Crop Nutrition"
_FIRST_PERSON = 101

# key: (id, name, English name, sort, parent's key)
_UNITS: dict[str, tuple[int, str, str, str, str]] = {
    "company": (1, "丰岳作物营养", COMPANY_EN, "company", ""),
    "kam": (2, "大客户部", "Key accounts", "department", "company"),
    "east": (3, "华东大区", "East China", "region", "company"),
    "centre": (4, "华中大区", "Central China", "region", "company"),
    "north": (5, "北方大区", "North China", "region", "company"),
    "southwest": (6, "西南大区", "Southwest", "region", "company"),
    "industry": (7, "工业品事业部", "Industrial products", "region", "company"),
    "finance": (8, "财务部", "Finance", "department", "company"),
    "service": (9, "农化服务部", "Agronomy service", "department", "company"),
    "audit": (10, "审计与信息部", "Audit and IT", "department", "company"),
    "east-channel": (11, "渠道部", "Channel", "department", "east"),
    "east-farm": (12, "种植大户部", "Large farms", "department", "east"),
    "centre-channel": (13, "渠道部", "Channel", "department", "centre"),
    "centre-farm": (14, "种植大户部", "Large farms", "department", "centre"),
    "north-channel": (15, "渠道部", "Channel", "department", "north"),
    "north-farm": (16, "种植大户部", "Large farms", "department", "north"),
    "southwest-channel": (17, "渠道部", "Channel", "department", "southwest"),
    "southwest-farm": (18, "种植大户部", "Large farms", "department", "southwest"),
    "industry-urea": (19, "工业尿素部", "Industrial urea", "department", "industry"),
    "industry-nitrate": (20, "硝基产品部", "Nitric products", "department", "industry"),
    "vegetables": (21, "设施蔬菜专班", "Greenhouse vegetables", "group", "east-farm"),
    "citrus": (22, "柑橘专班", "Citrus", "group", "southwest-farm"),
    "melamine": (23, "三聚氰胺专班", "Melamine makers", "group", "industry-urea"),
}
_LEADERS = (
    ("executive", "company", "总经理"),
    ("executive", "company", "销售副总经理"),
    ("head", "kam", "大客户总监"),
    ("lead", "east", "大区经理"),
    ("lead", "centre", "大区经理"),
    ("lead", "north", "大区经理"),
    ("lead", "southwest", "大区经理"),
    ("lead", "industry", "事业部经理"),
)
_FIELD = tuple(key for key, unit in _UNITS.items() if unit[3] in {"department", "group"} and unit[4] != "company")
_CROWDED = ("east-channel", "east-channel", "centre-channel", "north-channel", "southwest-channel")
_OTHERS = (
    *(("service", "service", post) for post in ("农化服务主管", "农艺师", "农艺师", "客服专员")),
    *(("finance", "finance", post) for post in ("财务经理", "应收会计", "价格核算")),
    *(("frontline", unit, "业务员") for unit in ("east", "centre", "north", "southwest", "industry")),
    ("auditor", "audit", "内审专员"),
    ("administrator", "audit", "系统管理员"),
)


@dataclass(frozen=True)
class Staff:
    """Our people and units, and who to ask for what."""

    units: dict[str, Unit]
    people: list[User]

    def of(self, role: str, *units: str) -> list[User]:
        """Return the people of a role, in the named units when any is named."""
        wanted = {self.units[key].pk for key in units}
        return [user for user in self.people if user.role == role and (not wanted or user.unit_id in wanted)]

    @property
    def leaving(self) -> User:
        """The account manager who has given notice."""
        return next(user for user in self.people if user.left_on)

    def managers(self, region: str) -> list[User]:
        """Return the account managers who stay, of a region."""
        path = self.units[region].path
        return [
            user for user in self.of("manager") if user.unit and user.unit.path.startswith(path) and not user.left_on
        ]


def _units() -> dict[str, Unit]:
    made: dict[str, Unit] = {}
    for key, (number, name, name_en, sort, parent_key) in _UNITS.items():
        parent = made.get(parent_key)
        path = f"{parent.path if parent else '/'}{number}/"
        made[key] = Unit(pk=number, name=name, name_en=name_en, sort=sort, parent=parent, path=path)
    return made


def _posts() -> list[tuple[str, str, str]]:
    managers = [("manager", key, "客户经理") for key in (*_FIELD, *_CROWDED)]
    return [*_LEADERS, *managers, *_OTHERS]


def _superior(user: User, leaders: list[User]) -> User | None:
    general, sales, head = leaders[:3]
    if user is general:
        return None
    if user in {sales, head} or user.role in {"finance", "service", "auditor", "administrator"}:
        return general if user is sales or user.role in {"finance", "auditor"} else sales
    if user.role == "lead":
        return head
    path = user.unit.path if user.unit else ""
    return next((lead for lead in leaders[3:] if lead.unit and path.startswith(lead.unit.path)), head)


def staff(seed: int, on: date, password_hash: str) -> Staff:
    """Return our people; the last account manager of the eastern channel has given notice."""
    units = _units()
    rng = chance.stream(seed, "staff")
    taken: set[str] = set()
    people = [
        User(
            pk=_FIRST_PERSON + number,
            name=name,
            username=names.pinyin(name),
            email=f"{names.pinyin(name)}@fengyue.example.com",
            password=password_hash,
            role=role,
            unit=units[unit],
            post=post,
            phone=f"1380000{number:04d}",
            language="zh-hans",
            is_superuser=False,
        )
        for number, (name, (role, unit, post)) in enumerate(
            zip(names.people(rng, len(_posts()), taken), _posts(), strict=True)
        )
    ]
    for user in people:
        user.reports_to = _superior(user, people[:8])
    found = Staff(units, people)
    found.of("manager", "east-channel")[-1].left_on = on + timedelta(days=21)
    return found
