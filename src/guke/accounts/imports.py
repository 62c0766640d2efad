"""The ways in for the customer master: accounts, contacts, both in one sheet, and the lists beside them."""

from django.utils.translation import gettext_lazy as _

from guke.accounts.loading import AccountsLoader
from guke.accounts.pairing import PREFIX, PairLoader
from guke.accounts.persons import ContactsLoader
from guke.intake.general import declare, heads
from guke.intake.importers import FieldSpec, Option
from guke.intake.kindloader import specs
from guke.kit import kinds

_ACCOUNT = {
    "code": "客户编号, 客户编码, 客户代码, 客户ID, 编号, customer number, customer code, customer id, account number",
    "name": "客户名称, 客户全称, 企业名称, 公司名称, 单位名称, 名称, customer name, company, account name, account",
    "short_name": "简称, 客户简称",
    "name_en": "英文名称, 英文名",
    "uscc": "统一社会信用代码, 信用代码, 税号, 纳税人识别号",
    "sort": "客户类型, 客户类别",
    "industry": "行业, 所属行业, sector",
    "parent": "上级客户, 母公司, 集团, subsidiary of",
    "owner": "客户经理, 负责人, 业务员, sales rep",
    "province": "省, 省份, 省/自治区, 所在省份, state, state/province",
    "city": "市, 城市, 地市, 地区",
    "county": "县, 区县, 县区, 区",
    "address": "地址, 注册地址, 详细地址, 通讯地址, address line 1",
    "phone": "电话, 联系电话, 公司电话, telephone",
    "website": "网址, 官网, 网站",
    "founded_on": "成立日期, 注册日期, year established",
    "opened_on": "开户日期, 合作日期, 首次合作日期",
    "employees": "员工人数, 人数, number of employees",
    "currency": "币种",
    "credit_limit": "信用额度, 授信额度, credit limit",
    "terms_days": "账期, 付款天数, 账期天数",
    "business": "经营范围, 主营业务",
}  # fmt: skip
_CONTACT = {
    "account": "客户, 客户名称, 客户编号, 单位, 公司, customer, company",
    "name": "联系人, 姓名, 联系人姓名, contact, contact name",
    "post": "职务, 职位, 岗位, job title, title",
    "department": "部门",
    "mobile": "手机, 手机号, 手机号码, 移动电话, 联系人手机, 联系人电话, mobile phone",
    "phone": "座机, 办公电话, 固定电话",
    "email": "邮箱, 电子邮箱, 电子邮件, e-mail, mail",
    "wechat": "微信, 微信号",
    "birthday": "生日, 出生日期",
    "lunar_birthday": "农历生日",
    "home_address": "家庭住址, 住址",
}
_NAMES = (
    FieldSpec("given_name", _("given name"), "text", ("名字", "first name", "contact first name")),
    FieldSpec("family_name", _("family name"), "text", ("姓", "姓氏", "last name", "contact last name")),
)
_SECOND_LINE = FieldSpec("address_2", _("address, second line"), "text", ("address line 2",))


def _accounts() -> list[FieldSpec]:
    """Return the fields, the province before our own state: “state” above names of places is the former."""
    found = specs(kinds.registry["accounts"], heads(_ACCOUNT))
    return [*sorted(found, key=lambda spec: spec.name != "province"), _SECOND_LINE]


def _contacts() -> list[FieldSpec]:
    return [*specs(kinds.registry["contacts"], heads(_CONTACT)), *_NAMES]


def _both() -> list[FieldSpec]:
    people = [spec for spec in _contacts() if spec.name not in {"account", "reports_to"}]
    return [*_accounts(), *(_of_contact(spec) for spec in people)]


def _of_contact(spec: FieldSpec) -> FieldSpec:
    title = _("Contact: %(field)s") % {"field": spec.title} if spec.name != "name" else _("contact")
    return FieldSpec(PREFIX + spec.name, title, spec.sort, spec.words)


_SOMEHOW = "code name uscc"
_PERSON = "name given_name family_name"
_CONTACT_PERSON = " ".join(PREFIX + name for name in _PERSON.split())
_OWNER = Option(
    "unknown_owner",
    _("Account managers not known yet"),
    (("refuse", _("Refuse the row and list it")), ("leave", _("Leave the account without one"))),
    "refuse",
)
_ALIKE = Option(
    "alike",
    _("New customers much like others"),
    (("make", _("Make them and list them")), ("same", _("Take them as the same")), ("leave", _("Leave them out"))),
    "make",
    _("The check lists them; each can be decided there."),
)
_FOR = Option(
    "account",
    _("Customer of rows without one"),
    help=_("Code or name, also where the file has no such column. Empty: such rows are refused."),
    kept=False,
    stands_for="account",
)

declare(
    "accounts",
    AccountsLoader,
    fields=_accounts,
    needs=[_SOMEHOW],
    title=_("Customers"),
    says=_("One row a customer; known ones are found by code, credit code or name."),
    choices=(_OWNER, _ALIKE),
    order=20,
)
declare(
    "customers",
    PairLoader,
    kind="accounts",
    fields=_both,
    needs=[_SOMEHOW, _CONTACT_PERSON],
    title=_("Customers with contacts"),
    says=_("Customers and the people there in one sheet, a row for each person."),
    icon="users-group",
    choices=(_OWNER, _ALIKE),
    order=30,
)
declare(
    "contacts",
    ContactsLoader,
    fields=_contacts,
    needs=["account", _PERSON],
    says=_("People at customers who are known already."),
    choices=(_FOR,),
    order=40,
)
