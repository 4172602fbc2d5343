package org.gongkai.task.imports;

import java.util.regex.Pattern;

/** What the names of units and of classes of units look like. */
final class UnitName {

  private static final Pattern NAMED =
      Pattern.compile(
          ".{1,30}(?:[局委办辦部厅廳府会會院署所站处處司镇鎮乡鄉社队隊馆館室校科股厂廠区區县縣市省州盟旗]|街道|中心|公司|集团|电视台|電視臺|小组|小組"
              + "|[^试暂现施执进运推实举]行|海关|学院|大学|[妇残文侨]联|工商联|社科联|[科记作]协|国家电网|中国(?:移动|电信|联通|铁塔)|媒体|开发区|产业园|工业园|科技园|园区|事务所|管理部|医院|学校)(?:[(〔][^()〔〕]*[)〕])?等?$");

  private static final Pattern CLASS =
      Pattern.compile(
          "(?:各|有关|相关|所有|全体)[^要]{1,29}|.{0,40}(?:部门|单位|企业|机构|地区|科室|站所|政府|办事处|社区|村)(?:[(〔][^()〔〕]*[)〕])?等?");

  /** A class by the noun that it ends with. */
  private static final Pattern CERTAIN_CLASS =
      Pattern.compile(
          "(?:各|有关|相关|所有|全体|市|县|区|省|州|镇)?[^。;:]{0,24}(?:部门|单位|企业|机构|科室|站所|政府|办事处|社区|村|乡镇|镇街|镇|街道|园区|开发区|管委会|委员会|院校|高校|公司|县区|区县|市县|县市|地区)(?:[(〔][^()〔〕]*[)〕])?等?");

  /** Words with which a sentence begins, but no name. */
  private static final Pattern VERB =
      Pattern.compile(
          "^(?:贯彻|落实|做好|加强|加大|推进|推动|主动公开|及时|依托|依法|持续|完善|建立|健全|严格|开展|围绕|结合|公开|强化|深化|提高|提升|优化|督促|指导|鼓励|支持|制定).*");

  private UnitName() {}

  /** The text is hardly anything but the name of a unit or of a class of units. */
  static boolean isCertain(String text) {
    String plain = Script.plain(text);
    return plain.length() <= 30
        && (NAMED.matcher(plain).matches() || CERTAIN_CLASS.matcher(plain).matches())
        && !VERB.matcher(plain).matches();
  }

  /** The text could be the name of a unit or of a class of units. */
  static boolean is(String text) {
    String plain = Script.plain(text);
    return (NAMED.matcher(plain).matches() || CLASS.matcher(plain).matches())
        && !VERB.matcher(plain).matches();
  }
}
