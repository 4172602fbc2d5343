package org.gongkai.disclosure.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A law as its source gives it.
 *
 * @param history who adopted or changed it and when, as written; also part of the text
 * @param adopted when it got this wording: the last adoption, change or publication
 * @param inForce since when it holds, if the history says so
 */
public record Law(
    String title,
    List<String> history,
    @Nullable LocalDate adopted,
    @Nullable LocalDate inForce,
    List<Provision> provisions) {

  public Law {
    history = List.copyOf(history);
    provisions = List.copyOf(provisions);
  }

  /** How many lines are of this kind. */
  public long count(Provision.Kind kind) {
    return provisions.stream().filter(provision -> provision.kind() == kind).count();
  }
}
