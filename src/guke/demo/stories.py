"""The stories planted in the demo company: what happened to whom, and where one sees it."""

from dataclasses import dataclass

from guke.demo import cast
from guke.demo.parts import LEAVING


@dataclass(frozen=True)
class Telling:
    """A story in one language."""

    title: str
    happened: str
    where: str


@dataclass(frozen=True)
class Story:
    """One planted story; the first of ``numbers`` is the account to open."""

    id: str
    numbers: tuple[int, ...]
    zh: Telling
    en: Telling

    @property
    def code(self) -> str:
        """The code of the account to open."""
        return codes(self.numbers[:1])[0]

    @property
    def name(self) -> str:
        """The name of the account to open."""
        return cast.names()[self.numbers[0]]


def codes(numbers: tuple[int, ...]) -> list[str]:
    """Return the codes of accounts of the cast.

    >>> codes((1, 23))
    ['K0001', 'K0023']
    """
    return [f"K{number:04d}" for number in numbers]


_TABLE: tuple[tuple[str, tuple[int, ...], tuple[str, str, str], tuple[str, str, str]], ...] = (
    (
        "one-thread",
        (1,),
        ("单线联系", "一年约 600 万的客户，对方只认识一个人，我方也只有一个人在跟。", "客户页的谁认识谁、今日"),
        ("One thread", "About 6 million a year hang on one contact of theirs and one person of ours.", "Who knows whom of the account, Today"),
    ),
    (
        "slide",
        (2,),
        ("半年下滑", "近六个月进货量一路走低，如今不到半年前的一半；没有断单，所以容易被忽略。", "今日、客户页的趋势、下滑名单"),
        ("Slide", "Volume has fallen for six months to less than half, without ever stopping: easily overlooked.", "Today, trend on the account page, slipping accounts"),
    ),
    (
        "sudden-stop",
        (3,),
        ("突然停单", "三年来每 14 天一单，雷打不动；已经 60 天没有下单。", "今日、客户页的下单节奏"),
        ("Sudden stop", "An order every 14 days for three years; now silent for 60 days.", "Today, order rhythm on the account page"),
    ),
    (
        "over-limit",
        (4,),
        ("超信用额度", "信用额度 30 万，最近 60 天就发了 60 万以上的货。", "客户页的档案与销售明细"),
        ("Over the credit limit", "The limit is 300,000; in the last 60 days alone goods for over 600,000 went out.", "Account page: file and sales lines"),
    ),
    (
        "complaint",
        (5,),
        ("投诉未解决", "四十天前投诉结块，送检后没有下文，客户说再不答复就换牌子。", "客户页的评论与标签“投诉未结”"),
        ("Unsolved complaint", "Caking was reported forty days ago; samples were taken, nobody has answered, the customer threatens to leave.", "Account page: comments and tag 投诉未结"),
    ),
    (
        "channel-conflict",
        (7, 6),
        ("窜货", "庐江的经销商低价供到桐城，邻县的经销商告上门来；两家归不同的客户经理。", "两家客户页的评论与标签“窜货嫌疑”、成交价"),
        ("Channel conflict", "A dealer sells cheaply into the neighbouring county; the dealer there complains.", "Both account pages: comments, tag 窜货嫌疑, prices"),
    ),
    (
        "unprofitable",
        (8,),
        ("忠诚但不赚钱", "三年不断单，但只拿促销价的货，毛利为负。", "组合页、客户页的毛利"),
        ("Loyal but unprofitable", "Never missed a season in three years, buys at promotion prices only: the margin is negative.", "Portfolio, margin on the account page"),
    ),
    (
        "neglected",
        (9,),
        ("有潜力没人管", "开户一年多，全年用肥约 800 万，我们只占 6% 左右；团队只有一个人，没有任何跟进记录。", "客户页的份额与评论"),
        ("Promising and neglected", "A customer for over a year that buys some 8 million a year, about 6% of it from us; one person, not a single note.", "Account page: share and comments"),
    ),
    (
        "leaving",
        LEAVING,
        ("客户经理要走", "一位华东渠道的客户经理三周后离职，名下 8 家客户只有他一个人在跟。", "有人离开、交接"),
        ("Manager about to leave", "An account manager of the eastern channel leaves in three weeks; the eight accounts have nobody else.", "If somebody leaves, handovers"),
    ),
    (
        "narrowing",
        (10,),
        ("品类收窄", "原来每季买十来个品种，近半年只剩三四个，总额暂时没怎么掉。", "客户页的产品明细"),
        ("Narrowing basket", "From a dozen products a season to three or four this half-year, while the sum still holds.", "Account page: products"),
    ),
    (
        "shrinking",
        (11,),
        ("单笔变小", "照样每周下单，但一单的金额一年里缩到原来的四成左右。", "客户页的下单节奏与均单金额"),
        ("Shrinking orders", "Orders come every week as ever, but each has shrunk to some 40% within a year.", "Account page: rhythm and size of orders"),
    ),
    (
        "off-season",
        (12,),
        ("淡季不是流失", "每年只在三个月里备肥，现在正是淡季；不应报警。", "客户页的季节；不出现在下滑名单里"),
        ("Off-season", "Buys in three months of the year only, and these are not they: no alarm is right.", "Season on the account page; absent from the slipping accounts"),
    ),
    (
        "recoverer",
        (13,),
        ("失而复得", "八个月前跌到两成，换了采购总监后逐步回升，近两个月已恢复。", "客户页的趋势"),
        ("Late recoverer", "Fell to a fifth eight months ago; with a new head of purchasing it has come back.", "Trend on the account page"),
    ),
    (
        "newcomer",
        (14,),
        ("新客户爬坡", "五个月前开户，一单比一单大。", "客户页的趋势、新客户分类"),
        ("Ramping up", "Opened five months ago, each month larger than the last.", "Trend on the account page, class of new accounts"),
    ),
    (
        "lost",
        (15,),
        ("已流失", "400 天没有下单，换了别家全系列，原因是旺季断供两次。", "客户列表的“已流失”视图"),
        ("Lost", "No order for 400 days: gone to a rival after two failures to deliver in season.", "Accounts, view 已流失"),
    ),
    (
        "conflicting-ownership",
        (18, 16, 17),
        ("股权说法打架", "天中集团登记持股 51%，燕赵农投年报称持股 60%，两说不能同真。", "客户页的集团架构与评论"),
        ("Conflicting ownership", "One group is registered with 51%, another claims 60% in its report: both cannot be true.", "Account page: family, comments"),
    ),
    (
        "duplicate",
        (19, 20),
        ("一户两档", "同一家客户建了两份档案：名称相近，电话和联系人一样，一份没有信用代码。", "新建客户时的查重提示、合并"),
        ("Duplicate", "One customer, two files: similar names, the same telephone and person, one without a credit code.", "Warning while typing, merge"),
    ),
    (
        "bad-code",
        (21,),
        ("信用代码被拒", "导入时统一社会信用代码校验位不对，该行被拒，档案里至今是空的。", "导入记录里的被拒行"),
        ("Wrong credit code", "On import the check digit was wrong; the row was refused and the file still lacks the code.", "Imports: refused rows"),
    ),
    (
        "rival",
        (22,),
        ("对手渗透", "我们的份额估计三年里 85% → 72% → 61%。", "客户页的份额"),
        ("Rival moving in", "Our estimated share fell 85% → 72% → 61% in three years.", "Account page: share"),
    ),
    (
        "alliance",
        (23,),
        ("联盟候选", "份额近九成，对方八个人都站在我们这边，提出共建中试线。", "客户页的份额、联系人与评论"),
        ("Candidate for an alliance", "A share of about 90%, eight people on our side, and a proposal of a joint pilot line.", "Account page: share, contacts, comments"),
    ),
    (
        "lost-line",
        (24,),
        ("丢了一条线", "八个月前起不再买水溶肥，复合肥照旧；总量掩盖了损失。", "客户页的产品线"),
        ("A product line lost", "No water-soluble fertiliser for eight months while compound fertiliser goes on: the total hides it.", "Account page: product lines"),
    ),
    (
        "dependence",
        (25, 45, 46),
        ("一家独大", "近 12 个月一家占全公司销售约 14%。", "组合页的集中度、今日"),
        ("Dependence", "One customer makes about 14% of the last twelve months' sales.", "Portfolio: concentration"),
    ),
    (
        "returns",
        (26,),
        ("退货激增", "近 60 天约五分之一的明细被退，以往不到百分之一。", "客户页的销售明细（红字）"),
        ("Returns spike", "About a fifth of the lines of the last 60 days came back; before it was under one in a hundred.", "Account page: sales lines, counter-entries"),
    ),
    (
        "stale",
        (27,),
        ("档案过期", "所有字段最后一次核实在四年前，照样在进货。", "客户页的档案完整度"),
        ("Stale file", "Every field was last verified four years ago, yet it keeps buying.", "Account page: state of the file"),
    ),
    (
        "missing-cost",
        (28,),
        ("成本缺失", "近 120 天的明细没有成本，毛利只能按有成本的部分算。", "客户页的毛利说明"),
        ("Missing cost", "The lines of the last 120 days have no cost: the margin holds for the others only.", "Account page: note on the margin"),
    ),
    (
        "merged",
        (29, 30),
        ("已合并", "农资店的档案并入公司的档案，旧名留作别名；可以撤销。", "客户页的合并记录"),
        ("Merged", "The shop's file was merged into the company's; the old name stays as an alias.", "Account page: merges"),
    ),
    (
        "separate-subsidiaries",
        (39, 40, 41, 42, 43),
        ("各买各的", "一个集团四家子公司，分属不同大区，同样的货四个价，没人统谈。", "集团页的成员与成交价"),
        ("Subsidiaries on their own", "Four subsidiaries of one group in four regions pay four prices; nobody speaks for the whole.", "Group's account page: members and prices"),
    ),
)  # fmt: skip
STORIES = tuple(Story(name, numbers, Telling(*zh), Telling(*en)) for name, numbers, zh, en in _TABLE)
