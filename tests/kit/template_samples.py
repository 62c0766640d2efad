"""Contexts as the pages give them, for every generic template."""

import datetime as dt
from decimal import Decimal
from types import SimpleNamespace as Thing
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from guke.kit import rows
from guke.kit.templatetags import guke

NAMES = [
    "瀚岳新能源集团股份有限公司",
    "澜江汽车科技集团",
    "启恒半导体",
    "穹宇通信集团",
    "远澈医疗器械",
    "柏澜化工 <b>&</b> Sons",
]
LEVELS = ["S", "S", "A", "B", "B", "C"]


class Filters(forms.Form):
    """Filters of a list."""

    q = forms.CharField(required=False)
    level = forms.ChoiceField(label="分级", required=False, choices=[("", "全部"), ("S", "S 战略"), ("A", "A 核心")])
    industry = forms.ChoiceField(label="行业", required=False, choices=[("", "全部"), ("1", "新能源"), ("2", "化工")])
    owner = forms.ChoiceField(label="负责人", required=False, choices=[("", "全部"), ("1", "林若溪")])
    city = forms.CharField(label="城市", required=False)
    since = forms.DateField(label="合作起", required=False, widget=forms.DateInput(attrs={"type": "date"}))


class Record(forms.Form):
    """A record's fields."""

    name = forms.CharField(label="名称", help_text="与营业执照一致")
    level = forms.ChoiceField(label="分级", choices=[("A", "A 核心"), ("B", "B 成长")])
    owner = forms.CharField(label="负责人", required=False)
    code = forms.CharField(label="统一社会信用代码", required=False)
    since = forms.DateField(label="合作起", required=False, widget=forms.DateInput(attrs={"type": "date"}))
    listed = forms.BooleanField(label="上市公司", required=False, help_text="有公开财报")
    way = forms.ChoiceField(
        label="来源", widget=forms.RadioSelect, choices=[("a", "展会"), ("b", "转介绍")], required=False
    )
    note = forms.CharField(label="备注", required=False, widget=forms.Textarea(attrs={"rows": 3}))


class Customer:
    """A record of the list."""

    def __init__(self, pk: int) -> None:
        self.pk = pk

    def __str__(self) -> str:
        return NAMES[self.pk]


def _column(at: int, head: dict[str, Any]) -> Any:
    return Thing(title=head["title"], align=head["align"], cell=lambda record: _cells(record.pk)[at]["html"])


def _cells(at: int) -> list[dict[str, Any]]:
    rise = Decimal("0.184") - Decimal("0.07") * at
    course = [3, 5, 4, 6, 7, 6, 8, 7 - at, 9 - at, 8 - at, 10 - 2 * at, 11 - 2 * at]
    lead = format_html('<span class="lead-name">{}</span><small>KA200{} · 新能源 · 江苏常州</small>', NAMES[at], at)
    revenue = mark_safe(f"{guke.money(Decimal(58_400_000 - at * 9_123_456), 'CNY')}<br>{guke.delta(rise)}")
    return [
        {"name": "name", "title": "客户", "align": "start", "html": lead},
        {"name": "level", "title": "分级", "align": "start", "html": guke.level_badge(LEVELS[at])},
        {"name": "revenue", "title": "本年营收", "align": "end", "html": revenue},
        {"name": "course", "title": "近 12 月", "align": "start", "html": guke.sparkline(course)},
        {
            "name": "share",
            "title": "份额",
            "align": "start",
            "html": mark_safe(f'<span class="bar-line">{guke.bar(42 - at * 5)}{42 - at * 5}%</span>'),
        },
        {"name": "health", "title": "健康度", "align": "start", "html": guke.ring(88 - at * 9)},
        {"name": "touched", "title": "最近触达", "align": "start", "html": "11-19" if at % 2 else ""},
        {
            "name": "state",
            "title": "状态",
            "align": "start",
            "html": guke.badge(
                "放缓" if at > 3 else "正常", "warn" if at > 3 else "good", "trending-down" if at > 3 else "check"
            ),
        },
        {"name": "owner", "title": "负责人", "align": "start", "html": guke.avatar("林若溪", "round small")},
    ]


def kind() -> Any:
    return Thing(
        slug="accounts",
        title="客户",
        title_plural="客户",
        icon="building",
        url=lambda record: f"/accounts/{record.pk}/",
    )


def listing(*, empty: bool = False) -> dict[str, Any]:
    heads = [] if empty else _cells(0)
    columns = [
        {
            "name": c["name"],
            "title": c["title"],
            "align": c["align"],
            "sort_url": f"?order={c['name']}",
            "direction": "desc" if c["name"] == "revenue" else "",
            "shown": True,
        }
        for c in heads
    ] + [{"name": "city", "title": "城市", "align": "start", "sort_url": "", "direction": "", "shown": False}]
    titled = [_column(at, c) for at, c in enumerate(heads)]
    drawn = rows.draw(kind(), titled, [Customer(at) for at in range(0 if empty else 6)], pick=True)
    filters = Filters({"level": "S"})
    fields = [field for field in filters if field.name != "q"]
    return {
        "count": 0 if empty else 6, "sums": [("年营收", "5.76 亿", "576,123,456.00")], "columns": columns, "rows": drawn, "search_text": "新",
        "views": [{"title": "全部客户", "url": "?", "active": True, "count": 50}, {"title": "红灯预警", "url": "?v=2", "active": False, "count": None}],
        "filters": filters, "first_filters": fields[:3], "more_filters": fields[3:], "has_more": True, "more_in_force": False, "chips": [{"text": "分级: S 战略", "remove_url": "?"}],
        "page": {"number": 1, "pages": 9, "first": 1, "last": 6, "previous_url": "", "next_url": "?page=2"},
        "export_urls": {"csv": "e.csv", "xlsx": "e.xlsx", "json": "e.json"}, "picks": True, "bulk": [{"name": "assign", "title": "分配负责人", "icon": "user-check"}],
        "can": {"create": True, "import": True, "export": True, "change": True}, "create_url": "/accounts/new/", "import_url": "/import/",
        "empty": {"title": "还没有客户", "hint": "导入客户名单，或先建一个。"},
    }  # fmt: skip


def detail() -> dict[str, Any]:
    return {
        "kind": kind(), "title": NAMES[0], "subtitle": "KA2001 · 新能源 · 江苏常州", "crumbs": [{"title": "客户", "url": "/accounts/"}, {"title": NAMES[0], "url": ""}],
        "badges": [{"text": "S 战略", "tone": "gold", "icon": "crown"}, {"text": "上市公司", "tone": "plain", "icon": ""}],
        "facts": [
            {"label": "本年营收", "html": guke.money(Decimal(58_400_000), "CNY"), "delta": guke.delta(0.184), "href": "/x/"},
            {"label": "综合毛利率", "html": "27.4%", "delta": guke.delta(-0.011), "href": ""},
            {"label": "份额", "html": "42%", "delta": "目标 50%", "href": ""},
            {"label": "健康度", "html": "88", "delta": "", "href": ""},
        ],
        "panels": [
            {"name": "fields", "title": "档案", "hint": "完整度 82%", "html": mark_safe("<dl class=definition><dt>信用代码</dt><dd>91320400MA1XXXXX0K</dd><dt>地址</dt><dd>江苏省常州市新北区</dd></dl>"), "span": 4, "more_url": ""},
            {"name": "lines", "title": "近期订单", "hint": "", "html": "…", "span": 8, "more_url": "/lines/"},
        ],
        "tabs": [{"title": "总览", "url": "?", "active": True, "count": None}, {"title": "联系人", "url": "?t=2", "active": False, "count": 10}],
        "actions": [
            {"name": "edit", "title": "修改", "icon": "pencil", "url": "edit/", "primary": False, "danger": False},
            {"name": "visit", "title": "记录拜访", "icon": "pencil-plus", "url": "visit/", "primary": True, "danger": False},
            {"name": "delete", "title": "删除", "icon": "trash", "url": "delete/", "primary": False, "danger": True},
        ],
        "history_url": "history/",
    }  # fmt: skip


def form(data: dict[str, str] | None = None) -> dict[str, Any]:
    bound = Record(data)
    lead = ["name", "level", "owner"]
    return {
        "kind": kind(),
        "form": bound,
        "title": "新建客户",
        "lead": [bound[name] for name in lead],
        "more": [field for field in bound if field.name not in lead],
        "submit": "保存",
        "cancel_url": "/accounts/",
    }


def history() -> dict[str, Any]:
    at = dt.datetime(2026, 11, 20, 9, 30, tzinfo=dt.UTC)
    changes = [
        {"label": "负责人", "before": "苏晚晴", "after": "林若溪"},
        {"label": "分级", "before": "A", "after": ""},
    ]
    lines = [
        {"at": at, "by": "林若溪", "action": "change", "changes": changes, "reason": "区域调整"},
        {"at": at, "by": None, "action": "create", "changes": [], "reason": ""},
        {"at": at, "by": "郭嘉木", "action": "merge_accounts", "changes": [], "reason": ""},
    ]
    return {"title": NAMES[0], "lines": lines, "crumbs": detail()["crumbs"]}


def job(state: str) -> dict[str, Any]:
    return {
        "title": "导入 销售明细.xlsx",
        "job": {
            "state": state,
            "done": 120_000,
            "total": 370_931,
            "message": "正在写入",
            "result": {"url": "/import/3/"},
        },
    }


def message() -> dict[str, Any]:
    return {
        "title": "没有这条记录",
        "text": "它可能已被合并，或不在您的范围内。",
        "remedy": "用搜索找一找，或请负责人共享。",
        "link": {"title": "回到客户列表", "url": "/accounts/"},
    }


def frame() -> dict[str, Any]:
    def item(title: str, icon: str, count: int = 0, *, alert: bool = False, active: bool = False) -> dict[str, Any]:
        return {"title": title, "url": f"/{icon}/", "icon": icon, "count": count, "alert": alert, "active": active}

    return {
        "menu": [
            {"title": "经营", "items": [item("今日", "layout-dashboard"), item("我的待办", "clipboard-check", 5), item("预警中心", "bell-ringing", 6, alert=True)]},
            {"title": "客户", "items": [item("客户", "building", 50, active=True), item("关键人", "users-group"), item("组合", "chart-dots"), item("集团", "hierarchy-2")]},
            {"title": "业务", "items": [item("产品", "package"), item("销售明细", "receipt"), item("导入", "file-import")]},
            {"title": "系统", "items": [item("人员", "users"), item("设置", "settings")]},
        ],
        "create_menu": [{"title": "客户", "url": "/accounts/new/", "icon": "building"}, {"title": "联系人", "url": "/contacts/new/", "icon": "user-plus"}],
        "me": {"name": "林若溪", "initial": "林", "subtitle": "华东区 大客户总监"}, "theme": "light", "rising": "green", "alerts": {"url": "/notices/", "count": 3}, "CSP_NONCE": "nonce",
    }  # fmt: skip


def pages() -> dict[str, tuple[str, dict[str, Any]]]:
    """Name of the sample: template and context."""
    return {
        "list": ("kit/list.html", {"kind": kind(), "listing": listing()}),
        "list empty": ("kit/list.html", {"kind": kind(), "listing": listing(empty=True)}),
        "table": ("kit/list_table.html", {"kind": kind(), "listing": listing()}),
        "detail": ("kit/detail.html", detail()),
        "detail bare": ("kit/detail.html", {**detail(), "panels": [], "facts": [], "tabs": [], "badges": []}),
        "form": ("kit/form.html", form()),
        "form wrong": ("kit/form.html", form({"name": "", "level": "Z", "since": "31/2"})),
        "confirm": ("kit/confirm.html", {"title": "删除？", "text": "历史仍保留。", "submit": "删除", "danger": True, "cancel_url": "/", "errors": ["还有 3 张订单"]}),
        "history": ("kit/history.html", history()),
        "history empty": ("kit/history.html", {**history(), "lines": []}),
        **{f"job {state}": ("kit/job.html", job(state)) for state in ("waiting", "running", "done", "failed")},
        "message": ("kit/message.html", message()),
        **{code: (f"{code}.html", {}) for code in ("400", "403", "403_csrf", "404", "500")},
        "narrow": ("kit/narrow.html", {"title": "登录", "me": None}),
        "print": ("kit/print.html", detail()),
        "cell": ("kit/cell.html", {"field": Record()["name"], "url": "/x/"}),
        "rows": ("kit/parts/rows.html", {"columns": [{"title": "a", "align": "end"}], "rows": [{"url": "/1/", "cells": [("a", "end", "5"), ("b", "end", "6")]}]}),
        "fields": ("kit/parts/fields.html", {"pairs": [("城市", "常州")]}),
    }  # fmt: skip
