package org.gongkai.feedback.privacy;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A kind of personal data that can be told by its form. Landline numbers of offices are not. */
enum Detector {
  ID_NUMBER(
      "居民身份证号", "(?<![0-9A-Za-z])(?:[0-9]{17}[0-9Xx]|[0-9]{15})(?![0-9A-Za-z])", IdNumber::isOne),
  MOBILE(
      "手机号码", "(?<![0-9])(?:\\+?86[- ]?)?1[3-9][0-9](?:[- ]?[0-9]{4}){2}(?![0-9])", found -> true),
  EMAIL("电子邮箱", "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+", found -> true);

  private final String label;
  private final Pattern form;
  private final Predicate<String> proof;

  Detector(String label, String form, Predicate<String> proof) {
    this.label = label;
    this.form = Pattern.compile(form);
    this.proof = proof;
  }

  /** The Chinese name of what was found. */
  String label() {
    return label;
  }

  List<String> in(String text) {
    return form.matcher(text).results().map(MatchResult::group).filter(proof).toList();
  }
}
