"""Given names: the first names of languages in Latin letters, as Faker keeps them, and the characters Chinese ones are made of."""

import importlib
import pkgutil
import re
from functools import cache

from guke.relations.rules.capture.words import COMPOUND, SURNAMES, is_name

_LISTS = "faker.providers.person"
_WORDS = {"en"}
"""Faker's list without a country holds words and towns too."""
_LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zß-öø-ÿā-ž]+")
_MORE = frozenset(("Rajesh", "Elspeth", "Femi", "Yumi", "Hiroshi", "Kenji", "Takeshi", "Yuki", "Akira", "Haruto", "Sakura", "Naoko", "Jin", "Min", "Wei", "Ming", "Hui", "Jing", "Lei", "Xin", "Yan", "Hong", "Jun", "Li", "Mei", "Ling", "Jie", "Minh", "Linh", "Nguyen", "Anh", "Somchai", "Siriporn", "Aung", "Jae", "Soo", "Hyun", "Seung", "Dmitri", "Sergei", "Olga", "Natasha", "Svetlana", "Ivan", "Boris", "Igor", "Oksana", "Mykola", "Taras", "Yiannis", "Nikos", "Kostas", "Eleni", "Ahmed", "Mohammed", "Muhammad", "Fatima", "Omar", "Yusuf", "Khalid", "Layla", "Noor", "Hassan", "Ibrahim", "Tariq", "Rania"))  # fmt: skip
GIVEN = (
    "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰玉萍红玲芬燕彩春菊凤洁梅琳素云莲真环雪荣爱妹香莺媛瑞凡佳嘉琼勤珍贞莉娣叶璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓仪荷丹蓉眉君琴蕊薇菁梦岚苑婕馨瑗琰韵融园艺咏卿聪澜纯毓悦昭冰爽琬茗羽希宁欣育滢馥筠柔竹凝晓欢霄枫芸菲寒伊亚宜舒影荔思"
    "毅俊峰保东文辉永健世广志义兴良海山仁波贵福生龙元国胜祥才武新清飞彬富顺子昌康星光天达安岩茂林坚彪博诚敬震振壮群豪邦承乐绍功松善厚庆民友裕河哲江浩亮政谦亨奇翰朗伯宏若鸣朋斌梁栋维启克伦翔旭鹏泽晨辰士建家致树炎德泰盛雄琛钧冠策腾楠榕风航弘"
    "雨轩宇涵梓诗琪睿昊铭煜宸皓桐萱语嫣汐彤悠依诺雅璇宣莹卫华继铁柱根喜旺财兵森耀宗祖源远道圆玖玥珂珺珏瑜瑛璟璨琨琮瑄骏骁骥驰麟凯旋楷桦柏槐榆椿桢楚焕灿炜炳烨熙煦炫烽钊钢铮锋锐镇鑫铎钰锡铠沛沁泓洪洲浦润渊湛滔潇澄瀚浚济淳淑渝迪迎运逸遥忠恒恩慧愉慎惠慈悟恺岳岭峻峥嵘崇巍昱昕晋晖晗晟景晴暄智曦旻勋励劲"
    "儒俭仲佑佩侠俐伶尧奎奕娇婧孝宝寅寿屹巧帆帅庚庭廉彦影征徽怀恬扬攀敦斐朴权杉杏柯柳桃歌正汉汝沙沐治泉灵炯牧珠理琛益石础礼祎祯禄禹秉程穆立竞童竣端筱简红纪纬纯纲绣绮绪罡羲翠翼翎耘聆肖肇舟艾芃芊芙芝芷花芮苏苗茵茹荃荟莘萌萧葆葵蔓蔚蕙蕾藩蝶衍谊谨谷贝贤贺赞越路辛连逢郁采金钟铃银隆雯雷霏霖霜韬韶颂飒魁鲁鸿鹃鹤鹰麒黎默鼎齐原凌书展少满明冬夏田月如意学成孟小大占宪娥令朝仪音卉昆盈淼垚焱鑫喆翀宥骞霁霄雳霆莞莺莲苇苓苡茉茗荔薏蔷蕴藏裳褚辛迅迢郡钗铄锟镔阅阑颐颢馥骅骊鲲鸥鸾鹂甜田甫申畅留略癸皇盼睦瞻碧祺祐禧秦稼穗竺笙笛管箫籍绵缇缦耕舜芯芷芦苒茂荻莆菡菱萤葳蒂蒋蓉蓬蔺薪藻虎虹蜀蝉裴谷贡赋赢跃轲辽遂邢邵郅酉量钱铠铧铭锁锴镕闲陶隽雁雍韦韧题首骆骋鲜麦默黛"
)
"""The characters Chinese given names are made of; what also is a word of its own that follows a name is left out."""
_BEFORE = r"(?:^|(?<=[^\u4e00-\u9fff])|(?<=[的是由给和与跟对向找见叫约请让问陪及方户院部科处室厂司店局校所站社队组长任理总监师工员代表人授士生务购计助书购家友事把了到过访名称字娘哥姐弟妹秘管导父母妻伙同机是]))"
_PLACE = r"(?!路|街|镇|村|区|县|市|省|厂|店|公司|集团|医院|医药|学校|小学|中学|大学|学院|酒店|宾馆|化工|机械|制药|药业|电子|科技|食品|纺织|物流|建材|水泥|实业|股份|有限|重工|牌|号|桥|山庄|花园|广场|大厦|小区|工业|农业|家具|包装|印刷|印务|汽车|电缆|电气|钢|矿|港|湖|河|江)"
_NEXT = r"(?!(?<=明)[天早晚年确细显]|(?<=安)[排装全]|(?<=国)[内外家]|(?<=学)[校习]|(?<=成)[本品]|(?<=月)[底初份]|(?<=原)[来因料]|(?<=建)议|(?<=希)望|(?<=意)[思见]|(?<=理)[解由]|(?<=生)[产日意]|(?<=家)[里具]|(?<=金)[额属]|(?<=满)意|(?<=光)[伏电学纤缆]|(?<=敬)[上启礼请]|(?<=路)上|(?<=展)[会台位])"
_TOWNS = r"南[宁昌平通京]|唐山|安[阳康庆顺吉徽镇丘]|宁[波德海夏]|江[门阴苏西]|金[华山昌坛]|常[德熟山州]|万[家达科元安隆]|华[润为东北南中西泰强信]|黄[山石海河冈]|连[云山]|向阳|高[明新]|雷州|龙[岩泉江华]|温[岭州]|石[林家]|成[立功都本]|明[天年]|方[便案]|平[安时]|安[全装排]|项目|梅州|廊坊|汤阴|孟州|项城|荆[州门]|温馨"
WHOLE_ZH = re.compile(
    rf"{_BEFORE}(?!{_TOWNS})(?P<name>(?:(?:{'|'.join(COMPOUND)})[{GIVEN}]|[{SURNAMES}][{GIVEN}])[{GIVEN}])(?<!\d)(?<!镇){_NEXT}{_PLACE}(?![^，,。；;\\s的在和是说]{{0,8}}(?:有限|集团|公司))"
)
"""A surname with two characters of a given name, in prose."""
_UP = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]*[a-zß-öø-ÿā-ž]"
WHOLE_EN = re.compile(
    rf"(?<![\w'’&@/.-])(?P<name>(?P<first>{_UP})(?: [A-Z]\.)?(?: (?:van|von|de|der|den|da|di|del|dos|la|le|bin|al|ter|el))*(?: {_UP}){{1,2}}?)"
    r"(?=$|[^\w'’@& -]|['’]s\b|-\s|\s*\n|\s+[^A-Z&\s]|\s{2,}| (?:[A-Z]+ )?(?:[A-Z]\w+ )?(?:Manager|Director|Buyer|Engineer|Officer|Head|Coordinator|Assistant)\b)(?!['’]s (?:Road|Street))"
)
_LED = re.compile(
    r"(?:\d[A-Za-z]?|\b(?:Hi|Dear|Hello|Hey|Morning|To|Cc|St|Saint|Port|Lake|Mount|Fort|New|Old|Young|After|Named))[:,]? $|(?:^|\n)(?:To|Cc): [^\n]*$|\b(?:by the late|the late|author|novel|film|book|article|podcast|paper)\b[^.\n]{0,20}$"
)
"""What stands before a name that is no contact: a number in an address, a greeting to one of us, a place."""
_NO_PERSON = re.compile(
    r"^(?:San|Santa|Saint) |(?:Valley|Bay|Beach|Islands?|Coast|Springs|Falls|Sponge|Gold|Pine|Oak|Maple|Creek|Heights)$"
    r"|^(?:Grant Thornton|Morgan Stanley|Ernst Young|John Lewis|Harvey Nichols|Austin Martin|Jack Daniels|Johnnie Walker|Ben Nevis|Elon Musk)$"
)
"""Firms, brands and places that begin like a first name."""
_CAPITAL = re.compile(r"(?P<word>[A-Z][\w'’-]+) $")


@cache
def first_names() -> frozenset[str]:
    """Return the first names of languages written in Latin letters; the lists are read once."""
    person = importlib.import_module(_LISTS)  # 0.3 seconds with its languages: not before somebody captures
    modules = [each.name for each in pkgutil.iter_modules(person.__path__) if each.name not in _WORDS]
    providers = [importlib.import_module(f"{_LISTS}.{name}").Provider for name in modules]
    lists = [getattr(each, key) for each in providers for key in dir(each) if key.startswith("first_names")]
    names = {str(name) for each in lists if isinstance(each, tuple | list | dict) for name in each}
    return _MORE | {name for name in names if _LATIN.fullmatch(name)}


def is_whole(match: re.Match[str], text: str) -> bool:
    """Return whether capitalised words in prose are a first and a last name, of nobody addressed and in no address.

    >>> [is_whole(each, each.string) for each in map(WHOLE_EN.search, ("Ask Ravi Menon", "Grey Harbour", "Dear Ann Lee"))]
    [False, False, False]
    """
    before = text[max(0, match.start() - 60) : match.start()]
    words = match["name"].split()
    led = _CAPITAL.search(before)
    return (
        (words[0] in first_names() or words[0].split("-")[0] in first_names())
        and is_name(match["name"])
        and not re.search(r"[\u4e00-\u9fff]{2}\s?[（(]?$", before)
        and "'d" not in match["name"]
        and not _NO_PERSON.search(match["name"])
        and not _LED.search(before)
        and (led is None or led["word"] in _LEADS)
    )


_LEADS = frozenset(("Got", "Get", "Had", "Have", "Heard", "Sent", "Send", "Gave", "Give", "Book", "Booked", "Reached", "Reach", "Follow", "Update", "Owe", "Promised", "Quote", "Quoted", "Confirmed", "Confirm", "Signed", "Copy", "Note", "Just", "Also", "Please", "Re", "Saw", "Voicemail", "Memo", "Chased", "Showed", "Tour", "Visit", "Card", "Met", "Call", "Called", "Ask", "Asked", "Tell", "Told", "With", "From", "And", "Contact", "Cheers", "Regards", "Thanks", "Best", "Rang", "Ring", "Email", "Emailed", "Spoke", "Attn", "Action", "Customer", "Client", "Buyer", "Engineer", "Manager", "Director", "Chef", "Mr", "Mrs", "Ms", "Dr", "Prof", "Sir", "Chase", "Remind", "Invite", "Visited", "Introduced", "When", "If", "Once", "That", "But", "So", "Then", "Now", "Our", "Their", "The", "By", "For", "Via", "Per", "As", "Today", "Yesterday", "Text", "Texted", "Phone", "Phoned", "Lunch", "Dinner", "Meeting", "Coffee", "Name", "Captain", "Sister", "Father", "Rev", "Lt"))  # fmt: skip
"""Words with a capital only for beginning a sentence, before a name."""
