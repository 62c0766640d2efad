"""The ways into the ledger: sales lines, and returned documents."""

from django.utils.translation import gettext_lazy as _

from guke.intake.importers import FieldSpec, Importer, Option, register
from guke.intake.kindloader import specs
from guke.kit import kinds
from guke.ledger import storing
from guke.ledger.goods import LinesLoader, ProductsLoader
from guke.ledger.loading import SalesLoader
from guke.ledger.returns import ReturnsLoader

_SALES = (
    FieldSpec(
        "sold_on", _("date"), "date",
        ("日期", "订单日期", "销售日期", "开票日期", "出库日期", "发货日期", "单据日期", "order date", "invoice date", "sale date"),
    ),
    FieldSpec(
        "account", _("account code"), "text",
        ("客户编号", "客户编码", "客户代码", "客户ID", "customer id", "customer number", "customer code", "account"),
    ),
    FieldSpec(
        "account_name", _("account"), "text",
        ("客户", "客户名称", "客户全称", "购货单位", "往来单位", "经销商", "customer", "customer name", "account name"),
    ),
    FieldSpec("province", _("province"), "text", ("省", "省份", "省/自治区", "省自治区", "所在省份", "country", "国家")),
    FieldSpec("city", _("city"), "text", ("市", "城市", "地市")),
    FieldSpec(
        "product", _("product code"), "text",
        ("产品编号", "产品编码", "产品ID", "物料编码", "存货编码", "货号", "stock code", "product code", "sku", "item"),
    ),
    FieldSpec(
        "product_name", _("product"), "text",
        ("产品", "产品名称", "品名", "商品名称", "物料名称", "存货名称", "description", "product name", "item name"),
    ),
    FieldSpec(
        "line", _("product line"), "text",
        ("品类", "类别", "产品线", "产品类别", "大类", "子类别", "category", "product line", "sub-category"),
    ),
    FieldSpec("specification", _("specification"), "text", ("规格", "规格型号", "型号", "specification", "size")),
    FieldSpec("unit", _("unit of measure"), "text", ("单位", "计量单位", "unit", "uom")),
    FieldSpec(
        "quantity", _("quantity"), "decimal", ("数量", "销售数量", "件数", "qty", "quantity ordered", "units"),
        required=True,
    ),
    FieldSpec(
        "amount", _("amount"), "decimal",
        ("金额", "销售额", "销售金额", "含税金额", "价税合计", "amount", "sales", "revenue", "line total", "total"),
    ),
    FieldSpec("unit_price", _("unit price"), "decimal", ("单价", "价格", "含税单价", "unit price", "price each", "price")),
    FieldSpec("cost", _("cost"), "decimal", ("成本", "销售成本", "成本金额", "cost", "cogs")),
    FieldSpec("unit_cost", _("unit cost"), "decimal", ("单位成本", "成本单价", "进价", "unit cost", "buy price")),
    FieldSpec("profit", _("profit"), "decimal", ("利润", "毛利", "毛利额", "profit", "margin")),
    FieldSpec("currency", _("currency"), "text", ("币种", "货币", "币别", "currency")),
    FieldSpec(
        "document", _("document"), "text",
        ("单据编号", "单号", "订单ID", "订单号", "订单编号", "发票号", "出库单号", "invoice no", "order id", "order number", "document"),
    ),
    FieldSpec(
        "line_number", _("line number"), "text",
        ("行号", "行ID", "分录号", "序号", "order line number", "line no", "line number", "row id"),
    ),
    FieldSpec("note", _("note"), "text", ("备注", "摘要", "note", "remark", "comment")),
)  # fmt: skip

_RETURNS = (
    FieldSpec(
        "document", _("document"), "text", ("订单ID", "订单号", "订单编号", "单据编号", "单号", "发票号", "order id", "invoice no")
    ),
    FieldSpec("returned", _("returned (yes or no)"), "bool", ("退回", "退货", "是否退货", "returned")),
    FieldSpec("returned_on", _("returned on"), "date", ("退货日期", "退回日期", "return date")),
)  # fmt: skip

_CREATE = ("create", _("Make a new record from the file"))
_REFUSE = ("refuse", _("Refuse the line and list it"))

register(
    Importer(
        slug="sales",
        title=_("Sales lines"),
        says=_("Orders, deliveries or invoices, one line each; credit notes with negative quantities."),
        kind="sales",
        icon="receipt",
        fields=lambda: _SALES,
        load=SalesLoader,
        undo=storing.take_back,
        order=10,
        needs=(
            frozenset({"sold_on"}),
            frozenset({"account", "account_name"}),
            frozenset({"product", "product_name"}),
            frozenset({"quantity"}),
            frozenset({"amount", "unit_price"}),
        ),
        choices=(
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
        ),
    )
)

_PRODUCTS = {
    "code": ("产品编号", "产品编码", "物料编码", "存货编码", "货号", "product code", "sku", "stock code"),
    "name": ("产品名称", "品名", "商品名称", "物料名称", "product name", "description"),
    "line": ("品类", "类别", "产品线", "产品类别", "大类", "category", "product line", "series"),
    "specification": ("规格", "规格型号", "型号", "product scale"),
    "unit": ("单位", "计量单位", "uom"),
    "list_price": ("目录价", "标价", "零售价", "指导价", "msrp", "sales price"),
}
register(
    Importer(
        slug="products",
        title=_("Products"),
        says=_("One row a product; product lines not known yet are made."),
        kind="products",
        icon="package",
        fields=lambda: specs(kinds.registry["products"], _PRODUCTS),
        load=ProductsLoader,
        order=50,
        needs=(frozenset({"code"}),),
    )
)
register(
    Importer(
        slug="product-lines",
        title=_("Product lines"),
        kind="product-lines",
        icon="stack-2",
        fields=lambda: specs(
            kinds.registry["product-lines"], {"code": ("品类编码", "product line"), "name": ("品类", "品类名称")}
        ),
        load=LinesLoader,
        order=70,
        needs=(frozenset({"code", "name"}),),
    )
)
register(
    Importer(
        slug="returns",
        title=_("Returned documents"),
        says=_("A list of documents taken back whole; each of their lines is cancelled by a counter-entry."),
        kind="sales",
        icon="receipt-refund",
        fields=lambda: _RETURNS,
        load=ReturnsLoader,
        undo=storing.take_back,
        order=60,
        needs=(frozenset({"document"}), frozenset({"returned"})),
    )
)
