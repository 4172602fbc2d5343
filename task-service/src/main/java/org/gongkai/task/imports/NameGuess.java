package org.gongkai.task.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the name of a task ends and its content begins when nothing stands between them. */
final class NameGuess {

  /** Words with which the sentences of plans begin. */
  private static final Pattern VERB =
      Pattern.compile(
          "(?:主动公开|及时公开|及时发布|依法公开|全面公开|做好|加强|加大|推进|推动|推行|持续|进一步|完善|建立|健全|依托|依法|依据|按照|按要求|根据|围绕|对照"
              + "|严格|落实|制定|编制|梳理|系统梳理|优化|规范|强化|深化|开展|组织|定期|适时|动态|不断|积极|切实|认真|充分|统筹|结合|通过|利用|明确|明晰|扩大|提高"
              + "|提升|创新|继续|公开|发布|更新|遵照|确定|确保|对|在|以|将|每)");

  /** Behind a name that ends with 公开; some of these words may also stand inside a name. */
  private static final Pattern AFTER_NAME =
      Pattern.compile(
          "公布|邀请|召开|举办|引导|指导|督促|鼓励|支持|实行|实施|执行|归集|整合|设置|设立|开设|开通|拓展|拓宽|丰富|改进|增强|聚焦|突出|坚持|履行|解读|回应|发挥"
              + "|保障|着力|探索|运用|采取|采用|主动|全面|重点|逐步|做到|畅通|打造|构建|汇总|集中|分类|分级|逐项|凡|各|由|向|除|以|[（(①]");

  private static final int LONGEST_NAME = 20;

  private NameGuess() {}

  /** 0 when the text shows no name in front of its first sentence. */
  static int end(String text) {
    Matcher verb = VERB.matcher(text);
    if (!verb.find(Math.min(2, text.length())) || verb.start() > LONGEST_NAME) {
      return 0;
    }
    // A name often ends with 公开, and then the sentence begins behind it.
    boolean named =
        verb.group().equals("公开")
            && (VERB.matcher(text).region(verb.end(), text.length()).lookingAt()
                || AFTER_NAME.matcher(text).region(verb.end(), text.length()).lookingAt());
    int end = named ? verb.end() : verb.start();
    return text.substring(0, end).matches("[^。；，：]+") ? end : 0;
  }
}
