package org.gongkai.disclosure.indicator;

import java.time.Instant;
import org.gongkai.disclosure.item.Person;

/**
 * A number that is not public, and why; a named person answers for it.
 *
 * @param reason Chinese, for people
 */
public record Gap(int serial, Ground ground, String reason, Person by, Instant at) {

  /** Why a number is not public; the label is Chinese, for people. */
  public enum Ground {
    NOT_PUBLIC("依法不予公开"),
    ON_REQUEST("依申请公开"),
    INTERNAL("内部事务或者过程性信息"),
    VOID("空号或者作废"),
    ELSEWHERE("由其他机关公开"),
    OTHER("其他");

    private final String label;

    Ground(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }
}
