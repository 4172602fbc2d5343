package org.gongkai.disclosure.mistake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/** A mistake as its caller sees it. */
record MistakeView(
    @JsonUnwrapped Mistake mistake,
    String stateName,
    @Nullable String unitName,
    List<String> allowedActions) {

  static MistakeView of(Mistake mistake, @Nullable String unitName, Actor actor) {
    boolean drafter = actor.is(Role.DRAFTER);
    boolean decides = drafter || actor.is(Role.FIRST_REVIEWER) || actor.is(Role.OFFICE);
    List<String> allowed =
        switch (mistake.state()) {
          case OPEN ->
              drafter ? List.of("correct", "dismiss") : decides ? List.of("dismiss") : List.of();
          case CORRECTING -> decides ? List.of("dismiss") : List.of();
          case CORRECTED, DISMISSED -> List.of();
        };
    return new MistakeView(mistake, mistake.state().label(), unitName, allowed);
  }
}
