package org.gongkai.disclosure.screening.detector;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Official texts with the data of imaginary persons hidden in them, always the same for a seed. A
 * labelled text says what it holds; most hold nothing but numbers that are none of it.
 */
final class Corpus {

  /** One text, with what must be found in it: null for a decoy. */
  record Sample(String text, Kind kind) {}

  private static final String[] PROVINCES = {
    "11", "13", "21", "32", "37", "41", "44", "51", "61", "62", "65"
  };
  private static final String[] SURNAMES = {"王", "李", "张", "刘", "陈", "杨", "赵", "周", "吴", "郑"};
  private static final String[] GIVEN = {"小明", "芳", "建国", "玉兰", "子涵", "磊", "秀英", "伟"};
  private static final String[] PLACES = {"青石镇桃源村", "河东路", "幸福小区", "城关镇新华街"};
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private final Random random;
  private final List<Sample> samples = new ArrayList<>();

  private Corpus(long seed) {
    this.random = new Random(seed);
  }

  static List<Sample> of(long seed, int each) {
    Corpus corpus = new Corpus(seed);
    for (int index = 0; index < each; index++) {
      corpus.add(Kind.RESIDENT_ID, corpus.parted(corpus.residentId(), 6, 8, 4));
      corpus.add(Kind.RESIDENT_ID_15, corpus.oldId());
      corpus.add(Kind.MOBILE_PHONE, corpus.parted(corpus.mobile(), 3, 4, 4));
      corpus.add(Kind.BANK_CARD, corpus.parted(corpus.card(), 4, 4, 4, 4, 3));
      corpus.add(Kind.TRAVEL_DOCUMENT, corpus.pick("E", "G", "H", "M") + corpus.digits(8));
      corpus.add(
          Kind.LICENCE_PLATE,
          corpus.pick("新", "川", "陕")
              + corpus.pick("A", "B", "E")
              + corpus.pick("", "·")
              + corpus.digits(5));
      corpus.samples.add(new Sample(corpus.address(), Kind.HOME_ADDRESS));
      corpus.samples.add(
          new Sample(
              corpus.pick("秘密★" + corpus.number(1, 20) + "年", "机密★", "密级：绝密", "秘 密"),
              Kind.SECRECY_MARK));
      corpus.samples.add(
          new Sample(
              corpus.pick("此件不公开", "（内部资料，注意保存）", "仅供工作人员参考", "份号：" + corpus.digits(6), "此件依申请公开"),
              Kind.INTERNAL_MARK));
      for (int decoy = 0; decoy < 9; decoy++) {
        corpus.samples.add(new Sample(corpus.framed(corpus.decoy()), null));
      }
    }
    return corpus.samples;
  }

  private void add(Kind kind, String number) {
    samples.add(new Sample(framed(number), kind));
  }

  private String framed(String number) {
    String name = pick(SURNAMES) + pick(GIVEN);
    return switch (random.nextInt(6)) {
      case 0 -> "经审核，" + name + "（" + number + "）符合条件，予以公示。";
      case 1 ->
          random.nextInt(1, 200)
              + "\t"
              + name
              + "\t"
              + number
              + "\t"
              + random.nextInt(100, 9000)
              + "\t"
              + date();
      case 2 -> wide("证件及联系方式：" + number);
      case 3 ->
          "附件 "
              + random.nextInt(1, 9)
              + " 名单\n"
              + name
              + " "
              + number
              + "\n望教体〔2026〕"
              + random.nextInt(1, 300)
              + "号";
      case 4 -> name + ":" + number + ";咨询电话:0999-86" + digits(5);
      default -> number;
    };
  }

  private String wide(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars()
        .forEach(
            it -> wide.append((char) (it >= '0' && it <= '9' || it == 'X' ? it + 0xFEE0 : it)));
    return wide.toString();
  }

  /** Whole, or in groups as people and line ends part them. */
  private String parted(String number, int... groups) {
    String gap = pick("", "", "", " ", "-", "\u200B", "\u00A0");
    StringBuilder parted = new StringBuilder();
    int at = 0;
    for (int group : groups) {
      int to = Math.min(number.length(), at + group);
      parted.append(at > 0 && to > at ? gap : "").append(number, at, to);
      at = to;
    }
    if (random.nextInt(8) == 0) {
      int half = number.length() / 2;
      return number.substring(0, half) + "\n" + number.substring(half);
    }
    return parted.toString();
  }

  private String residentId() {
    String body = pick(PROVINCES) + digits(4) + birthday("yyyyMMdd") + digits(3);
    return body + check(body);
  }

  private static char check(String body) {
    int sum = 0;
    for (int index = 0; index < WEIGHTS.length; index++) {
      sum += WEIGHTS[index] * (body.charAt(index) - '0');
    }
    return "10X98765432".charAt(sum % 11);
  }

  private String oldId() {
    return pick(PROVINCES) + digits(4) + birthday("yyMMdd") + digits(3);
  }

  private String birthday(String pattern) {
    return LocalDate.of(1940, 1, 1)
        .plusDays(random.nextInt(21_000))
        .format(DateTimeFormatter.ofPattern(pattern));
  }

  private String mobile() {
    return "1" + number(3, 9) + digits(9);
  }

  private String card() {
    String prefix = pick("622202", "621700", "622848", "4563", "5187", "955880");
    int length =
        prefix.startsWith("4") || prefix.startsWith("5")
            ? 16
            : prefix.startsWith("9") ? 19 : pick("16", "19").equals("16") ? 16 : 19;
    String body = prefix + digits(length - 1 - prefix.length());
    for (int last = 0; last < 10; last++) {
      if (Checks.isLuhn(body + last)) {
        return body + last;
      }
    }
    throw new IllegalStateException(body);
  }

  private String address() {
    String door =
        pick(
            number(1, 30) + "号" + number(1, 9) + "单元" + number(101, 909) + "室",
            number(1, 9) + "组" + number(1, 99) + "号");
    String place = "望川县" + pick(PLACES) + door;
    String name = pick(SURNAMES) + pick(GIVEN);
    return pick(
        name + "，" + place,
        "家庭住址：" + place,
        name + "\t" + place + "\t1200",
        "户主" + name + "住" + place);
  }

  /** What official texts are full of. */
  private String decoy() {
    return switch (random.nextInt(11)) {
      case 0 -> "望政办发〔" + number(2015, 2026) + "〕" + number(1, 300) + "号";
      case 1 -> date() + "至" + date();
      case 2 -> number(1000, 99_999_999) + "." + digits(2) + "元";
      case 3 -> creditCode();
      case 4 -> "0999-" + number(2, 8) + digits(6);
      case 5 -> "20" + digits(2) + digits(14);
      case 6 -> wrongId();
      case 7 -> "WANGCHUAN-EDUCATION/2026-" + digits(5);
      case 8 -> digits(4) + " " + digits(2) + " " + digits(3) + " " + digits(5);
      case 9 -> "1" + number(3, 9) + digits(9) + "元";
      default -> number(1, 99) + "万元，占比" + number(1, 99) + "." + digits(2) + "%";
    };
  }

  private String wrongId() {
    String body = pick(PROVINCES) + digits(4) + birthday("yyyyMMdd") + digits(3);
    char right = check(body);
    char wrong = right == 'X' ? '5' : (char) ('0' + (right - '0' + 1 + random.nextInt(8)) % 10);
    return body + (wrong == right ? '0' : wrong);
  }

  private String creditCode() {
    StringBuilder body =
        new StringBuilder(pick("91", "11", "12", "52"))
            .append(pick("35", "65", "51"))
            .append(digits(4));
    for (int index = 0; index < 9; index++) {
      body.append(CREDIT.charAt(random.nextInt(31)));
    }
    int sum = 0;
    int weight = 1;
    for (int index = 0; index < 17; index++) {
      sum += CREDIT.indexOf(body.charAt(index)) * weight;
      weight = weight * 3 % 31;
    }
    return body.append(CREDIT.charAt((31 - sum % 31) % 31)).toString();
  }

  private String date() {
    return pick("2026年3月2日", "2026-03-02", "20260302", "2025.12.31");
  }

  private int number(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int index = 0; index < count; index++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private String pick(String... from) {
    return from[random.nextInt(from.length)];
  }
}
