package org.gongkai.disclosure.screening.detector;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses down to somebody's door. Only with a personal name or the word for a home beside it:
 * offices have doors, too.
 */
record HomeAddresses() implements Detector {

  private static final int LOOK_BACK = 40;
  private static final int AROUND = 60;
  private static final int SHOWN = 6;

  private static final Anchored DOOR =
      Anchored.of(
          "0123456789一二三四五六七八九十", "\\d{1,4}单元|\\d{2,5}室|[\\d一二三四五六七八九十]{1,4}[组队社]\\d{1,4}号");

  private static final Pattern STREET =
      Pattern.compile("路|街|巷|弄|村|社区|小区|花园|苑|公寓|家园|大道|庄|屯|镇|乡|胡同|号院|里");

  private static final Pattern OFFICE =
      Pattern.compile("政府|政务|中心|局|委员会|法院|检察院|学校|中学|小学|医院|大厦|办公|银行|公司|酒店|宾馆|大厅|会议|广场|市场");

  private static final Pattern HOME =
      Pattern.compile("住址|住所|住户|家庭地址|户籍|现住|家住|居住|住在|住于|户主|申请人|姓名|当事人|业主|收件人|被执行人|救助对象");

  private static final Pattern EDGE = Pattern.compile("[,，。;；:：、(（\\n\\t]");

  private static final Pattern LINE = Pattern.compile("\\n");

  private static final Pattern NAME =
      Pattern.compile(
          "(?:^|[\\s,，。;；:：、(（])(?:[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚"
              + "卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤温牛骆阮葛柴柯翟辛焦甘祝宁符阎耿芦冉岳齐庄詹鲍殷谷喻聂覃颜倪施鲁洪娄凌邢樊兰康伍梅盛童刁欧蓝涂蔺游苗裴]|欧阳|上官|司马|诸葛)"
              + "[\\u4e00-\\u9fa5]{1,2}(?=$|[\\s,，。;；:：、)）])|[\\u4e00-\\u9fa5]{2,8}[·•][\\u4e00-\\u9fa5]{2,8}");

  @Override
  public void look(Folded original, Consumer<Hit> hits) {
    Folded text = original.simplified();
    String words = text.text();
    List<MatchResult> doors = new ArrayList<>();
    DOOR.find(words, doors::add);
    if (doors.isEmpty()) {
      return;
    }
    Surroundings around = Surroundings.of(words);
    int reported = 0;
    for (MatchResult door : doors) {
      int start = around.begin(door.start());
      boolean home =
          start >= reported
              && Surroundings.has(around.streets, start, door.start())
              && !Surroundings.has(around.offices, start, door.end())
              && around.isSomebodys(start, door.end());
      if (home) {
        String masked = words.substring(start, Math.min(start + SHOWN, door.start())) + "……";
        hits.accept(Hit.of(Kind.HOME_ADDRESS, text, start, door.end(), masked));
        reported = door.end();
      }
    }
  }

  /** Where in the text the telling words stand: looked for once, however many doors there are. */
  private record Surroundings(
      BitSet edges, BitSet lines, BitSet streets, BitSet offices, BitSet people) {

    static Surroundings of(String words) {
      BitSet people = places(HOME, words);
      people.or(places(NAME, words));
      return new Surroundings(
          places(EDGE, words),
          places(LINE, words),
          places(STREET, words),
          places(OFFICE, words),
          people);
    }

    private static BitSet places(Pattern wanted, String words) {
      BitSet places = new BitSet(words.length());
      Matcher found = wanted.matcher(words);
      while (found.find()) {
        places.set(found.start());
      }
      return places;
    }

    static boolean has(BitSet places, int from, int to) {
      int next = places.nextSetBit(from);
      return next >= 0 && next < to;
    }

    int begin(int door) {
      return Math.max(edges.previousSetBit(door - 1) + 1, Math.max(0, door - LOOK_BACK));
    }

    boolean isSomebodys(int from, int to) {
      int start = Math.max(lines.previousSetBit(from - 1), Math.max(0, from - AROUND));
      int lineEnd = lines.nextSetBit(to);
      return has(people, start, lineEnd < 0 ? to + AROUND : Math.min(lineEnd, to + AROUND));
    }
  }
}
