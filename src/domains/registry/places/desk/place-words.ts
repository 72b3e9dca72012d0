import { words } from "#src/platform/i18n/language.ts";

export const placeListWords = {
  title: words("场所", "場所", "Places"),
  count: words("{on}，{n} 个", "{on}，{n} 個", "{n} on {on}"),
  search: words(
    "按名称、地址、村或党组织查找",
    "按名稱、地址、村或黨組織查找",
    "Find by name, address, village",
  ),
  find: words("查找", "查找", "Find"),
  all: words("全部场所", "全部場所", "All places"),
  establish: words("设立场所", "設立場所", "Establish a place"),
  name: words("名称", "名稱", "Name"),
  address: words("地址", "地址", "Address"),
  unit: words("所在单位", "所在單位", "Unit"),
  organisation: words("管理的党组织", "管理的黨組織", "Looked after by"),
  none: words("这一天还没有场所", "這一天還沒有場所", "There were no places on this day"),
  noneText: words(
    "场所是活动室、礼堂、会议室等。登记一次，站点、服务阵地和会议都用它。",
    "場所是活動室、禮堂、會議室等。登記一次，站點、服務陣地和會議都用它。",
    "Places are activity rooms, halls, meeting rooms. Entered once, stations, service points and meetings use them.",
  ),
  noneFound: words("没有找到", "沒有找到", "None found"),
  noneFoundText: words(
    "可以少写几个字，或换一个日期。",
    "可以少寫幾個字，或換一個日期。",
    "Try fewer characters or another day.",
  ),
};

export const placeWords = {
  establishTitle: words("为“{name}”设立场所", "為「{name}」設立場所", "Establish a place of {name}"),
  chooseTitle: words("设立场所", "設立場所", "Establish a place"),
  organisation: words("由哪个党组织管理", "由哪個黨組織管理", "Looked after by which organisation"),
  goOn: words("下一步", "下一步", "Next"),
  name: words("名称", "名稱", "Name"),
  nameHint: words("例如：村民活动室", "例如：村民活動室", "For example: villagers' activity room"),
  address: words("地址", "地址", "Address"),
  addressHint: words(
    "写到别人找得到为止，例如：村委会院内二楼。可以不填。",
    "寫到別人找得到為止，例如：村委會院內二樓。可以不填。",
    "So that others find it: second floor, village committee. May be left empty.",
  ),
  unit: words("在哪个单位", "在哪個單位", "In which unit"),
  noUnits: words("还没有可选的单位", "還沒有可選的單位", "There is no unit to choose yet"),
  noUnitsText: words(
    "场所在村、社区或其他单位里。请先登记这个党组织所在的单位。",
    "場所在村、社區或其他單位裡。請先登記這個黨組織所在的單位。",
    "A place lies in a village, a community or another unit. Enter the unit of this organisation first.",
  ),
  from: words("从哪天起", "從哪天起", "From which day"),
  save: words("设立", "設立", "Establish"),
  change: words("改名称或地址", "改名稱或地址", "Change name or address"),
  changeNow: words("保存", "保存", "Save"),
  handOver: words("交给别的党组织", "交給別的黨組織", "Hand over"),
  handOverTitle: words("把“{name}”交给别的党组织", "把「{name}」交給別的黨組織", "Hand over {name}"),
  handOverNow: words("交接", "交接", "Hand over"),
  nobodyElse: words(
    "没有别的党组织可以接手",
    "沒有別的黨組織可以接手",
    "There is no other organisation to hand it to",
  ),
  nobodyElseText: words(
    "您只能交给自己管得到的党组织。请上级组织办理。",
    "您只能交給自己管得到的黨組織。請上級組織辦理。",
    "You can hand it only to organisations in your reach. Ask the organisation above yours.",
  ),
  close: words("停用…", "停用…", "Close…"),
  closeText: words(
    "从这一天起不再使用；以前的记录都在。",
    "從這一天起不再使用；以前的記錄都在。",
    "It is used no more from this day; what was before stays on record.",
  ),
  closeNow: words("停用", "停用", "Close"),
  back: words("返回", "返回", "Back"),
  recordedAs: words(
    "{name}，{where}，由{organisation}管理",
    "{name}，{where}，由{organisation}管理",
    "{name}, {where}, looked after by {organisation}",
  ),
  ofOrganisation: words("场所", "場所", "Places"),
  noneHere: words("还没有场所。", "還沒有場所。", "No places yet."),
};
