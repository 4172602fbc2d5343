package org.gongkai.disclosure.screening.detector;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses down to somebody's door. Only with a personal name or the word for a home beside it:
 * offices have doors, too.
 */
record HomeAddresses() implements Detector {

  private static final int LOOK_BACK = 40;
  private static final int AROUND = 60;

  private static final Pattern DOOR =
      Pattern.compile("\\d{1,4}单元|\\d{2,5}室|[\\d一二三四五六七八九十]{1,4}[组队社]\\d{1,4}号");

  private static final Pattern STREET =
      Pattern.compile("路|街|巷|弄|村|社区|小区|花园|苑|公寓|家园|大道|庄|屯|镇|乡|胡同|号院|里");

  private static final Pattern OFFICE =
      Pattern.compile("政府|政务|中心|局|委员会|法院|检察院|学校|中学|小学|医院|大厦|办公|银行|公司|酒店|宾馆|大厅|会议|广场|市场");

  private static final Pattern HOME =
      Pattern.compile("住址|住所|住户|家庭地址|户籍|现住|家住|居住|住在|住于|户主|申请人|姓名|当事人|业主|收件人|被执行人|救助对象");

  private static final Pattern EDGE = Pattern.compile("[,，。;；:：、(（\\n\\t]");

  private static final Pattern NAME =
      Pattern.compile(
          "(?:^|[\\s,，。;；:：、(（])(?:[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚"
              + "卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤温]|欧阳|上官|司马|诸葛)"
              + "[\\u4e00-\\u9fa5]{1,2}(?=$|[\\s,，。;；:：、)）])");

  @Override
  public void look(Folded text, Consumer<Hit> hits) {
    String words = text.text();
    Matcher door = DOOR.matcher(words);
    int reported = 0;
    while (door.find()) {
      int start = begin(words, door.start());
      String address = words.substring(start, door.end());
      String before = words.substring(start, door.start());
      if (start >= reported
          && STREET.matcher(before).find()
          && !OFFICE.matcher(address).find()
          && isSomebodys(words, start, door.end())) {
        String masked = before.substring(0, Math.min(6, before.length())) + "……";
        hits.accept(Hit.of(Kind.HOME_ADDRESS, text, start, door.end(), masked));
        reported = door.end();
      }
    }
  }

  private static int begin(String words, int door) {
    int start = Math.max(0, door - LOOK_BACK);
    Matcher edge = EDGE.matcher(words).region(start, door);
    while (edge.find()) {
      start = edge.end();
    }
    return start;
  }

  private static boolean isSomebodys(String words, int from, int to) {
    int lineStart = Math.max(words.lastIndexOf('\n', from), from - AROUND);
    int lineEnd = words.indexOf('\n', to);
    int end = Math.min(lineEnd < 0 ? words.length() : lineEnd, to + AROUND);
    String around = words.substring(Math.max(0, lineStart), end);
    return HOME.matcher(around).find() || NAME.matcher(around).find();
  }
}
