package org.gongkai.disclosure.interpretation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemCode;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document must be interpreted. A normative document always must; a policy when somebody
 * says so; only an exemption with a reason and a second person takes it off.
 *
 * @param id of the document
 * @param grounds why a policy must be, as far as somebody has said so
 * @param decided who has said whether it must be; null while nobody has
 * @param publishedAt when the document became public; null before, and after a withdrawal
 */
public record Duty(
    @BsonId String id,
    long revision,
    String unit,
    boolean always,
    boolean required,
    @Nullable String reason,
    List<Ground> grounds,
    @Nullable Person decided,
    @Nullable Exemption exemption,
    @Nullable Instant publishedAt,
    @JsonIgnore List<PendingEvent> pending)
    implements Aggregate {

  /** Duties that were kept before there were grounds have none. */
  public Duty {
    grounds = grounds == null ? List.of() : List.copyOf(grounds);
  }

  /** What makes a policy one that must be interpreted. */
  public enum Ground {
    RIGHTS("涉及公众权益"),
    BROAD("涉及面广"),
    CONCERNED("社会关注度高"),
    TECHNICAL("专业性强");

    private final String label;

    Ground(String label) {
      this.label = label;
    }

    /** The Chinese name shown to people. */
    public String label() {
      return label;
    }
  }

  /** Asked for by one person, granted by another. */
  public record Exemption(
      String reason,
      Person asked,
      Instant askedAt,
      @Nullable Person granted,
      @Nullable Instant grantedAt) {}

  /** As it stands before anybody has said anything. */
  static Duty of(Item item) {
    return of(item.id(), item.content().unit(), item.content().type());
  }

  static Duty of(String itemId, String unit, ItemType type) {
    boolean always = type == ItemType.NORMATIVE_DOCUMENT;
    return new Duty(itemId, 1, unit, always, always, null, List.of(), null, null, null, List.of());
  }

  boolean isOpen() {
    return required && !isExempt();
  }

  /** A normative document needs nobody's word. */
  boolean isDecided() {
    return always || required || decided != null;
  }

  boolean isExempt() {
    return exemption != null && exemption.granted() != null;
  }

  /** Says whether a policy must be interpreted; a normative document keeps its duty. */
  Duty require(boolean wanted, @Nullable String why, List<Ground> because, Actor by) {
    by.require(Role.DRAFTER, Role.FIRST_REVIEWER, Role.REVIEWER, Role.SIGNER, Role.OFFICE);
    if (!wanted && always) {
      throw Refusal.illegalTransition("免除解读", "规范性文件一律应当解读，只能申请免予解读");
    }
    if (!wanted && required && !by.is(Role.REVIEWER) && !by.is(Role.SIGNER)) {
      throw Refusal.forbidden("已确定应当解读的，只有审核人或审发人可以取消。");
    }
    return new Duty(
        id,
        revision + 1,
        unit,
        always,
        wanted,
        why,
        wanted ? because : List.of(),
        new Person(by.id(), by.name()),
        exemption,
        publishedAt,
        pending);
  }

  Duty ask(String why, Actor by, Instant at) {
    by.require(Role.DRAFTER, Role.FIRST_REVIEWER, Role.REVIEWER, Role.OFFICE);
    if (!required || isExempt()) {
      throw Refusal.illegalTransition("申请免予解读", isExempt() ? "已免予解读" : "无须解读");
    }
    Person person = new Person(by.id(), by.name());
    return next(new Exemption(why, person, at, null, null), publishedAt);
  }

  /** By somebody who neither asked nor wrote any of the document. */
  Duty grant(Item item, Actor by, Instant at) {
    by.require(Role.SIGNER, Role.LEADER);
    if (exemption == null || isExempt()) {
      throw Refusal.illegalTransition("批准免予解读", isExempt() ? "已免予解读" : "没有申请");
    }
    if (exemption.asked().id().equals(by.id()) || item.isAuthor(by.id())) {
      throw new Refusal(ItemCode.SAME_PERSON, "申请人和拟稿人不能批准免予解读。");
    }
    Person person = new Person(by.id(), by.name());
    return next(
        new Exemption(exemption.reason(), exemption.asked(), exemption.askedAt(), person, at),
        publishedAt);
  }

  /** The same when it is known already; null for a withdrawal. */
  Duty published(@Nullable Instant when) {
    return java.util.Objects.equals(when, publishedAt) ? this : next(exemption, when);
  }

  private Duty next(@Nullable Exemption exempt, @Nullable Instant published) {
    return new Duty(
        id,
        revision + 1,
        unit,
        always,
        required,
        reason,
        grounds,
        decided,
        exempt,
        published,
        pending);
  }
}
