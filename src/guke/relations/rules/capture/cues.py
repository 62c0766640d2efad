"""The words a clause is known by, class by class, in Chinese and English: who acts, what is done, in what mood it is said."""

import re

from guke.relations.rules.capture.words import SURNAMES, TITLED, ZH_POST

_DEPARTMENT = r"(?:(?:财务|法务|物流|售后|仓库|老板娘?|老大|领导|总部|集团|司机|师傅|会计|出纳|工程师|技术员|同事|助理|总经理|总工|董事会|院里|校里|厂里|店里|馆里|公司)(?:部门?|那边|这边|那里)?|(?:财务|法务|采购|技术|研发|质量|质检|品管|生产|设备|物流|工程|项目|市场|销售|客服|行政|人事|信息|基建|后勤|总务|业务|工艺|安全|医务|教务|餐饮|运营|供应链|商务)(?:部门?|科|处|中心|组|那边|这边|那里))"
_OBJECT = r"(?<![复诺给帮跟对向荐邀让打来去在是问叫发找请等陪约催欠寄送还诉知醒把和与到为替派转传回予见陪接])(?<!答应)(?<!承诺)(?<!通知)(?<!提醒)(?<!联系)(?<!要求)(?<!希望)(?<!答复)(?<!告知)"
"""What comes before a person who is no subject."""
SPEAKER = rf"(?:(?:我们|我方|我司|本公司|乙方|供方|俺们?|{_OBJECT}我(?!国|局|市|省|校|院|见))(?:自己|公司|这边|这里|这儿)?的?(?:{_DEPARTMENT})?)"
ADDRESSEE = r"(?:您|你们?|贵司|贵方|贵公司)"
BOTH = r"(?:双方|大家|咱们|我们两家|两边)"
THIRD = rf"(?:{TITLED}|[{SURNAMES}][处局科工]|老[{SURNAMES}]|小[{SURNAMES}]|{ZH_POST}|老板|对方|客户方?|甲方|[校院厂店园村馆]方|业主|买方|买家|需方|经销商|代理商|物业|他们|她们|他|她|{_DEPARTMENT})"
ZH_SUBJECT = re.compile(
    rf"{_OBJECT}(?:(?P<both>{BOTH})|(?P<me>{SPEAKER})|(?P<you>{ADDRESSEE})|(?P<third>(?<![们我您你司])(?:{THIRD})(?:那边|这边|他)?))(?!的(?:电话|手机|微信|邮箱|意思)|大会|会议|名单|系统|资料|信息|管理|档案|群)"
)
_AUX = r"(?:'ll| ?will|'d| would| shall|(?:'s|'re|'m| is| are| am) (?:(?:going|due|set|supposed|happy|ready) )?to\b|(?:'s|'re|'m| is| are| am)(?: also| now| then)? \w+ing\b| (?:has |have |had )?(?:also |already |both |just )?(?:promise[ds]?|agree[ds]?|commit\w*|swore|guarantee[ds]?|undert\w+|offer(?:ed|s)|confirm(?:ed|s)|said|says|say|owes?|asked|asks|texted|wrote|rang|called|phoned|emailed|wants?|needs?|told|can(?:'t|not)?|could|did|have|has|had)\b| (?:to|can|may|must|should|might|does|do) )"
_ACTS = r"(?:(?: then| also| only| both| all)? (?:send|pay|sign|deliver|ship|bring|provide|supply|quote|share|return|order|place|start|begin|install|name|test|try|come|go|give|take|meet|drop|make|run|check|confirm|do|get|call|issue|release|post|prepare|finish|replace|repair|decide|answer|reply)s?(?:e?s)?\b)"
_PRESENT = r"(?!(?:are|is|was|were|am|have|has|had|need|needs|want|wants|think|hope|like|likes|can|could|may|might|should|would|did|do|does|met|saw|got|went|spoke|and|or|to|of|in|on|at|for|from|with|by|the|a|an|who|which|that|this|left|came|told|said|side|team)\b)(?![a-z]+ed\b)(?:goes|comes|arrives|starts|[a-z]{3,})\b(?= )"
NOT_WHO = r"(?!(?:It|This|That|There|These|Those|What|Who|Which|How|When|Where|If|As|Then|And|But|So|Need|Want|Next|No|Yes|Please|Thanks|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Call|Visit|Meeting|Review|Will|Would|Shall|Can|Could|Also|Hi|Hello|Dear|Re|Just|Once|After|Before|Since|Still|Not|Got|Send|Bring|Ask|Tell|Told|Said|Agreed|Promised|Both|All|Price|Prices|Delivery|Order|Samples?|Payment|Todo|Spoke|Met|Saw|Everyone|Nobody|Nothing|Everything)\b)"
_EN_THIRD = rf"(?:he|she|they|(?:the |their |his |her |my |an? |its )?(?:\w+ )?(?:customer|client|buyer|dealer|plant|purchasing|procurement|finance|legal|accounts|engineering|production|management|head office|manager|director|team|department|owner|boss|lady|guy|engineer|foreman|accountant|chef|assistant|secretary|lab|board|committee|office|company|architect|designer|planner|colleague|bookkeeper|treasurer|controller|headmaster|nurse|doctor|distributor|principal|reception|side)(?: \([^)]*\))?|(?-i:{NOT_WHO}(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?[A-Z][a-zà-ÿ'’-]+(?: [A-Z][\w'’-]+)?(?: \([^)]*\))?))"
EN_SUBJECT = re.compile(
    rf"(?<![\w'-])(?:(?P<both>both(?: sides| of us)?|all of us|the two of us|jointly)|(?P<me>I|we|(?<!\w )us|our (?:own )?(?:\w+ )?\w+|my (?:\w+ )?\w+|supplier)|(?P<you>you(?:r \w+)?)|(?P<third>{_EN_THIRD}))(?=(?: in turn| also| then| now| still| just| both)?{_AUX})|(?<![\w'-])(?:(?P<me2>I|we)|(?P<third2>they|he|she|(?:the |their )?(?:customer|client|buyer)))(?={_ACTS})|(?:^|[:;,] ?)(?P<you2>you)(?={_ACTS})|(?<![\w'-])(?P<third4>(?-i:{NOT_WHO}[A-Z][a-z]+(?: [A-Z][a-z]+)?))(?= (?:delivers|sends|pays|signs|brings|provides|confirms|checks|returns|orders|proposes|shares|calls|decides)\b)|(?<![\w'-])(?P<third3>they)(?= (?:then |also |only )?{_PRESENT})|(?<![\w'-])(?P<me3>we|I)(?= (?:then |also |only )?{_PRESENT})|(?<![\w'-])(?P<me4>our (?:\w+ )?\w+)(?= (?:goes|comes|arrives|starts|leaves|delivers|takes|brings|installs|visits)\b)",
    re.IGNORECASE,
)
_I = re.IGNORECASE | re.ASCII
PROMISE = re.compile(
    r"答应|承诺|(?<!品质)(?<!质量)保证(?!金|部|科)|同意(?!书)|应承|应下|说好|讲好|(?<!由我)(?<!由他)(?<!由她)(?<!由我们)负责(?=[^人，,。]{2})|一言为定|敲定"
    r"|\b(?:promis(?:e[ds]?|ing)|(?<!as )agree[ds]? (?:to|that)|commit(?:s|ted|ment)?|swore|guarantee[ds]?|undert(?:ake|ook|akes)|offered to|vowed|assured|pledged)\b",
    _I,
)
REPORTED = re.compile(
    r"说|讲|表示|反馈|告诉|透露|称|\b(?:said|says|told|tells|reckons|mentioned|wrote|confirmed|confirms)\b", _I
)
EN_FUTURE = re.compile(
    r"'ll\b|\b(?:will|shall|going to)\b|\b(?:said|told \w+|promised|says|agreed)\b.*\b(?:I|we|he|she|they)'d\b|\b(?:said|says|told \w+)\b.* would\b",
    _I,
)
ZH_WILL = re.compile(
    r"(?<![开大年机社学协例议晚酒展宴座茶标商货工班理董周月早场现览交])会(?![议员计所费馆场上前后谈展长：:，,。]|$)|将(?!近|来)|一定|肯定|务必|最[迟晚]"
)
SOON = re.compile(
    r"当场|马上|尽快|这就|立刻|稍后|等下|等会|待会|一会|回头|下午|晚上|晚点|上午|中午|现在就|先|收到后|\b(?:right away|right now|asap|shortly|in a minute|straight away|immediately|soon|later|then)\b",
    _I,
)
DEED = re.compile(
    r"发(?!现|生|展|改|票[没有]|烧|福|愁|火|言)|寄|送|给|付(?!费)|[打汇转](?:款|过|给|钱|到|账|来|一|\d|[^，,听印扰算折交车]{0,4}[款钱万])|汇|结[清算账掉]|签|盖[好了章完]|回(?:复|传|签|话|电|信|音|执|你|您|个|邮)|答[复应]|反馈|确认|提[供交]|上报|交(?![通流情往谊代])|出(?!差|国|门|现|口|去|了|来|入|租|问|厂|发|席|生|院|事|息)|报(?:价|给|一|个|上|[^警销废]{0,4}价)|安排|派|换|补|修|改(?!天|造)|做|[安组拆加]装|装(?!修)|调(?!走|研)|查|问(?!题|候)|核|开(?!会|始|心|业|车|学|张|放|标|店|工|门)|办(?!公|事处)|退(?!休)|拿|带|落实|处理|解决|更新|整理|告[诉知]|通知|联系|下[个]?(?:订?单|PO|合同)|下.{0,4}订单|订(?!货会)|定(?:稿|下|供|标|好|方案|价)|测|试|验|印|打样|打(?=$|[，,。！!过款给])|打[^，,]{0,2}电话|催|约|转|传|推(?!迟)|介绍|引荐|拉(?:个|你|您|群|货|走)|申请|完成|搞定|弄好|沟通|协调|评估|审(?!计)|批|走完|走流程|留(?!学)|备[货好料]|备(?=[^注案忘])|配|进场|施工|扫描|上传|赔|承担|算|对账|加(?=[您你他她微]|急|班|$|[，。])|提货|提走|自提|取货|来取|拉货|到(?=现场|你|您|贵|仓|厂|货|位|账)|过[去来]|上门|汇报|准信|书面|拜访|回访|降|减|免|优惠|打折|延[长期]|保[留持]|腾|收[货样](?!地|人)|邀请|带队|参加|出席|排[产期单]|说明|同步|对接|谈|见|培训|采样|投产|开工|量产|开机|一早到|准时到|到场|采购(?!总监|部|经理|员|专员|主管|中心|负责|科|处|总)|演示|打包|装车|刷|贴|画|设计|拍|写|拟|译|选|挑|决定|拍板|看(?=一|看|下|完|过)|清点|盘点"
    r"|\b(?:re)?(?:send|shar|giv|get|provid|confirm|check|call|ring|phon|e?mail|writ|com|revert|repl|answer|respond|let|pay|transfer|wir|settl|releas|sign|return|forward|ship|deliver|dispatch|bring|drop|collect|pick|order|plac|rais|issu|submit|prepar|draft|finish|complet|fix|repair|replac|swap|install|test|run|try|trial|review|look|ask|talk|speak|arrang|organi[sz]|book|schedul|set|hold|reserv|keep|extend|waiv|credit|refund|introduc|put|approv|decid|choos|updat|revis|print|mak|produc|cut|start|load|post|upload|tak|sort|chas|visit|invit|open|pass|lend|cover|train|measur|quot|pric|offer|hav|see|hear|show|present|demo|supply|do|be (?:there|on site|here|with|sent|paid|issued|released|placed|signed|shipped|delivered|back)|find|nam|add|report|clear|process|follow|go(?:es)? out|support|assign|clean|inspect|audit|calibrat|match|reduc|lower|clos|discuss|propos|invoic|buy|rent|tell|help|work|know|spare|leav|push|meet|host|join)(?:e|es|s|ing|ning|ting|ping|y|ies|ied|ed|ning)?\b",
    _I,
)
OWN = re.compile(
    r"出差|例会|盘点|观摩|放假|休假|请假|搬(?!运)|开业|开张|年会|停[产机电水工业]|检修|大修|招标|评标|开标|上线|切换|换系统|割接|迁移|下线|投产|扩[产建]|建.{0,3}厂|招人|装修|改造|上市|融资|退休|调走|离职|结婚|高考|回国|(?<![寄发送退拿带])回来|接任|任命|调任|上任|评审(?!会)|董事会|升级|召开|原价|新价|拍照|拍摄|演出|比赛|直播|考试|开班|举办|校庆|庆典|周年|定标|会在(?=$|[，,。])|在场|会来(?![取拉提])|出席|参加|旅游|营业|上班|值班|轮休|去(?!你|您|贵).{0,6}(?:参展|展会|德国|日本|美国|国外|总部|学习|度假|老家)|休息|体检|开会|住院|手术|过年|换(?:供应商|系统|老板|厂家)|涨价|裁员|合并|启用|生效|公示|开学|开工|封[路闭]|施工|暂停|截止|到期"
    r"|\b(?:on (?:\w+ )?(?:leave|holiday|vacation)|holiday|vacation|travel\w*|fly(?:ing)?|out of (?:the )?office|mov(?:e|es|ing) (?:to|into|house|office|premises)|relocat\w+|clos(?:ed|es|ing) (?:from|for|on|at|down|its|their|over)|be closed|reopen\w*|retir\w+|leav(?:e|es|ing) (?:the company|us|at|for)|maternity|shut(?:s|ting)? down|shutdown|expire[sd]?|takes? over|switch to|launch\w*|go live|hir(?:e|ing)|renovat\w+|expand\w*|celebrat\w+|marr\w+|born|attend\w*|(?:their|his|her) (?:\w+ )?(?:audit|meeting|inspection|review|training|conference|party|event|fair)|auditors?|inspectors?|(?:talk|speak) to (?:his|her|their)|starts? (?:on|work|next|in)\b|(?:board|council|committee|trustees|governors) (?:meets|meeting|decides)|be away|be back|start college|rebuild\w*|stocktak\w+)\b",
    _I,
)
"""Plans about themselves."""
STATE = re.compile(
    r"需要|缺|想(?!办法)|喜欢|觉得|认为|知道|怕|估计|有空|日期|有事|没空|在忙|够用|有效|用[的了]|\b(?:need|want|like|prefer|think|hope|believe|costs|last|love|wish|use[sd]?|be able)\b",
    _I,
)
NEGATED = re.compile(
    r"(?<![要对差])不(?!同|断|急|用|良|锈|合格|到位|管|然|过|仅|止|少|久|对|干胶|好意思|错|涨|变|耽误|低于|晚于|超过|迟于)|没(?!问题|事|关系|错)|别(?![的墅人名忘])|无法|未(?!来)|拒绝|取消|暂缓|作罢|放弃"
    r"|n't\b|\b(?:not|never|no longer|cannot|unable|refus\w+|declin\w+|cancel\w*|called off|nobody|no one|without)\b",
    _I,
)
CONDITION = re.compile(
    r"如果|要是|假如|(?<!给他们)(?<!给他)(?<!同意)再(?:降|低|便宜)|再让[^，,。]{0,8}就|只要|万一|否则|除非|(?<!没问题)(?<!可以)(?<!方便)(?<!行)(?<!有)(?<!能)的话|一旦|\b(?:(?<!asked )(?<!asks )(?<!know )if(?! possible| you can| poss| that\'s ok| convenient)|unless|in case|otherwise|provided)\b",
    _I,
)
MAYBE = re.compile(
    r"\b(?:good|nice|great|lovely) to (?:meet|see|speak|hear)|let you know (?:when|once|if|as soon)|老规矩|惯例|\b(?:I|we)(?:'d|'ll) try\b(?! (?:him|her|them|again))|通常|一般(?=都|会|是)|平时|\b(?:usually|normally|typically|generally)\b|可能|也许|大概|争取|尽量|要等|才(?=[批能会])|估计|看情况|再说|再看|考虑|研究一下|预计|有望|应该(?!是)|打算|计划(?=[^书表，,]{0,3}[年月季])|暂定"
    r"|\b(?:can|could|may (?!\d)|should|(?:be|are|is|am|\'m|\'re) (?:happy|glad|pleased|delighted) to (?!confirm|announce|inform|say)|maybe|perhaps|might|may (?!\d)|probably|possibly|hope\w*|try to|thinking (?:of|about)|consider\w*|likely|estimate\w*|tentativ\w+|should be able|planning to|intend\w*|expected)\b",
    _I,
)
DONE = re.compile(
    r"第[一二三四]次|已经?(?!答|回复客户)|[发寄送付打汇签盖收到给交改换补修做装查问完好办退订定租买选报下排](?:出|到|给[你您我他她]们?|过|好|完)?了(?!就|再|以?后)|过了$|(?:见到?|拜访|聊|谈|开|问|看|去|来|说)了(?!就|再|以?后)|昨天|前天|上[周月]|刚[才刚]?(?!好)|去年|曾"
    r"|\b(?:yesterday|last (?:week|month|year|night)|has been|have been|was|were|already|ago|received|arrived|sent|paid|went|came|got|signed|shipped|installed|delivered|left|met|saw|spoke|talked)\b",
    _I,
)
REQUEST = re.compile(
    r"(?<![邀申宴聘敬])请(?!假|问|客|了|教|示|他|她|款|勿|到财务|查收|注意|知悉|放心|见附|参[阅考]|谅解|理解|拨|保持|[你您]们?吃|空腹|致电|联系|咨询|登录|扫码|关注|按(?!\d)|[^，,。]{0,4}(?:查收|知悉|谅解))|麻烦|劳烦|烦请|辛苦[您你]|拜托|帮(?:我|忙|着|咱|看|查|问|催|改|开)|有劳|(?:发|寄|送|传|留|报|拿|带|开|补|换|派|给|弄|做|打|拉|出|写)(?:给|到)?(?:我们?|咱们?)(?![，,]?[说去来]|的)|给(?:我们?)(?:[^，,]{0,6})[发寄送报开补换留打带做出]|^(?:那)?(?:[您你]们?|贵[司方])(?:那边|这边|这里)?(?:就|也|再|先|赶紧|尽快|最好|可得|必须|得|要(?!的)|务必|记得|帮|把|给|派|安排|来|让|叫|准备|提供|出|发|寄|报|做|查)|(?:[您你]们?)(?:让|派|叫|安排)人|把[^，,。？]{1,16}(?:寄|发|送|拿|带|传|补|改|换|给|叫|准备|备|降|签|盖|做|弄)|(?<!只)记得|务必|必须|尽快|抓紧|(?:要|需要?|得|让|希望)(?:[您你]们?|贵[司方])|[能可](?:不能|否|不可以|以不可以)?(?:以)?(?:[您你]们?)?(?:再|先|帮|给|派|发|寄|送|安排|提供|出|来|提前|换|补|报|开|带|做)[^，,]{0,16}(?:吗|么|不(?=$|[，。])|\?|？)|[能可](?:不能|否|不可以)"
    r"|(?:下次|到时候?|来(?:的)?时候?)[^，,]{0,8}(?:带|拿|捎)|\b(?:(?:please|pls|plz|kindly)(?! (?:find|note|see|be advised|ignore|disregard|accept|do not|don\'t|excuse))|(?:can|could|would|will) (?:you|your \w+|u|someone|somebody|one of you)|(?:can|could|may) (?:I|we) (?:get|have|see)|(?:would|do) you mind|let (?:me|us) know|make sure|be sure to|we(?:'d| would) (?:need|like|appreciate)|(?:I|we)(?:'d| would|'ll)?(?: also| still)? need (?:you|your|the|a|an|it|them|this|that|those|\d)|you(?: will|'ll)? (?:need|have|ought) to|you should|don't forget|remember to|need (?:your |a |an )?(?:reply|answer|confirmation|feedback|quote|response)|(?:asks?|asked) (?:that )?you)\b"
    r"|^[^0-9A-Za-z\u4e00-\u9fff]*(?:(?:and|then|so|also|ok|yes|but)[, ]+)?(?:send|bring|confirm|call|ring|e?mail|forward|ship|quote|give|get|put|text|drop|add|include|use|leave|fix|check|ask|tell|book|arrange|deliver|return|sign|share|resend|update|hold|keep|reserve|print|provide)\b(?! (?:is|was|of))",
    _I,
)
"""What one asks of whom one speaks to."""
REPORTED_REQUEST = re.compile(
    rf"(?:让|叫|请|要求|希望|催|要|求|盼|建议|提醒(?=我们?[^，,。]*[要去给带发寄送别])|问(?=我们?[^，,。]*[要能可])|约)(?:我们?|咱们?|我[方司])(?!觉|感|知|的|跟[你您]|转告|通知[你您]|告诉[你您]|联系[你您])|(?<!我们)(?<!我方)(?<!没)(?<!按)(?<!的)要求(?!账期|质保|价格|月结|现结|交期|含税|资质|高|很|不|严|比较)(?=[^，,。]{{2}})|^(?:还|又|想)?要(?=[一两三几\d]\s?(?:份|套|个|本|批|吨|箱|台|件|种|款))|(?:{THIRD}|还|又)[\u4e00-\u9fff]{{0,3}}(?:还|又|也|都|急着|特别|很|就)?(?:想?要(?=[一两三几\d](?:份|套|个|本|批))|想要|催着?要|盼着|想让|想请|提出要|指定要|点名要)|^让(?!他|她|对方)(?=[^，,。]*(?:送|寄|发|报|去|来|给|带))|(?:推荐|邀请|邀)我们?(?=[^，,。]{{2}})|(?:提了|提出|反映)[^，,]{{0,6}}(?:要求|希望)"
    r"|\b(?:(?:asked|asks|asking) (?:us |me )?(?:for|to|whether|if|that)|want(?:s|ed) (?:someone|somebody|a|an|us|me|to (?:do it|see|have|get|know|move|push|shift|postpone|reschedule|visit|meet)|our|the|more|some|two|three|\d|demo|quote|samples?|prices?|another|it|them|this)\b|(?:he|she|they|who|(?-i:[A-Z]\w+)|customer|client|buyer|team|side|boss)(?: still| also)? needs? (?:a|an|us|me|our|the|more|some|two|three|\d|it|them|new|another)\b|would (?:like|love|appreciate) (?:a|an|us|me|our|to (?:see|have|get)|the|some|more|\d)|(?:he|she|they)'d (?:like|love|need|appreciate) (?:a|an|us|our|to (?:see|have|get)|the|it|some|more|\d)|requests|has requested|is asking|are asking|demand(?:s|ed)|expects us)\b",
    _I,
)
ASKED_HERE = re.compile(
    r"(?<![我邀申宴聘敬回去])请(?!假|拨|保持|[你您]们?吃|空腹|致电|联系|咨询|登录|扫码|关注|[^，,。]{0,8}(?:注意|知悉|留意)|[^，,。]{0,3}勿|问|客|了|教|示|他|她|款|勿|查收|注意|知悉|放心|见附|参[阅考])(?=[^，,。]{3})|^[^0-9A-Za-z\u4e00-\u9fff]*(?:please|pls)\b(?! (?:find|note|see|do not|don't))",
    _I,
)
"""A request in what was taken over from them word for word."""
AGREED_WITH = re.compile(
    r"^\W*(?:agreed|confirmed|fixed|set)(?: with (?-i:[A-Z][\w-]+)(?: (?-i:[A-Z][\w-]+))?)?\s?:", _I
)
HAVE_TO = re.compile(r"\b(?:we|I) (?:have|need|ought) to\b", _I)
GRANTED = re.compile(
    r"^\W*promised (?:it|them|that)\b|\b(?:fine|ok|okay) (?:by|with|for) (?:us|me)\b|我们(?:这边)?没问题|我(?:们)?(?:已经?|就|都|也)?(?:同意|答应|应下|应承|接受|应)了(?![\u4e00-\u9fff])|我(?:答应|同意)(?:他|她|对方|客户)们?了|我(?:说|回(?:他|她|了|复)*)[“‘「]?(?:没问题|可以|行|好|准时|是|OK|ok|嗯|成)|已答应|已同意|已应允|^(?:答应|同意|应下)了$|已回复(?:欢迎|同意|可以)"
    r"|\b(?:told (?:him|her|them) (?:yes|ok|sure|fine)|I (?:agreed|said (?:yes|ok|sure|fine|I would|we would|I'd|we'd))|(?:said|replied|answered|wrote back) (?:yes|ok|fine|we'd|I'd)|I said (?:by|on|for) |(?:I|we) (?:agreed|accepted)\W*$|no problem from our side|take care of it)",
    _I,
)
REFUSED = re.compile(
    r"拒绝|没(?:有)?(?:答应|同意|松口)|没法|不行|不同意|做不[了到]|办不到|不可能|降不了|来不了|去不了|有事|抱歉|不好意思|恐怕|到底价|再说|够呛|难"
    r"|\b(?:sorry|afraid|no way|said no|told (?:him|her|them) no|can't|cannot|unfortunately|declined|refused|not possible|not this|won't)\b",
    _I,
)
ASSENT = re.compile(
    r"[^0-9A-Za-z\u4e00-\u9fff]*(?:好|行|可以|没问题|收到|有空|有的|方便|能(?:$|[，,。！!的\s])|成(?:$|[，,。])|妥|放心|当然|嗯|欢迎|就这么|定了|是的|对的|中(?:$|[，,。])|得嘞|OK|👌|👍|同意|没事|必须的|一定|荣幸|上的|[^，,。？?.!]{0,12}(?:可以|没问题|方便)|在的|明白|安排|知道了|了解|那就|遵命|[^.?!]{0,24}\b(?:works|suits|is fine|is ok)\b|perfect|great|lovely|brilliant|excellent|see you|yes|yep|yeah|yup|fine|works|ok|okay|sure|will do|of course|no problem|no worries|understood|absolutely|certainly|deal|got it|on it|consider it done|sounds good|good|happy to|gladly|with pleasure|done|noted|agreed|that works|np)",
    _I,
)
QUESTION = re.compile(
    r"[?？]|吗|么$|呢$|(?:方便|行|可以|好|有空|成|能|对)不(?:$|[。，])|能不能|可不可以|行不行|方不方便|怎么样|如何|好不好|啥时候|什么时候|几时|哪天|多久|\b(?:how about|what about|shall we|can we|could we|are you free|do you|shall I)\b",
    _I,
)
MEET = re.compile(
    r"见个?面|会面|(?:视频|电话|例|碰头|对接|启动|研讨|推介|座谈|评审|协调|交流|订货|供应商大|总结|复盘|招待|交底|线上|项目|专题|月度|季度|周|答辩|开标|讨论|沟通|品鉴|展|发布|选样|看样)会(?!员)|会议|开会|开个会|碰(?:一?下|个?头|面)|面谈|评审|拜访|回访|走访|参观|考察|验收|联调|培训|审核|审厂|验厂|洽谈|签约|签(?:合同|协议)|典礼|聊|吃个?饭|喝茶|聚餐|试菜|试餐|验货|看样|看现场|看房|勘察|踏勘|面试|路演|讲标|述标|比稿|提案|彩排|会审|联合|交接|准时到|来(?=$|[，,。！!？?吧])|试吃|试机|装机|布展|量体|量尺|上门|巡检|复盘|对账|盘点|交底|约|打个?电话|通个?电话|谈|技术交流|来(?:我们?|咱们?|你们?|您|贵|公司|厂|办公室|店|现场|看|坐)|去(?:你们?|您|贵|他们?|厂|公司|现场|看|店|他)|过[来去]|调试|安装|送样|见(?=$|[，,。！]|一|了?面)|到(?:现场|厂|校|馆|园区|医院|公司|工地|店|总部|办公室|你|您|贵)|打(?:高尔夫|球)|钓鱼|爬山|开业"
    r"|\b(?:lunch|dinner|breakfast|coffee|drinks?|beers?|golf|meet(?:ing|s|up)?|calls?|video ?call|visit|review|workshop|kick-?off|demo|walk-?through|walkround|site walk|survey|tour|acceptance|FAT|SAT|audit|inspection|training|webinar|open (?:day|house)|presentation|appointment|catch[- ]?up|tasting|talks|session|see you|can you (?:do|make)|works for|suits|come (?:by|over|in|round|to)|pop in|drop by|trial day|works(?=[.,!]|$)|still on|fitting|viewing|hand-?over|interview|round ?table|stand-?up|conference|roadshow|steering|committee|agenda)\b",
    _I,
)
AGREED = re.compile(
    r"约(?:好|定|了|在|到|(?=[下本这]?(?:周|星期|礼拜)|明|后天|今|\d))|已约|定(?:在|于|好|了)|说好|商定|敲定|确定(?:在|于|了)?|改(?:到|在|至|为|成)|挪到|推到|延[期到]|推迟到|提前到|安排在|就(?:定|约)|兹定于"
    r"|\b(?:set|fixed|scheduled|planned|agreed|booked|confirmed|arranged|moved|postponed|rescheduled|pencilled|pushed|brought forward|confirming|we meet|still on)\b",
    _I,
)
TOGETHER = re.compile(r"一起|一块|共同|双方|\b(?:together|joint(?:ly)?|both)\b", _I)
VISIT_US = re.compile(
    r"来(?:我们|我[司厂]|公司|厂|参观|访|考察|看|坐|验|审)|过来(?:看|考察|参观|坐|验|审|谈|拜访)|到(?:我们|我[司厂])|\b(?:visit(?:s|ing)? us|com(?:e|es|ing) to (?:us|our|see us))\b",
    _I,
)
GIVES = re.compile(
    r"最[迟晚]|派|到货|仓库|送(?!样)|寄|发(?!布会)|付|款|交(?!流|底)|补|换|退|装车|\b(?:send|ship|deliver|bring|pay|drop off|forward|share)\b",
    _I,
)
JUST_DAY = re.compile(
    r"^[^0-9A-Za-z\u4e00-\u9fff]*(?:same (?:time|place)|how about|what about)\b|^[^0-9A-Za-z\u4e00-\u9fff]*(?:那就?|就|那么?)(?:定|约|改)?[^，,。我发寄送给付出做补换报交]{0,14}(?:吧|见|好了)?$",
    _I,
)
TALK = re.compile(
    r"来(?:我|厂|公司|店|看|坐|办公室|这)|谈|聊|见|会(?![计员])|碰|去.{0,6}看|现场|饭|喝茶|坐坐|参观|拜访|培训|考察|试吃|\b(?:tasting|training|session|appointment|survey|audit|tour|fitting|meet\w*|lunch|dinner|coffee|calls?|visit|review|demo|workshop|drinks)\b",
    _I,
)
"""What people come together for, in what is asked."""
STRONG = re.compile(
    r"(?<![邀申宴聘敬])请(?![你您]们?吃|假|问|客|了|教|示|他|她)|麻烦|劳烦|拜托|帮忙|帮我|给我们?(?=[留寄发送报补换开])|\b(?:please|pls|plz|kindly|(?:can|could|would) (?:you|u|your \w+|someone|somebody))\b",
    _I,
)
BARGAIN = re.compile(
    r"便宜|降[一点价到]|[压让][到价点一]|优惠|折|再低|低一?点|\d\s?个点|账期|\b(?:discount|cheaper|\d ?%|better price|lower|knock|come down|extra \d)\b",
    _I,
)
TRIVIAL = re.compile(
    r"\blet (?:me|us) know if\b|recipient|confidential|\bcall me on [(+\d]|及时(?:充值|缴费|还款)|到(?:门口|楼下)|到了(?=叫|喊|说|给我打)|换个|试试|稍等|等一?下|等等|看一?下群|\b(?:hold on|wait|one moment|call me when you (?:arrive|get))\b",
    _I,
)
OWES = re.compile(r"\bowes?\b(?! (?:us |them |\w+ )?[\d£$€])", _I)
VAGUE = re.compile(r"下周|下个?月|年后|节后|月中|[上中下]旬|\b(?:next (?:week|month)|in the new year)\b", _I)
MOVED = re.compile(
    r"新的?(?:时间|日期)|\bnew (?:date|time|slot)\b|[改挪推延换][^，,。]{0,3}[到在至为成]|(?:推迟|提前|延期)[到至]|\bchang\w*\b[^.]{0,30}\bto\b|\b(?:mov|push|postpon|reschedul|shift|brought forward|instead of)\w*\b",
    _I,
)
THEY_GET = re.compile(r"\b(?:he|she|they)(?:'ll|'d| will| would)? gets? (?:it|them|that|one|the)\b", _I)
IMPERATIVE = re.compile(
    r"^\W*(?:talk|speak|write|ring|phone|email|ask|remind|visit|chase)\b(?! (?:with|from|at)\b)", _I
)
REMEMBER = re.compile(r"[你您]?(?:记得|别忘)(?!在|是|有)")
AGAIN = re.compile(
    r"再(?:联系|打|试|约|问|催|去|来|跑)|\b(?:try|call|ring|phone|chase|visit|check)\b[^.]*\bagain\b|\bback to (?:him|her|them)\b",
    _I,
)
MONEY = re.compile(
    r"(?:货款|尾款|款子|款项|余款|钱|第[一二三]笔|首付|定金|预付款?|首款|进度款|账款|押金|质保金|欠款|(?<![付货汇收打])款)[^，,。？?]{0,16}?(?:付|打|到|结清|汇|转)|(?:付|打|汇)(?:清|过来|一半|[^，,]{0,6}款)"
    r"|\b(?:(?:invoice|bill)\b[^.]{0,20}\b(?:gets?|is|will be|being|to be) paid|payment|deposit|transfer|money|funds|balance|remittance|PO|purchase order|down ?payment)\b[^.?]{0,30}\b(?:goes?|will|follows?|comes?|is due|by|on|released|this|next|tomorrow|today)\b",
    _I,
)
TO_US = re.compile(
    r"(?:给|发|寄|送|回|传|告诉|通知|答复|联系|打|付|找|拉|带|来)(?:给|到)?(?:我们?|咱们?|我[方司])|过来|\b(?:(?:to|for|with|tell|let|call|send|give|pay|ring|email|show|get|introduce|answer) (?:us|me))\b",
    _I,
)
TO_YOU = re.compile(
    r"(?:给|发|寄|送|回|传|告诉|通知|答复|联系|打|补|付|派|报|带|留|退|换|开|拿|转|还|汇|找|约|等|陪|拜访)(?:给|到)?(?:您|你|贵)|\b(?:to|for|with|tell|let|call|send|give|get|show|bring|have .{1,20} (?:to|for)|come back to|back to) you\b",
    _I,
)
TO_THEM = re.compile(
    rf"(?:给|找|跟|与|和|约|催|联系|向|提醒|问|陪|接|请|拜访|见|回|通知|告诉|发|寄|送|答复)(?:给)?(?:{TITLED}|他|她|对方|客户|[{SURNAMES}][\u4e00-\u9fff]{{1,2}})|\b(?:to|for|with|tell|call|send|give|get|show|bring) (?:him|her|them)\b",
    _I,
)
YOU_GET = re.compile(
    r"\byou(?:'ll| will| shall| can expect| should)(?: be)? (?:get|have|see|receive|hear|find|getting|receiving)\b|[您你]们?[^，,]{0,6}(?:就|会|能)?(?:收到|拿到|看到)",
    _I,
)
TO_DO_FIRST = re.compile(
    r"^[^0-9A-Za-z\u4e00-\u9fff]*(?:记得|别忘了?|提醒我|备忘|需要|得|要(?!是|求|么|不|[\d一两三几])|remember|reminder to (?:self|me|myself)\b|remind me|don't forget|need to|note to self[^0-9A-Za-z]+(?:to )?(?:call|ring|send|check|ask|book|order|bring|buy|email|follow|chase|prepare|get)|let's|i have to|i must|must)",
    _I,
)
THEIR_THINGS = re.compile(
    r"\b(?:contract|PO|order|payment|deposit|purchase order|forecast|specs?|signed \w+|approval|drawings?)\b[^.?;]{0,20}?\b(?:will (?:be (?:sent|signed|released|issued|placed|paid|back)|come|follow|go)|comes?|follows|goes out|gets (?:paid|signed|sent))\b",
    _I,
)
"""What comes from a customer."""
DELIVERY = re.compile(
    r"每[周月天]|订单|价格|单价|交期|交货|发货|付款|货期|截止|上线|\b(?:delivery|deadline|shipment|payment|launch)\b",
    _I,
)
WELCOME = re.compile(r"可以|有空|方便|\b(?:is free|are free|available)\b", _I)
AWAY = re.compile(
    r"出差|放假|休假|请假|年会|停[产机电水工业]|休息|旅游|体检|结婚|住院|手术|过年|营业|值班|轮休|调走|离职|退休|\b(?:on (?:leave|holiday|vacation)|holiday|vacation|out of (?:the )?office|closed|retir\w+|maternity|be away)\b",
    _I,
)
"""Absence of either side."""
OWNER = re.compile(
    r"[-–—(（]\s?(?P<who>us|we|me|our side|them|they|customer|client|supplier|both|joint|我方|我们|我司|我|客户|对方|甲方|他们|双方)(?: side)?[)）]?[.。]?$",
    _I,
)
THEN = re.compile(r"\bthen\b[.!]?$|到时候?", _I)
WANTING = re.compile(r"^(?:还|也|又)?(?:要|需要|得)(?!是|么|不|求|等|看)|要先")
I_SAID = re.compile(r"^[^0-9A-Za-z\u4e00-\u9fff]*我(?:就|也|跟他|跟她|跟对方|跟客户)?(?:说|回)(?!他|她)")
SUPPLY = re.compile(r"送到|送来|到货|交货|交付|发货|送货")
NOT_PAST = re.compile(r"\b(?:I|we|our \w+(?: \w+)?) (?!\w+ed\b)[a-z]", _I)
COME = re.compile(r"到|过[来去]|上门|去|来|送样")
LONG_DONE = re.compile(r"已|昨|前天|上[周月]|刚|去年|曾")
IS_TO = re.compile(r"(?-i:[A-Z][a-z]+) to [a-z]+", _I)
PAID = re.compile(r"(?<!gets )(?<!be )(?<!is )\bpaid\b", _I)
ON_THE_SPOT = re.compile(r"届时|当场|当天|到时|\b(?:on the spot|the same day)\b", _I)
DROPPED = re.compile(r"没戏|不跟了?$|不做了|作废|取消|\b(?:dropped|cancelled|no longer)\b", _I)
NOTICE = re.compile(
    r"\b(?:will be|be) back on\b|暂停|停[水电产机工业]|放假|公示|截止|截至|有效期|到期|【通知】|盘点|(?:^|\n)通知(?!书)|通知[:：]|各位同事|同事们|全体员工|食堂|启用|航班|高铁|车次|交期|要求到货|请勿|不收货|生效|公告|恭喜|祝|活动|优惠期|限时|\b(?:closed|closes|deadline|valid until|expires?|effective|flight|departs?|ETA|ETD|opening hours|no deliver\w+|submission|questions until|maintenance window|holiday)\b",
    _I,
)
TERM = re.compile(
    r"后[^，,。]{0,6}\s?(?:\d{1,2}|[一两二三四五六七八九十]+)\s?个?(?:天|日|周|工作日|星期|月)(?:之)?内?|收到[^，,。]{1,6}(?:后|就|马上|再|\d)|[盖签改做弄装备查问测]好(?:了)?(?:就|后|再|给)|收到[^，,。]{1,8}后?[^，,。]{0,4}内|(?:到|收到|好|完)了?(?:之?后)?(?:我们?)?(?:就|再|马上)|[试测看验签批走改做用]完(?:后|就|再|之后|给|出|发|回|交|寄|签|付)|收到后|\bwithin (?:a|an|\w+) (?:days?|weeks?|months?)\b",
    _I,
)
TAG = re.compile(
    r"^(?:[^，,。]{0,8}?)(?:可以|方便|行|好|有空|成|OK|怎么样|如何|没问题|来得及)(?:吗|么|不|吧|呢)?[?？]\W*$|^(?:[^，,。]{0,14}?)(?:方便|可以|有空|行|好)(?:吗|么|不)\W*$|^[^0-9A-Za-z\u4e00-\u9fff]*(?:ok|okay|does that (?:work|suit)|would that (?:work|suit)|is that ok|works? for you|right)\b[^?]{0,12}\?",
    _I,
)
ASKS_WHEN = re.compile(
    r"什么时候|啥时候|几时|哪天|多久|多少|怎么|为什么|几[号点天]|哪[里个]|\b(?:when|how|where|why|which|what)\b", _I
)
TOLD = re.compile(
    r"已(?:经)?(?:答复|回复|告知|告诉|回)(?:了)?(?:客户|对方|他|她)|跟(?:他|她|对方|客户)(?:说好|说了|讲好|保证)|^[^0-9A-Za-z\u4e00-\u9fff]*(?:and |so )?(?:I |we )?(?:told (?:him|her|them|\w+)|said|promised|offered|agreed(?! to (?:meet|talk|speak)))\b.*(?:'d\b|would|will|'ll\b|\bto\b)|\bI (?:said|told (?:him|her|them|\w+)) (?:that )?(?:I|we|he|she|they|\w+)(?:'d| would| will|'ll)\b",
    _I,
)
"""What we told them we would do."""
TOLD_THEM = re.compile(
    rf"已(?:经)?(?:答复|回复|告知|告诉|回)(?:了)?(?:客户|对方|他|她)(?!了$)|跟(?:他|她|对方|客户|{TITLED})(?:说好|讲好|保证|说了|讲了)(?=[^，,。了]{{2}})|\b(?:I |we |^)?told (?:him|her|them|[\w-]+(?: (?-i:[A-Z])[\w-]+)?) (?:that )?(?:I|we|he|she|they|\w+)(?:'d| would| will|'ll)\b|\bI (?:said|promised) (?:that )?(?:he|she|they)(?:'d| would) (?:get|have|see|hear)\b",
    _I,
)
ELLIPSIS = re.compile(
    r"^[^0-9A-Za-z\u4e00-\u9fff]*(?:(?:ok|yes|sure|great|right|thanks|and|so)[,. ]+)*(?:will|shall|going to|sending|shipping|posting|bringing|paying|coming|delivering|can do)\b(?! (?:be\b(?! there)|you\b))",
    _I,
)
THINGS = re.compile(
    r"\bthe (?:\w+ ){1,3}(?:ships|leaves|arrives|goes out|follows)\b|\b(?:PO|order|payment|deposit|samples?|goods|parts|quote|offer|contract|report|drawings?|invoice|results?|feedback|delivery|shipment|certificates?|forecast|documents?|paperwork|proposal|figures|list|money|transfer|balance|container|replacement|credit note|visit)\b[^.?;]{0,24}?(?:\bwill (?:be (?!at|in|closed)|come|follow|arrive|go|reach|leave)|\b(?:follows|comes|arrives|goes out|leaves|should (?:be with|reach|arrive)|is on its way))",
    _I,
)
OFFER = re.compile(
    r"\b(?:shall|should) I\b|\bdo you want me to\b|需要我|要不我|要不要我|我来[^，,。]{0,10}吗|用不用我", _I
)
