package org.gongkai.task.imports;

/**
 * Writes the words that plans are recognised by in one script: simplified, half width. Character by
 * character, so that a place found in the plain text is the same place in the original.
 */
final class Script {

  /** Pairs of a character and its plain form: the words of labels, units and deadlines only. */
  private static final String PAIRS =
      "責责單单號号務务稱称體体內内時时間间牽牵頭头門门關关級级縣县區区鄉乡鎮镇領领導导開开發发無无專专項项"
          + "規规劃划階阶個个後后與与實实辦办廳厅會会處处園园業业機机構构據据學学團团隊队館馆臺台報报從从應应"
          + "將将錄录動动語语請请質质財财資资農农際际網网設设對对負负協协參参達达類类別别進进條条總总點点見见"
          + "經经關关製制讀读貫贯徹彻續续長长終终錯错標标題题稱称識识機机構构產产當当翌翌結结過过復复"
          + "０0１1２2３3４4５5６6７7８8９9（(）)：:，,；;﹝〔﹞〕［〔］〕【〔】〕／/－-—-–-～~﹙(﹚)｡。､、";

  /** By character: plans are read so often that a map of objects would take most of the time. */
  private static final char[] PLAIN = new char[Character.MAX_VALUE + 1];

  static {
    for (int character = 0; character < PLAIN.length; character++) {
      PLAIN[character] = (char) character;
    }
    for (int index = 0; index < PAIRS.length(); index += 2) {
      PLAIN[PAIRS.charAt(index)] = PAIRS.charAt(index + 1);
    }
  }

  private Script() {}

  static String plain(String text) {
    char[] plain = text.toCharArray();
    for (int index = 0; index < plain.length; index++) {
      plain[index] = PLAIN[plain[index]];
    }
    return new String(plain);
  }
}
