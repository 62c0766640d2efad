"""The words by which somebody undertakes, asks, agrees, meets or leaves something to do, in Chinese and English."""

import re

from guke.relations.rules.capture.words import SURNAMES, TITLED, ZH_NAME, ZH_POST

SENTENCE = re.compile(
    r"(?<=[！？；;!?\n])|(?<=。)(?!我?(?:同意|答应|应下)了)|(?<=[a-z0-9)]\.)\s+(?=[A-Z])(?!(?:I )?(?:[Tt]old (?:him|her|them)|[Ss]aid|[Aa]greed)(?: yes| ok|[.,]|$))"
)
"""A yes belongs to what was asked."""
CLAUSE = re.compile(r"(?<=[，,])(?!\d{3})|(?<= )(?=and (?:I|we|they|he|she)(?:'ll| will)\b)")
BREATH = re.compile(r"(?<=[\u4e00-\u9fff] )(?=[\u4e00-\u9fff])")
"""Between the clauses of what was spoken to the phone."""
_NOBODY = r"(?:Us|We|Me|I|You|It|This|That|There|These|Those|They|Need|Want|Have|Remember|Plan|Going|How|What|Who|Which|Back|Up|Due|Prior|Open|Ready|All|Both|Our|Your|The|Next|New|Looking|Happy|Everything|Nothing|Delivery|Samples?|Production|Prices?|Shipment|Quote|Order|Thanks|According|Subject|Return|Reply|Access)\b"
"""What begins a sentence with a capital and is nobody's name."""
_FIRST = r"(?:我们|我方|我司|乙方|供方|咱们|(?<![给帮跟对向让问叫发找请要])我)"
_NAMED = rf"(?:{TITLED}|{ZH_NAME}(?=[（(])[（(][^（()）]*[）)]|{ZH_POST}{ZH_NAME}?)"
_THIRD = rf"(?:{TITLED}|[{SURNAMES}][处长]|老板|对方|客户方?|甲方|[校院厂店园村馆]方|业主|买方|买家|经销商|物业|他们|她们|他|她)"
_TERM = r"[^，,。；]{0,14}后\s?(?:\d{1,2}|[一两二三四五六七八九十]+)\s?个?(?:天|日|周|工作日|星期|月)(?:之)?内"
"""A term that runs from an event to come."""
STEP = re.compile(
    r"^\W*(?:下一步|下步|下次|后续|待办|跟进)|(?:需要?|要|记得).{0,8}跟进|约(?:好|定|了|在)|(?:后|年后|节后|下[周月])[^，,。]{0,4}再(?:联系|谈|约|打|报|拜访|跟)|已约|提醒我|再[去跑来]一趟|^\W*(?:记得|别忘|备忘)"
    r"|^\W*(?:(?:next steps?|actions?|action items?|to[- ]?do)\b\s?:|next steps? (?:is|are)\b|next (?:call|meeting|visit)\b)"
    r"|^\W*follow up\b|\blet'?s meet\b|\bremind me\b|^\W*(?:reminder|remember)\b|^\W*to (?:get back|call|send|check|follow)\b|^\W*review meeting\b|(?<!I )(?<!we )\bwill (?:try|call|go|come|visit) again\b"
    r"|^\W*note to self\b(?=.*\b(?:call|ring|send|check|ask|book|order|bring|buy|email|follow|chase|prepare|get)\b)"
    r"|\bconfirming our (?:meeting|call|visit)\b|\b(?:review|meeting|call|visit|walk|workshop|demo|talks?|session) (?:is )?(?:set|fixed|scheduled|planned|agreed|booked) (?:for|on)\b",
    re.IGNORECASE,
)
MEET = re.compile(
    r"来我(?:们|这|办公室|公司|厂)|见个?面|谈一下|碰个?头|面谈|\b(?:lunch|dinner|see you|meet|works)\b", re.IGNORECASE
)
PLAN = re.compile(
    r"(?:视频|电话|例|碰头|对接|启动|见面|研讨|推介|座谈|评审|协调|交流|订货|年|品鉴)会(?!员)|会议(?:定|改|挪)|评审|碰面|拜访|回访|走访|参观|考察|验收|联调|培训|审核|审厂|验厂|洽谈|签约|签(?:合同|协议)|开业|典礼|碰一?下|聊一?聊|聊一?下|试菜|试吃|安装|装机|布展|量体|上门|吃饭|喝茶|聚餐|试机|巡检"
    r"|去.{0,14}(?:谈|见|看|调试|安装|测|取|送|开会|拜访|对账|盘点)|再去|到[^\d，,。]{0,8}(?:现场|厂里?|校|馆|园区?|医院|公司|工地|店里|总部|办公室)(?!付款)"
    r"|(?<![a-z])(?:lunch|dinner|breakfast|coffee|drinks|meeting|call|visit|review|workshop|kick-?off|demo|walk-?through|site walk|tour|acceptance test|FAT|audit|inspection|training|webinar|open (?:day|house)|presentation|appointment|catch-?up|tasting|talks|session|can we (?:do|say|make it)|works for (?:us|me)|suits (?:us|me))(?![a-z])",
    re.IGNORECASE,
)
"""What people meet for."""
YOURS = re.compile(
    r"\byou(?:'ll| will|'re going to| agreed to| promised to)\b|(?:贵[司方]|你们|您)(?:将|会|答应|承诺)", re.IGNORECASE
)
"""In a letter of theirs, we."""
GOING = re.compile(r"上门|过去|我(?:们)?[^，,。]{0,8}(?:去|来|到|带)")
MOVED = re.compile(r"[改挪推延换]到|\b(?:mov|push|postpon|reschedul|shift)\w*\b", re.IGNORECASE)
NO_PLAN = re.compile(
    r"取消|调到|(?:他|她|他们)[^，,。]{0,8}过?来|不去|去不了|董事会|(?:他们|客户|对方)[^，,。]{0,10}开会|自己|\b(?:cancel\w*|called off|board|their (?:own|annual)|after the|before the|no (?:meeting|call|visit)|missed)\b|\bI'?m? ?(?:will|shall|'ll)\b",
    re.IGNORECASE,
)
ASK = re.compile(
    r"请(?:您|你|贵[司方])?[^，,。？]{0,14}?(?:报价|回执|回传|提供|提交|给出|交付|[发寄][到给来我]|答复|回复|确认|反馈|告知|安排|准备|付款|支付|派|回签|盖章|签字|核对)|^(?!.*[我吗能]).*(?:之?前|内)[^，,。]{0,3}(?:(?:要|得|必须|务必|需要?)[^，,。]{1,10}|送到|送来|寄到|寄来|发来|到货)|请(?!假|问)[^，,。？]{0,18}(?:之?前|内)"
    r"|\b(?:please|pls|plz|kindly|(?:can|could|would) (?:you|your \w+))\b[^.?!]{0,24}\b(?:re)?(?:send|call|provide|share|return|give|submit|issue|bring|quote|confirm|advise|reply|respond|revert|complete|sign|forward|update|arrange|come|ship|check|fill|email|pay|prepare|make sure|ensure)\b"
    r"|\b(?:I|we) need your\b|\b(?:I|we)(?:'d| would|'ll)? need (?:it|them|this|that|the \w+)\b[^.]{0,30}\b(?:by|before)\b|\b[Nn]eed (?:your |a |an )?(?:reply|answer|confirmation|feedback|quote|response)\b|(?:^|[.!,] )(?:please )?let (?:me|us) know (?:by|before|until)\b",
    re.IGNORECASE,
)
WISH = re.compile(
    r"把[^，,。？]{1,16}(?:寄|发|送|拿|带|传)[^，,。？]{0,6}(?:过来|给我|来|我)|(?:发|寄|送|留|传|带|拿|给)(?:给)?我(?:们)?(?:一[下份套个]|[，,。]|$|这)|给我(?:们)?(?:留|发|寄|送|带|开|补|换|打|拿|准备)|回传给我|帮(?:我|忙)[^，,。？]{0,4}(?:发|寄|查|开|改|补|换|问|留|催|确认)|麻烦[^，,。]{0,12}(?:开|改|补|换|查|寄|发|送)",
)
"""What is asked of somebody in a chat."""
HURRY = re.compile(r"尽快|尽早|抓紧|\b(?:asap|urgent(?:ly)?|as soon as (?:possible|you can))\b", re.IGNORECASE)
ASK_SOON = re.compile(r"麻烦(?:您|你)[^，,。]{0,20}?(?:发|寄|给|提供|确认)")
WANTED = re.compile(
    r"(?:让|要|叫|请|要求|希望)我(?:们|方|司)(?!觉|感|知)[^，,。]{0,16}|(?:客户|对方|他们|她|他)(?:还|又)?(?:想)?要(?:一|两|几|\d|份|个)|想要(?:一|份|看|我们)[^，,。]{1,}|(?:让|叫)我(?!们|方|司)[^，,。]{0,10}(?:过去|去|带|送|寄|发|报)|要求[^，,。]{0,12}(?:之?前|内)[^，,。]{0,4}(?:报|交|提供|提交|给|出|完成|回复|答复|书面|整改|送|发|寄)"
    r"|\b(?:asked|asking|asks) (?:us |me )?(?:for|to|whether we|if we)\b|\bwants? (?:a |an |us to |me to |our |demo|quote|samples?|prices?)",
    re.IGNORECASE,
)
"""What they want of us, in notes."""
GRANTED = re.compile(
    r"我(?:们)?(?:已经?|就|都)?(?:同意|答应|应下|应承|接受)了|我说(?:没问题|可以|行|好)|^(?!.*不).*(?:同意|答应|应下)了[。.]?$|\b(?:told (?:him|her|them) (?:yes|ok|sure)|I (?:agreed|said (?:yes|ok|sure)))\b",
    re.IGNORECASE,
)
_ASKED_OF_US = r"要求|让|叫|希望|要(?!是)"
DEMANDED = re.compile(rf"{_ASKED_OF_US}|\b(?:asked|asks|needs?|wants?|requested)\b", re.IGNORECASE)
DEMAND = re.compile(rf"{_THIRD}要求|\b(?:they|he|she) wants?\b|(?:让|要|叫|要求)我们|(?:让|叫)我", re.IGNORECASE)
QUOTED = re.compile(r", said (?:their|the|his|her|[A-Z])")
NEED = re.compile(
    r"\b(?:I|we) (?:need|want)\b(?! to)|需要|希望|想[要请看约]|预计[^，,。]{0,6}到(?!账)|[寄发]出了|够用|用到|有效|到期|截止|还剩",
    re.IGNORECASE,
)
ASSENT = re.compile(
    r"\W*(?:好|行|可以|没问题|收到|有空|方便|能(?:$|[，,。！!])|成[，,。]|妥|放心|当然|嗯|欢迎|就这么定|定了|👌|👍|perfect|great|lovely|brilliant|excellent|see you|yes|yep|yeah|明白|安排|fine|works|ok|sure|will do|of course|明白|安排|no problem|no worries|understood|absolutely|certainly|deal|got it|on it|consider it done)",
    re.IGNORECASE,
)
_DEED = r"(?:bring|call|introduce|let (?:me|us) know|send|test|return|share|provide|sign|forward|get back|come back|confirm|check|revert|quote|pay|deliver|ship|replace)"
_DEPARTMENT = r"(?<!our )\b(?:procurement|purchasing|finance|legal|accounts|engineering|production|management|head office|(?:the|their) (?:\w+ )?(?:buyer|manager|director|team|department|owner|boss|lady|guy|engineer|customer|client))\b"
STRONG_OURS = re.compile(
    rf"{_FIRST}[^，,]{{0,12}}?(?:答应|承诺|保证|负责)|承诺客户|答应(?:了)?(?:客户|对方|他|她)|(?:^|[，,。；])\s?(?:已经?)?答应(?!了?我)|[跟和]{_THIRD}说好|{_FIRST}{_TERM}"
    r"|\b(?:I|we)\b[^,;]{0,10}?\b(?:promised?|guarantee|commit(?:ted)?|undertake|undertook|agreed to|offered to)\b"
    rf"|(?:^|[.;] )(?:promised|offered|agreed to|committed)\b|\bwe owe\b|\b(?:us|supplier) to [a-z]+|\b(?:I|we)(?:'ll| will) {_DEED}\b(?! (?:if|when|as soon))",
    re.IGNORECASE,
)
WEAK_OURS = re.compile(
    rf"{_FIRST}(?:(?!停).){{0,14}}?(?:(?<![开大])会(?!议|计)|将|把|来|给|出|安排|寄|发|送|补|派|带|办|确认|提|交|装|换|修|做|开|调|更新|整理|完成|进场)"
    r"|\b(?:I|we|our (?:\w+ )?\w+)(?:'ll|'d| would| will| shall| are going to| am going to)\b"
    r"|\b(?:I|we)\b [^,.;]{1,50} and will\b|\bfrom us\b[^.;,]{0,10} by\b|\b(?:I'm|I am|we're|we are) to\b|\bwe (?:start|begin|install)\b|\bI (?:need|have) to\b|\bwe (?:provide|deliver|supply|ship|send|quote)\b|我(?:得|要|必须)|(?<![望让求])(?:我们|我方|我司)[^，,。停]{0,16}?(?:前(?!天)|内)",
    re.IGNORECASE,
)
STRONG_THEIRS = re.compile(
    rf"{_THIRD}[^，,]{{0,12}}?(?:答应|承诺|保证|同意|负责)|{_THIRD}{_TERM}|{_THIRD}[^，,。]{{0,4}}说会"
    rf"|\b(?:they|he|she|(?:the|our) (?:customer|client|buyer|dealer|plant))\b[^,;]{{0,10}}?\b(?:promised?|agreed?|guaranteed?|committed)\b"
    rf"|{_DEPARTMENT}(?: \([^)]*\))? (?:has |have )?(?:promised|agreed|confirmed (?:to|that))\b|\bthey owe\b|\b(?:customer|client) to [a-z]+|\b(?:they|he|she)(?:'ll| will|\b[^.;]{{1,50}}\band will) {_DEED}\b(?! (?:if|when|as soon))",
    re.IGNORECASE,
)
WEAK_THEIRS = re.compile(
    rf"(?:{_THIRD}|{_NAMED})(?:(?!要求|希望|需要|想|问|我|说好)[^，,。]){{0,18}}?(?:(?<![开大])会(?!来|议|上|计)|将|把|给|提供|提交|安排|付|发|寄|送|打|回|签|确认|答复|反馈|交|结[清账算款]|办|开通|完成|出|前(?!天)|天内)"
    rf"|{_THIRD}(?:来电)?(?:说|讲|表示)[^。]{{0,20}}?(?:来|定)"
    r"|\b(?:they|he|she|(?:the |our )?(?:customer|client|buyer|dealer|plant))(?:'ll|'d| will| would| said|(?:'re|'s| are| is) (?:sending|paying|ordering|shipping|returning|placing|signing))\b"
    r"|\b(?:they|he|she) (?:pay|send|deliver|sign|return|ship)s?\b"
    rf"|{_DEPARTMENT}(?: \([^)]*\))?(?: said)?[^.;,]{{0,10}}(?:'ll| will| would)\b"
    rf"|(?-i:^\W*(?!{_NOBODY})[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:to (?!be\b|the\b|us\b)|will (?!be\b))[a-z]+ |\b(?:from|by) (?:them|the (?:customer|client))\b[^.;,]{0, 10} by\b"
    r"|(?:^ ?|[,;] )(?:PO|payment|deposit|purchase order) (?:is |due |expected |promised )?(?:by|on)\b"
    r"|\b(?:the|our|their) (?:order|PO|contract|payment|deposit|drawings?|feedback|forecast)\b(?:[^.;,]|[.,](?=\d)){0,30} (?:comes?|goes out|follows?|will (?:come|follow|go|be (?:sent|released|issued|placed|signed|paid)))\b",
    re.IGNORECASE,
)
PAYING = re.compile(
    r"(?:货款|尾款|款子|款项|余款|钱|第[一二三]笔|首付|定金|预付款?|首款|进度款|账款|押金)[^，,。]{0,16}?(?:付|打|到|结清|汇|转)|(?:财务|会计)[^，,。]{0,10}(?:到账|打款|付款)"
    r"|\bpayment (?:goes out|will be)\b",
    re.IGNORECASE,
)
TO_THEM = re.compile(
    r"(?:给|发|寄|送|补|回|派)[^，,。]{0,4}(?:您|你)|[发寄送汇]出|(?:一定|肯定|保证|务必)[^，,。]{0,4}(?:送|发|寄|到|给)"
)
SOON = re.compile(
    r"我[^，,。]{0,6}(?:就|马上|尽快|稍后|下午|晚上|晚点|一会)[^，,。]{0,8}(?:发|寄|送|给|回)|我[^，,。]{0,8}再?(?:拜访|回访)[您你]"
)
TOWARDS = re.compile(
    rf"^[^，,。他她我客对]{{0,10}}(?:给|找|跟|与|和|约|催|联系|向|提醒|问|陪|接|请|拜访|见|跟进|回访|通知)[^，,。说讲了过到]{{0,6}}{TITLED}"
)
"""A deed towards somebody, not of theirs."""
UNDONE = re.compile(
    r"前(?!天).{0,8}(?:把|向|给|交|报|完成|发|寄|送)|(?:^|[，,])[^我他她，,]{0,6}再(?:打|联系|约|问)|必须|\bagreed (?:with|on)\b|^\W*(?:(?:must|need to|have to) )?(?:ring|phone|ask|email|write|book|prepare|check|send|visit|chase|pick up|collect|order|renew|draft|print|pack|quote|drop|deliver|finish|confirm|update|invoice|return|buy|arrange|schedule|set up|submit|post|call(?! (?:with|w/|me|notes)))\b(?! (?:is|was|no\b|#|\d))"
    r"|\b(?:try|call|ring|chase|check) again\b|\b(?:chasing|calling|ringing|visiting|emailing)\b|(?-i:(?:^|[.;] )Will) (?!be\b)[a-z]+\b|(?:^|[，,])[^我他她客对，,]{2,12}(?:回访|联系|打个?电话|寄样|送样|催|给[^，,。我你您他她]{1,8}(?:送|寄|发)|回电|回个电话)|\b(?:a|to) call back\b",
    re.IGNORECASE,
)
"""What nobody is named for is for whoever notes it."""
STEP_HEAD = re.compile(
    r"^\W*(?:下一步|下步|后续|待办|行动|next steps?|actions?|action items?|to[- ]?do)\s?[:：]\s*", re.IGNORECASE
)
LIST = re.compile(
    r"^\W*(?:待办|下一步|下步|后续|行动项|to[- ]?do|action items?|actions|next steps?)(?:事项|计划)?\s?[:：]?\s*$",
    re.IGNORECASE,
)
ITEM = re.compile(r"^\s*(?:[-*•·]|\[[ x]?\]|\d{1,2}[.、)）](?!\d)|[一二三四五六七八九十]、)\s*(?P<said>\S.*)$")
DENIED = re.compile(
    r"(?:不能|无法|没法|不敢)(?:保证|答应|承诺)|已[^，,。]{0,3}[发寄送付汇]|没有?(?:答应|同意|承诺|保证)|不(?:同意|答应|保证)|^\W*(?:如果|要是|假如|if\b)|\b(?:didn't|did not|won't|will not|cannot|can't|unable|(?:would|'d) (?:like|prefer|love|want)|refused?|might)\b",
    re.IGNORECASE,
)
QUESTION = re.compile(
    r"[?？吗]|(?:方便|行|可以|好|有空)不(?:$|[。，])|能不能|可不可以|行不行|方不方便|怎么样|如何|好不好|\b(?:how about|what about|shall we|can we)\b"
)
ABLE = re.compile(r"(?:之?前|内)[^，,。]{0,6}能|能[^，,。]{0,10}(?:之?前|内)")
"""Asked whether it can be done by a day."""
OFFER = re.compile(r"\b(?:shall|should) I\b|需要我|要不我|我来[^，,。]{0,10}吗", re.IGNORECASE)
"""A deed offered."""
SPOKEN = re.compile(
    r"\bI\b|\bwe\b|^will\b|\byou(?:'ll| will)\b|\bshould (?:be|arrive|have)\b|\bwill (?:be|come|follow|arrive|bring|deliver|call|send)\b|\blet me\b|\b(?:come|get) back to you\b|\b(?:sending|shipping|posting|bringing|paying|coming|delivering)\b|\b(?:comes|goes out|arrives|follows)\b|我|上门|过[来去]|[发付给寄送交出到排改派补签打]",
    re.IGNORECASE,
)
TO_YOU = re.compile(r"给[你您]|[发寄送回传][你您给]|\b(?:send|get|bring|give|share)\b", re.IGNORECASE)
OUR_SIDE = re.compile(
    r"(?:我方|我们|我司|我|乙方|供方|us|we|me|our(?: side| team)?|supplier)(?=$|[^a-z])", re.IGNORECASE
)
THEIR_SIDE = re.compile(
    rf"(?:客户方?|对方|甲方|他们|(?:customer|client|buyer|their)(?: side| team)?|them|they)(?=$|[^a-z])|{TITLED}|{ZH_NAME}(?=[（(])|(?-i:(?!{_NOBODY})[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:to|will) )",
    re.IGNORECASE,
)
BOTH_SIDES = re.compile(r"(?:双方|共同|一起|joint(?:ly)?|both)(?=$|[^a-z])", re.IGNORECASE)
SIDED = re.compile(r"^\W*(?P<who>[^:：\n]{1,20}?)\s?(?:[（(][^（()）]*[）)])?\s?[:：]\s?(?P<said>.+)$")
"""A line that begins with who is to do it."""
