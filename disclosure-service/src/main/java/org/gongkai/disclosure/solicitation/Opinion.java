package org.gongkai.disclosure.solicitation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered. The id follows from the person, so that nobody answers twice, and says
 * nobody's name.
 *
 * @param solicitation id of the item that was asked about
 * @param agrees null when the person did not say
 * @param person null when the answers are anonymous
 * @param on the day; no time, which might tell who it was
 */
public record Opinion(
    @BsonId String id,
    long revision,
    String solicitation,
    String text,
    @Nullable Boolean agrees,
    @Nullable Person person,
    LocalDate on,
    @JsonIgnore List<PendingEvent> pending)
    implements Aggregate {

  static Opinion of(
      Solicitation asked, String text, @Nullable Boolean agrees, Actor by, LocalDate today) {
    return new Opinion(
        id(asked, by),
        1,
        asked.id(),
        text,
        agrees,
        asked.call().anonymous() ? null : new Person(by.id(), by.name()),
        today,
        List.of());
  }

  static String id(Solicitation asked, Actor by) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((asked.salt() + "/" + by.id()).getBytes(StandardCharsets.UTF_8));
      return asked.id() + "-" + HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
