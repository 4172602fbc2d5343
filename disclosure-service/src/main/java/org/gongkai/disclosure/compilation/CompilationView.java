package org.gongkai.disclosure.compilation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.disclosure.compilation.Compilation.Bound;
import org.gongkai.disclosure.compilation.Compilation.State;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/** A compilation as its caller sees it. */
record CompilationView(
    String id,
    long revision,
    String title,
    String unit,
    @Nullable String issuer,
    @Nullable LocalDate date,
    @Nullable String preface,
    State state,
    String stateName,
    @Nullable String failure,
    List<ItemLine> items,
    List<FileLine> files,
    boolean outOfDate,
    @Nullable Instant builtAt,
    @Nullable String publishedBy,
    @Nullable Instant publishedAt,
    Instant updatedAt,
    List<String> allowedActions) {

  /**
   * @param edition the one in the volume; null before it is built
   * @param currentEdition null when the item is no longer public
   */
  record ItemLine(
      String itemId,
      @Nullable String title,
      @Nullable Integer edition,
      @Nullable Integer currentEdition,
      @Nullable Integer page) {

    boolean isOutOfDate() {
      return edition != null && !Objects.equals(edition, currentEdition);
    }
  }

  record FileLine(String name, String mediaType, long size, String sha256, String url) {}

  static CompilationView of(Compilation one, Map<String, Integer> editions, Actor caller) {
    Compilation.Volume volume = one.volume();
    List<ItemLine> items = new ArrayList<>();
    for (int i = 0; i < one.items().size(); i++) {
      String id = one.items().get(i);
      Integer now = editions.get(id);
      Bound bound = volume == null ? null : volume.bound().get(i);
      items.add(
          bound == null
              ? new ItemLine(id, null, null, now, null)
              : new ItemLine(id, bound.title(), bound.edition(), now, bound.page()));
    }
    return new CompilationView(
        one.id(),
        one.revision(),
        one.cover().title(),
        one.unit(),
        one.cover().issuer(),
        one.cover().date(),
        one.cover().preface(),
        one.state(),
        one.state().label(),
        one.failure(),
        items,
        volume == null
            ? List.of()
            : volume.files().stream()
                .map(file ->
                    new FileLine(
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        file.sha256(),
                        "/api/disclosure/compilations/" + one.id() + "/" + file.name()))
                .toList(),
        items.stream().anyMatch(ItemLine::isOutOfDate),
        volume == null ? null : volume.builtAt(),
        caller.isAnonymous() || one.publishedBy() == null ? null : one.publishedBy().name(),
        one.publishedAt(),
        one.updatedAt(),
        allowed(one, caller));
  }

  private static List<String> allowed(Compilation one, Actor caller) {
    List<String> allowed = new ArrayList<>();
    boolean edits = caller.is(Role.DRAFTER) || caller.is(Role.OFFICE);
    if (edits && one.state() != State.PUBLISHED && one.state() != State.BUILDING) {
      allowed.add("edit");
      allowed.add("build");
    }
    if (caller.is(Role.OFFICE) && one.state() == State.BUILT) {
      allowed.add("publish");
    }
    return allowed;
  }
}
