"""The words the capture reads by: Chinese surnames and posts, names and posts in Latin letters, and what is no name."""

import re

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白"
    "邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤尚温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尤符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝"
)
COMPOUND = ("欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯")
ZH_NAME = rf"(?:(?:{'|'.join(COMPOUND)})[\u4e00-\u9fff]{{1,2}}|[{SURNAMES}][\u4e00-\u9fff]{{1,2}})"
ZH_BRIEF = rf"(?:(?:{'|'.join(COMPOUND)})[\u4e00-\u9fff]{{1,2}}?|[{SURNAMES}][\u4e00-\u9fff]{{1,2}}?)"
"""As short as what follows allows: 财务总监钱莉讲 names 钱莉."""
ZH_POST = (
    r"(?:[\u4e00-\u9fff]{0,8}?(?:副?董事长|首席[\u4e00-\u9fff]{1,3}官|副?理事长|副?总经理|副?总裁|经理|副?总监|副?部长|主管|副?厂长|副?处长|副?主任|副?科长|课长|会计|出纳|农艺师|工程师|技师|店长|站长|所长|社长"
    r"|秘书|助理|负责人|专员|组长|班长|代表|顾问|(?:采购|业务|技术|质检|管理|统计|仓管|销售|营销|化验|保管|调度|收货)员|院长|书记|队长|总工|副总|(?:高级|资深)采购))"
)
EN_WORD = r"[A-Z][a-z]+(?:-[A-Z][a-z]+)?"
_EN_LAST = r"(?:(?:van|von|de|der|den|da|di|del|la|bin|al) ){0,2}(?:[A-Z]['’][A-Z][a-z]+|Ma?c[A-Z][a-z]+|[A-Z][a-z]+(?:-[A-Z][a-z]+)?)"
EN_NAME = rf"(?:(?!(?:Met|Call|Spoke|Saw|Ask|Hi|Our|My|The|New|Mr|Mrs|Ms|Dr|Prof)\b){EN_WORD} (?:[A-Z]\. )?{_EN_LAST}(?: {EN_WORD})?)"
EN_ROLE = (
    r"(?:Manager|Director|Buyer|Accountant|Agronomist|Engineer|Officer|Supervisor|President|Secretary|Controller|Treasurer|Planner|Lead|Specialist|Executive"
    r"|Assistant|Analyst|Coordinator|Consultant|Technician|Representative|Owner|Founder|Counsel|Mgr|Partner|Scientist|Architect|Administrator|Clerk|Inspector|Foreman|Designer|Associate|Agent)"
)
EN_POST = (
    r"(?:(?:Vice President|General Manager|Director|VP), [A-Z]\w+(?: Dept\.| [A-Z]\w+)?|Accounts (?:Payable|Receivable)|(?:Head|VP|Vice President|Director) of (?:[A-Z][\w&]+ ?){1,2}|VP [A-Z]\w+|Chief [A-Z]\w+(?: Officer)?"
    rf"|(?:(?:[A-Z][\w&]*\.?) ){{0,3}}{EN_ROLE}|CEO|CFO|COO|CTO)"
)
TITLED = (
    rf"(?:老)?[{SURNAMES}](?:总|董|工|姐|哥|老师|经理|主任|厂长|部长|处长?|局长?|科长|院长|老板|先生|女士|会计|主管)"
)
_BUSINESS = re.compile(
    r"\b(?:Ltd|Inc|GmbH|LLC|PLC|Co|Corp|AG|Group|Chemicals?|Resins?|Farms?|Agri|Industries|Company|Foods|Cement|Coatings|Road|Avenue|Street|Tower|Regards|Best|Kind|Dear"
    r"|Thanks?|Sent|Office|Mobile|Phone|Order|Invoice|Meeting|Next|Please|Customer|Client|Buyer|Hello|Head|Call|Notes|Paper|Optics|Dairy|Steel|Engineering|Parts|Components|Systems|Solutions|Logistics|Bank|Energy|Motors|Metals)\b"
)  # fmt: skip
_NOT_NAMES = re.compile(
    r"[部司厂店社会总们的了是和在有说]|经理|公司|农业|化工|同号|老师|先生|女士|客户|对方|这边|那边|[吧吗呢啊不没就也再要给去]|谢谢|见$|^明[天早晚]|^周[一二三四五六日末]|^时[间候]|^方[便案]|^安排|^商务"
)
_NOBODY = re.compile(rf"{EN_POST}|Me|Us|Them|{TITLED}")


def is_name(text: str) -> bool:
    """Return whether what looks like a name is one: no firm, no phrase, no post.

    >>> is_name("韩立军"), is_name("谢谢"), is_name("Greenfield Dairy"), is_name("Plant Manager")
    (True, False, False, False)
    """
    return not (_BUSINESS.search(text) or _NOT_NAMES.search(text) or _NOBODY.fullmatch(text))
