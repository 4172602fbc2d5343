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

  private static final int LONGEST_NAME = 20;

  private NameGuess() {}

  /** 0 when the text shows no name in front of its first sentence. */
  static int end(String text) {
    Matcher verb = VERB.matcher(text);
    int from = Math.min(2, text.length());
    while (verb.find(from) && verb.start() <= LONGEST_NAME) {
      // A name often ends with 公开, and then the sentence begins behind it.
      Matcher next = VERB.matcher(text).region(verb.end(), text.length());
      if (!verb.group().equals("公开") || !next.lookingAt()) {
        return text.substring(0, verb.start()).matches("[^。；，：]+") ? verb.start() : 0;
      }
      from = verb.end();
    }
    return 0;
  }
}
