package org.gongkai.disclosure.normative;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemCode;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the register. A number that was given stays with its document for good, also when the
 * entry is struck out.
 *
 * @param id of the item: a document has one entry
 * @param unit that drafts it
 * @param registrar the unit whose register this is
 * @param textHash of the content without its normative number, so that writing the number in does
 *     not undo the registration
 * @param reason of a refusal or of striking out
 */
public record Registration(
    @BsonId String id,
    long revision,
    String unit,
    String registrar,
    String title,
    State state,
    String textHash,
    Legality legality,
    @Nullable RegistrationNumber number,
    @Nullable String reason,
    Person requestedBy,
    Instant requestedAt,
    @Nullable Person decidedBy,
    @Nullable Instant decidedAt,
    List<Line> history,
    Instant updatedAt,
    @JsonIgnore List<PendingEvent> pending)
    implements Aggregate {

  /** How far a registration is. */
  public enum State {
    REQUESTED("待登记"),
    REGISTERED("已登记"),
    REFUSED("不予登记"),
    VOID("已注销");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** A line of the history. */
  public record Line(Instant at, Person person, String action, @Nullable String note) {}

  static Registration of(Item item, String registrar, Legality legality, Actor by, Instant at) {
    Person person = person(by);
    return new Registration(
        item.id(),
        1,
        item.content().unit(),
        registrar,
        item.content().title(),
        State.REQUESTED,
        textHash(item),
        legality,
        null,
        null,
        person,
        at,
        null,
        null,
        List.of(new Line(at, person, "request", null)),
        at,
        List.of());
  }

  /** Of the text as it stands now, in the register that it stands in already. */
  Registration requestAgain(Item item, Legality reviewed, Actor by, Instant at) {
    if (state == State.REQUESTED && textHash.equals(textHash(item))) {
      return this;
    }
    if (covers(item)) {
      throw Refusal.illegalTransition("申请登记", state.label());
    }
    return new Registration(
        id,
        revision + 1,
        unit,
        registrar,
        item.content().title(),
        State.REQUESTED,
        textHash(item),
        reviewed,
        number,
        null,
        person(by),
        at,
        null,
        null,
        with("request", null, by, at),
        at,
        pending);
  }

  /**
   * @param given kept if the entry has one already
   */
  Registration register(Item item, RegistrationNumber given, Actor by, Instant at) {
    requireAnother(item, by);
    if (state != State.REQUESTED) {
      throw Refusal.illegalTransition("登记", state.label());
    }
    if (!textHash.equals(textHash(item))) {
      throw new Refusal(ItemCode.HASH_CHANGED, "申请登记后文本有改动，请起草单位重新申请。");
    }
    return decided(State.REGISTERED, number == null ? given : number, null, "register", by, at);
  }

  Registration refuse(Item item, String why, Actor by, Instant at) {
    requireAnother(item, by);
    if (state != State.REQUESTED) {
      throw Refusal.illegalTransition("不予登记", state.label());
    }
    return decided(State.REFUSED, number, why, "refuse", by, at);
  }

  /** Strikes out what never became public. */
  Registration annul(Item item, String why, Actor by, Instant at) {
    if (state != State.REGISTERED || item.edition() != null) {
      throw Refusal.illegalTransition("注销登记", item.edition() == null ? state.label() : "已公布");
    }
    return decided(State.VOID, number, why, "annul", by, at);
  }

  /** Whether exactly this text, whatever number is written in it, is registered. */
  boolean covers(Item item) {
    return state == State.REGISTERED && textHash.equals(textHash(item));
  }

  /** Of the content without its normative number. */
  static String textHash(Item item) {
    return item.content().withNormativeNumber(null).hash();
  }

  private void requireAnother(Item item, Actor by) {
    if (requestedBy.id().equals(by.id()) || item.isAuthor(by.id())) {
      throw new Refusal(ItemCode.SAME_PERSON, "申请人和拟稿人不能办理登记。");
    }
  }

  private Registration decided(
      State next,
      @Nullable RegistrationNumber kept,
      @Nullable String why,
      String action,
      Actor by,
      Instant at) {
    return new Registration(
        id,
        revision + 1,
        unit,
        registrar,
        title,
        next,
        textHash,
        legality,
        kept,
        why,
        requestedBy,
        requestedAt,
        person(by),
        at,
        with(action, why, by, at),
        at,
        pending);
  }

  private List<Line> with(String action, @Nullable String note, Actor by, Instant at) {
    List<Line> longer = new ArrayList<>(history);
    longer.add(new Line(at, person(by), action, note));
    return List.copyOf(longer);
  }

  private static Person person(Actor actor) {
    return new Person(actor.id(), actor.name());
  }
}
