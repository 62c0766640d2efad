"""The ways into the ledger: sales lines, and returned documents."""

from django.utils.translation import gettext_lazy as _

from guke.intake.general import declare, rows
from guke.intake.importers import Option
from guke.ledger import storing
from guke.ledger.goods import LinesLoader, ProductsLoader
from guke.ledger.loading import SalesLoader
from guke.ledger.returns import ReturnsLoader

_SALES = rows(
    ("sold_on", _("date"), "date", "日期, 订单日期, 销售日期, 开票日期, 出库日期, 发货日期, 单据日期, order date, invoice date, sale date"),
    ("account", _("account code"), "text", "客户编号, 客户编码, 客户代码, 客户ID, customer id, customer number, customer code, account"),
    ("account_name", _("account"), "text", "客户, 客户名称, 客户全称, 购货单位, 往来单位, 经销商, customer, customer name, account name"),
    ("province", _("province"), "text", "省, 省份, 省/自治区, 省自治区, 所在省份, country, 国家"),
    ("city", _("city"), "text", "市, 城市, 地市"),
    ("product", _("product code"), "text", "产品编号, 产品编码, 产品ID, 物料编码, 存货编码, 货号, stock code, product code, sku, item"),
    ("product_name", _("product"), "text", "产品, 产品名称, 品名, 商品名称, 物料名称, 存货名称, description, product name, item name"),
    ("line", _("product line"), "text", "品类, 类别, 产品线, 产品类别, 大类, 子类别, category, product line, sub-category"),
    ("specification", _("specification"), "text", "规格, 规格型号, 型号, specification, size"),
    ("unit", _("unit of measure"), "text", "单位, 计量单位, unit, uom"),
    ("quantity", _("quantity"), "decimal", "数量, 销售数量, 件数, qty, quantity ordered, units"),
    ("amount", _("amount"), "decimal", "金额, 销售额, 销售金额, 含税金额, 价税合计, amount, sales, revenue, line total, total"),
    ("unit_price", _("unit price"), "decimal", "单价, 价格, 含税单价, unit price, price each, price"),
    ("cost", _("cost"), "decimal", "成本, 销售成本, 成本金额, cost, cogs"),
    ("unit_cost", _("unit cost"), "decimal", "单位成本, 成本单价, 进价, unit cost, buy price"),
    ("profit", _("profit"), "decimal", "利润, 毛利, 毛利额, profit, margin"),
    ("currency", _("currency"), "text", "币种, 货币, 币别, currency"),
    ("document", _("document"), "text", "单据编号, 单号, 订单ID, 订单号, 订单编号, 发票号, 出库单号, invoice no, order id, order number, document"),
    ("line_number", _("line number"), "text", "行号, 行ID, 分录号, 序号, order line number, line no, line number, row id"),
    ("key", _("line key"), "text", "账行标识, line key"),
    ("note", _("note"), "text", "备注, 摘要, note, remark, comment"),
)  # fmt: skip

_RETURNS = rows(
    ("document", _("document"), "text", "订单ID, 订单号, 订单编号, 单据编号, 单号, 发票号, order id, invoice no"),
    ("returned", _("returned (yes or no)"), "bool", "退回, 退货, 是否退货, returned"),
    ("returned_on", _("returned on"), "date", "退货日期, 退回日期, return date"),
)  # fmt: skip

_PRODUCTS = {
    "code": "产品编号, 产品编码, 物料编码, 存货编码, 货号, product code, sku, stock code",
    "name": "产品名称, 品名, 商品名称, 物料名称, product name, description",
    "line": "品类, 类别, 产品线, 产品类别, 大类, category, product line, series",
    "specification": "规格, 规格型号, 型号, product scale",
    "unit": "单位, 计量单位, uom",
    "list_price": "目录价, 标价, 零售价, 指导价, msrp, sales price",
}
_CREATE = ("create", _("Make a new record from the file"))
_REFUSE = ("refuse", _("Refuse the line and list it"))
_CHOICES = (
    Option("unknown_account", _("Customers not known yet"), (_REFUSE, _CREATE), "refuse"),
    Option(
        "blank_account",
        _("Lines without a customer"),
        (_REFUSE, ("collect", _("Load them to the account “No customer named”"))),
        "refuse",
    ),
    Option("unknown_product", _("Products not known yet"), (_CREATE, _REFUSE), "create"),
    Option(
        "changed",
        _("Lines that differ from the ledger"),
        (_REFUSE, ("counter", _("Cancel the old line by a counter-entry and enter the new one"))),
        "refuse",
        _("A line is known by document and line number."),
    ),
    Option("currency", _("Currency where the file names none"), help=_("such as CNY")),
)

declare(
    "sales",
    SalesLoader,
    fields=lambda: _SALES,
    needs=["sold_on", "account account_name", "product product_name", "quantity", "amount unit_price"],
    says=_("Orders, deliveries or invoices, one line each; credit notes with negative quantities."),
    undo=storing.take_back,
    choices=_CHOICES,
    order=10,
)
declare(
    "products",
    ProductsLoader,
    words=_PRODUCTS,
    needs=["code"],
    says=_("One row a product; product lines not known yet are made."),
    order=50,
)
declare(
    "returns",
    ReturnsLoader,
    kind="sales",
    fields=lambda: _RETURNS,
    needs=["document", "returned"],
    title=_("Returned documents"),
    says=_("A list of documents taken back whole; each of their lines is cancelled by a counter-entry."),
    icon="receipt-refund",
    undo=storing.take_back,
    order=60,
)
declare(
    "product-lines",
    LinesLoader,
    words={"code": "品类编码, product line", "name": "品类, 品类名称"},
    needs=["code name"],
    order=70,
)
