"""The page of documentation that lists the stories, written from them so that it cannot drift."""

from guke.demo import staff
from guke.demo.stories import STORIES, Story, codes

_HEAD_EN = f"""# The demo company

`guke demo` invents {staff.COMPANY_EN} ({staff.COMPANY}), a maker of crop nutrition that sells to dealers, farms and chemical plants: about 400
accounts, three years of sales up to today, forty people of its own. Nothing in it is real: names, codes, telephone numbers and addresses are invented by
seed; the same seed and day give the same company. All its people share one password, which the command prints.

Planted in it are {len(STORIES)} stories. The codes and names are the same in every demo company; the days count back from the day it was made.

| Story | Account | What happened | Where to see it |
| --- | --- | --- | --- |
"""
_HEAD_ZH = f"""# 演示公司

`guke demo` 虚构了一家企业：{staff.COMPANY}（{staff.COMPANY_EN}），生产作物营养产品，卖给经销商、种植大户和化工厂。约 400 家客户、截至今天的三年销售、
自己的四十个人。里面没有一样是真的：名称、代码、电话、地址都由种子生成；同一种子、同一天，得到同一家公司。全体演示人员共用一个密码，由命令打印。

里面埋了 {len(STORIES)} 个故事。客户代码和名称每次都一样；天数从生成那天往回数。

| 故事 | 客户 | 发生了什么 | 在哪里看 |
| --- | --- | --- | --- |
"""


def _account(story: Story) -> str:
    others = codes(story.numbers[1:])
    return f"{story.code} {story.name}" + (f" ({', '.join(others)})" if others else "")


def english() -> str:
    """Return docs/demo.md."""
    rows = (f"| {s.en.title} | {_account(s)} | {s.en.happened} | {s.en.where} |\n" for s in STORIES)
    return _HEAD_EN + "".join(rows)


def chinese() -> str:
    """Return docs/demo.zh.md."""
    rows = (f"| {s.zh.title} | {_account(s)} | {s.zh.happened} | {s.zh.where} |\n" for s in STORIES)
    return _HEAD_ZH + "".join(rows)
