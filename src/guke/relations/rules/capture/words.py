"""The words the capture reads by: Chinese surnames and posts, names and posts in Latin letters, and what is no name."""

import re

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白"
    "邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤尚温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尤符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝"
    "傅常洪赖萧湛禹狄贝伏茅危昝裘宣贲杭诸钮嵇荀芮羿汲邴糜乌巴郗祖束幸韶郜蓟薄宿邰鄂索籍屠莘扈浦慕茹习容戈庾暨居衡沃蔚隆厍晁訾阚竺逯帅缑亢况郈笪揭区强支云植漆步修银亓逄仉肇阎凤"
    "陳張劉黃趙吳孫馬羅鄭許韓馮鄧蕭葉蘇呂盧譚陸賈韋鄒閻龍陶賀顧龔萬錢嚴郭謝楊鍾莊葛鮑歐簡連賴關溫湯聶魯樓紀駱藍"
)
COMPOUND = ("欧阳", "歐陽", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "呼延", "端木", "宇文", "长孙", "钟离", "独孤", "南宫", "澹台", "濮阳", "申屠", "赫连", "轩辕", "闻人")  # fmt: skip
_ZH_SURNAME = rf"(?:{'|'.join(COMPOUND)}|[{SURNAMES}])"
ZH_NAME = rf"(?:{_ZH_SURNAME}[\u4e00-\u9fff]{{1,2}})"
ZH_BRIEF = rf"(?:{_ZH_SURNAME}[\u4e00-\u9fff]{{1,2}}?)"
"""As short as what follows allows: 财务总监钱莉讲 names 钱莉."""
ZH_CHIEF = (
    r"董事长|首席[\u4e00-\u9fff]{1,3}官|理事长|总经理|总裁|经理|总监|部长|厂长|处长|主任|科长|课长|股长|所长|院长|校长|园长|馆长|行长|场长|矿长|局长|镇长|村长|会长|社长|站长|店长|队长|组长|班长|机长|船长|列车长|护士长|厨师长|工段长|总工程师|总工|总管"
    r"|書記|董事長|總經理|總裁|經理|總監|部長|廠長|處長|科長|課長|店長|組長|班長|主任|主管|專員|工程師|會計"
)
ZH_POST = (
    rf"(?:[\u4e00-\u9fffA-Z]{{0,8}}?(?:[副總总]?(?:{ZH_CHIEF})|主管|会计师?|出纳|[农园]艺师|(?:工程|设计|建筑|造价|规划|咨询|分析|药|兽医|医|化验|检验|调味|烘焙|酿酒|摄影|培训|理货|架构)师|技师|技工|主厨|总厨"
    r"|秘书|助理|调度(?!员)|(?:保险|房产)?经纪人|监理(?!工)|负责人|专员|代表|顾问|(?:采购|业务|技术|质检|管理|统计|仓管|销售|营销|化验|保管|调度|收货|推广|安全|资料|材料|跟单|客服|维修|巡检|库管|理货|文|教|研究|联络|操作|审核|质量|信息|计划|培训|护理|检验|驾驶|管理)员"
    r"|书记|总助|副总|董秘|干事|跟单|内勤|文秘|合伙人|创始人|(?:首席|带头)专家|领班|车间主管|老板娘|教授|研究员|律师|教练|(?:高级|资深)(?:采购|买手)))"
)
_UP, _LOW = "A-ZÀ-ÖØ-ÞĆČĎĐĘĚĞİŁŃŇŐŘŚŞŠŤŮŰŹŻŽ", "a-zß-öø-ÿāăąćčďđēęěğīıłńňōőřśşšţťūůűźżž"
_CAPITAL = rf"[{_UP}][{_LOW}]+"
EN_WORD = rf"{_CAPITAL}(?:-[A-Za-z][{_LOW}]+)?"
_EN_LAST = rf"(?:(?:van|von|de|der|den|da|di|del|dos|la|le|bin|al|ter|el) ){{0,2}}(?:[A-Z]['’]{_CAPITAL}|Ma?c[A-Z][a-z]+|(?:El|Al|Ben|De|Di|Le|La)-?{_CAPITAL}|{EN_WORD})"
EN_NAME = rf"(?:(?!(?:Met|Call|Called|Spoke|Saw|Ask|Asked|Hi|Our|My|The|New|Mr|Mrs|Ms|Dr|Prof|With|From|Per|And|Via|Rang|Lunch|Dinner|After|Talked|Chase|Remind|Invite|Tell|Told|Send|Visit|Meet|See|Book)\b){EN_WORD} (?:[A-Z]\. )?{_EN_LAST}(?: {EN_WORD})?)"
EN_ROLE = (
    r"(?:Manager(?:ess)?|Director|Buyer|Accountant|Agronomist|Engineer|Officer|Supervisor|President|Secretary|Controller|Comptroller|Treasurer|Planner|Lead|Leader|Specialist|Executive|Chef|Trader|Broker|Merchandiser|Nurse|Principal|Professor"
    r"|Librarian|Captain|Superintendent|Chemist|Brewmaster|Curator|Bursar|Registrar|Auditor|Estimator|Surveyor|Pharmacist|Physician|Veterinarian|Winemaker|Developer|Programmer|Strategist|Researcher|Advis[eo]r|Operator|Dispatcher"
    r"|Scheduler|Stylist|Editor|Producer|Sommelier|Caretaker|Receptionist|Expediter|Machinist|Electrician|Grower|Roaster|Chair(?:man|woman)?|Attorney|Solicitor|Negotiator|Purchaser|Trainer|Instructor|Teacher|Storekeeper|Housekeeper|Bookkeeper"
    r"|Assistant|Analyst|Coordinator|Consultant|Technician|Representative|Rep|Owner|Founder|Counsel|Mgr|Partner|Scientist|Architect|Administrator|Clerk|Inspector|Foreman|Designer|Associate|Agent|Sourcing|Vet|Gardener|Plumber|Doctor|Florist|Builder|Mechanic|Therapist|Dentist|Headmaster|Headteacher|Master|Steward|Ranger|Pilot|Skipper|Warden|Landlord|Landlady|Vicar|Janitor|Groundsman|Greenkeeper|Handyman|Fitter|Welder|Joiner|Carpenter|Painter|Decorator|Tailor|Butcher|Barista|Brewer|Distiller|Miller|Farmer|Herdsman|Beekeeper|Keeper|Matron|Midwife|Optician|Surgeon|Hygienist|Radiographer|Physiotherapist|Tutor|Lecturer|Rector|Coach|Photographer|Publisher|Printer|Translator|Lawyer|Barrister|Notary|Actuary|Underwriter|Banker|Cashier|Salesman|Salesperson|Seller|Recruiter|Chairperson|Trustee|Councillor|Commissioner|Paramedic|Geologist|Biologist|Ecologist|Metallurgist|Archivist|Conservator|Organiser|Organizer|Liaison|Warehouseman|Driver|Fleet|Quartermaster)"
)
_EN_PLACE = r"(?:[A-Z][\w&]*|&|and)(?: (?:[A-Z][\w&]*|&|and(?= [A-Z])))?(?: [A-Z][\w&]*)?"
EN_POST = (
    r"(?:(?:Vice President|General Manager|Director|VP), [A-Z]\w+(?: Dept\.| [A-Z]\w+)?"
    rf"|(?:Head|VP|Vice President|Director|Chief|Manager|Dean) of {_EN_PLACE}|Chief [A-Z]\w+ Officer"
    rf"|(?:(?:[A-Z][\w&/-]*|(?:Sr|Jr|Snr|Asst|Dep|Tech|Gen|Reg)\.|&|and) ){{0,4}}{EN_ROLE}\b(?: (?:EMEA|APAC|UK|US|DACH|Nordics|Benelux|China|Asia|Europe)\b)?|Accounts (?:Payable|Receivable)|VP [A-Z]\w+|Chief [A-Z]\w+|C[EFOTIMP]O|MD|SQE|HR|QA|PM)"
)
EN_TRADE = rf"(?:(?:head|director|manager) of (?:[A-Z]+\b|[a-z]+)|(?:(?!(?i:a|an|the|my|our|his|her|their|with|met|new|and|s|is|now|to|by|of|old|former|from|for|as|at)\b)[A-Z]?[a-z-]+ ){{0,2}}{EN_ROLE.lower()}\b)"
TITLED = rf"(?:老)?(?:{_ZH_SURNAME})(?:总|董|工|姐|哥|老师|秘书|助理|专员|工程师|护士长?|律师|会长|班长|社长|台长|董事长|总监|副总|总工|总裁|代表|顾问|阿姨|嫂|婶|妹|弟|兄|小姐|博士|监理|采购|科|处|经理|主任|厂长|部长|处长?|局长?|科长|院长|校长|老板娘?|先生|女士|会计|主管|店长|队长|组长|书记|教授|医生|大夫|馆长|园长|行长|支队长|镇长|村长|所长|站长|大姐|大哥|师傅|叔|姨|太|厨)"
_BUSINESS = re.compile(
    r"\b(?:Cottage|Lodge|Manor|Villa|Inn|Barn|Grange|Priory|Rectory|Vicarage|Housing|Homes|Propert\w+|Lettings|Translations?|Linen|Mr|Mrs|Ms|Dr|Old|Ltd|Limited|Inc|GmbH|LLC|PLC|Co|Corp|AG|Group|Chemicals?|Resins?|Farms?|Agri|Industry|Industries|Heavy|Company|Foods?|Cement|Coatings|Road|Avenue|Street|Tower|Regards|Best|Kind|Dear"
    r"|Thanks?|Sent|Office|Mobile|Phone|Order|Invoice|Meeting|Next|Please|Customer|Client|Buyer|Hello|Head|Call|Notes|Paper|Optics|Dairy|Steel|Engineering|Parts|Components|Systems|Solutions|Logistics|Bank|Energy|Motors|Metals"
    r"|Hotel|Hospital|School|University|College|Institute|Trust|Marine|Medical|Mills?|Works|Brewery|Brewing|Packaging|Plastics?|Textiles?|Fabrics|Timber|Furniture|Flooring|Pharma|Labs?|Laboratories|Clinic|Dental|Harbour|Grid|Holdings|Partners|Brothers|Sons"
    r"|Union|Council|Authority|Ministry|Department|Team|Centre|Center|Square|Drive|Foundry|Electric|Electronics|Robotics|Automotive|Aerospace|Airlines|Shipping|Freight|Cargo|Express|Pumps?|Valves?|Tools?|Machin\w+|Equipment|Cables?"
    r"|Print\w*|Press|Publishing|Media|Studios?|Design|Software|Tech\w*|Data|Networks?|Telecom|Insurance|Capital|Ventures|Stores?|Market|Retail|Fashion|Apparel|Garments?|Shoes|Beverages?|Wines?|Coffee|Tea|Meats?|Seafoods?|Fruits?|Orchards?|Vineyards?|Nurser\w+"
    r"|Gardens?|Seeds?|Feeds?|Mining|Restaurants?|Srl|SpA|Pty|Pte|Hotels|Resorts?|Caf[eé]|Gym|Club|Salons?|Theatre|Gallery|Library|Primary|Academy|Church|Airways|Estates|Ranch|Cooperative|Association|Foundation|Society|Agency|Consult\w+|Catering|Cleaning|Rentals?|Travel|Tours|Sports|Fitness|Quarry|Concrete|Construction|Builders|Roofing|Windows?|Doors?|Lighting|Solar|Water|Oil|Petroleum|Refinery|Kitchens?|Baker(?:y|ies)|Glass|Tiles?|Toys|Services?|Supply|Supplies|Supplier|Trading|Port|Airport|Museum"
    r"|Action|Items?|Sample|Project|Product|Quote|Contract|Delivery|January|February|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Christmas|Year|South|East|United|International|Global"
    r"|Great|Dock|Purchas\w+|Procurement|Sales|Finance|Quality|Production|Accounts|Plant|Site|Warehouse|Reception|Support|Health|Care|Ceramics?|Leather|Rubber|Paints?|Inks?|Labels?|Batter\w+|Semi\w+|Precision)\b"
)  # fmt: skip
_NOT_NAMES = re.compile(
    r"^祝[好您你大各]|^房东|^时代|^管家|^万能|^司仪|^金[牌奖属额]|(?<!^)司|[部厂店社队会总们的了是和在有说]|经理|公司|农业|化工|同号|老师|先生|女士|客户|对方|这边|那边|[他她它吧吗呢啊不没就也再要给去]|谢谢|见$|^明[天早晚年细]|^周[一二三四五六日末边]|^时[间候]|^方[便案法向面式]|^安[排装全徽]|^商[务品量]"
    r"|^(?:白[色酒]|黄色|金[额属]|高[度温压速级]|单[位价据号]|成[本品都]|常[规州用温]|包[装括]|全[部体年程]|应该|尤其|何时|任何|解[决释]|支[付持]|连接|余款|毛[利重]|左右|关于|于是|石[油材]|马上|温[度州]|计划|项目|封样|程序|顾客|路[线上]|车[间辆]|管理|强[烈调]|易[损碎]"
    r"|平[台时]|江[苏西]|双方|原[因料来]|简[单介]|荣幸|乐意|麻烦|冷[库链藏]|费用|广[州东告]|云南|宁波|巴西|容[量积]|居然|况且|索赔|习惯|区域|居住|时段|辛苦|幸会|安好|荣幸|明白|成交|包邮|满[意足]|齐[全了]|大夫|谈[妥判成论好过到下及完]|包[含邮]|边|查[收看]|查一|位置|师傅|封|施工|关[注系]|任务|文[件档]|康复|向您|南[京方]|燕麦|麦)"
)
_NOBODY = re.compile(rf"{EN_POST}|Me|Us|Them|{TITLED}")


def is_name(text: str) -> bool:
    """Return whether what looks like a name is one: no firm, no phrase, no post.

    >>> is_name("韩立军"), is_name("谢谢"), is_name("Greenfield Dairy"), is_name("Plant Manager")
    (True, False, False, False)
    """
    return not (text in COMPOUND or _BUSINESS.search(text) or _NOT_NAMES.search(text) or _NOBODY.fullmatch(text))
