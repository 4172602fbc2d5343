package org.gongkai.task.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the cells of a deadline column hold, for tables whose cells ran together. */
final class DeadlineCell {

  private static final String DAYS = "的?(?:\\d{1,3}|[一二两三四五六七八九十]{1,2})(?:个?(?:工作日|自然日|日|天|周)|个月)";
  private static final String MONTH = "(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月";

  private static final Pattern CELL =
      Pattern.compile(
          "(?:(?:批复|批准|印发|出台|发布|公布|形成|变更|变动|调整|完成|生效|受理)(?:之日起|之?后)"
              + DAYS
              + "(?:之?内|前)?|\\d{1,3}个?(?:工作日|自然日)(?:之?内)|全年(?:持续)?(?:推进|落实|实施|开展|完成|坚持)?|(?:长期|常年)(?:坚持|推进|实施|开展|落实)?|(?:持续|常态化?|动态)(?:推进|实施|开展|落实|更新|管理|调整)"
              + "|立即|立[行知]立改|即[知行]即改|适时|定期|实时(?:公开|更新)?|即时(?:公开|更新)?|及时(?:公开|更新)?|按(?:规定|法定)?(?:时限|时间)?(?:节点)?要求(?:完成|推进|落实)?|按(?:规定|法定)时限"
              + "|按(?:月|季度?|年)|每(?:半?年|季度?|月|周)(?:末|底|更新|\\d{1,2}[日号])?(?:前)?"
              + "|(?:\\d{4}年|当年|次年)?"
              + MONTH
              + "(?:\\d{1,2}[日号]|份?(?:底|末|[上中下]旬))?(?:之前|以前|前)?(?:完成)?"
              + "|(?:\\d{4}年|\\d{4}|当|今|本|次|明)?年(?:底|末|初|内)(?:之前|以前|前)?(?:完成)?|(?:\\d{4}年)?(?:上半年|下半年|第?[一二三四]季度)(?:末|底)?(?:前|内)?(?:完成)?)");

  private DeadlineCell() {}

  /** The end of a deadline that begins here and fills a cell, else 0. */
  static int end(String plain, int start) {
    Matcher cell = CELL.matcher(plain).region(start, plain.length());
    return cell.lookingAt() ? cell.end() : 0;
  }

  /** The whole text is what a cell of deadlines holds. */
  static boolean is(String text) {
    String plain = Script.plain(text);
    return !plain.isEmpty() && end(plain, 0) == plain.length();
  }
}
