package org.gongkai.task.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.platform.text.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * What printed names mean in a territory at one moment: what people have confirmed, the exact names
 * of the directory, and for all others the units that they may mean.
 */
public final class NameBook {

  private static final int SHOWN = 5;

  private final UnitTree tree;
  private final String territory;
  private final Map<String, String> confirmed;
  private final Set<String> places;
  private final Map<String, List<Known>> known = new LinkedHashMap<>();
  private final Map<String, Match> answered = new ConcurrentHashMap<>();

  /**
   * A printed name and whom it means.
   *
   * @param unitId whom it means beyond doubt; null when a person has to say
   * @param confirmed whether a person has said so
   * @param candidates the likeliest first, at most five
   */
  public record Match(
      String text, @Nullable String unitId, boolean confirmed, List<Candidate> candidates) {

    public Match {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * A unit that may be meant.
   *
   * @param score 0 to 1; from 0.8 on a regular abbreviation of one of its names
   * @param reason in Chinese
   */
  public record Candidate(String unitId, String name, double score, String reason) {}

  private record Known(UnitName name, String printed, Form form) {}

  private enum Form {
    NAME,
    SHORT,
    HISTORIC
  }

  /**
   * @param confirmed unit ids by folded text
   */
  NameBook(UnitTree tree, String territory, Map<String, String> confirmed) {
    this.tree = tree;
    this.territory = territory;
    this.confirmed = Map.copyOf(confirmed);
    this.places = new LinkedHashSet<>();
    for (String at = territory; at != null; at = parent(at)) {
      String name = tree.name(at);
      places.addAll(name == null ? List.of() : UnitName.places(name));
    }
    tree.within(territory).forEach(this::learn);
  }

  public Match match(String text) {
    return answered.computeIfAbsent(text, this::answer);
  }

  private Match answer(String text) {
    String told = confirmed.get(key(text));
    Optional<String> heir = told == null ? Optional.empty() : tree.heir(told);
    List<Candidate> candidates = candidates(text);
    if (heir.isPresent()) {
      return new Match(text, heir.get(), true, candidates);
    }
    Optional<String> named = tree.named(text, territory);
    return new Match(text, named.or(() -> evident(candidates)).orElse(null), false, candidates);
  }

  /** The only one of which the name differs in nothing but its writing. */
  private static Optional<String> evident(List<Candidate> candidates) {
    List<Candidate> sure =
        candidates.stream().filter(one -> one.score() >= NameLikeness.SURE - 0.01).toList();
    return sure.size() == 1 ? Optional.of(sure.getFirst().unitId()) : Optional.empty();
  }

  private List<Candidate> candidates(String text) {
    UnitName printed = UnitName.of(text, places);
    Map<String, Candidate> best = new LinkedHashMap<>();
    known.forEach((id, names) ->
        names.stream()
            .map(name -> candidate(id, printed, name))
            .flatMap(Optional::stream)
            .forEach(found -> best.merge(found.unitId(), found, NameBook::better)));
    return best.values().stream()
        .sorted(
            Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparing(Candidate::unitId))
        .limit(SHOWN)
        .toList();
  }

  private Optional<Candidate> candidate(String id, UnitName printed, Known name) {
    NameLikeness likeness = NameLikeness.of(printed, name.name());
    String heir = tree.heir(id).orElse(null);
    if (likeness == null || heir == null) {
      return Optional.empty();
    }
    // A unit below a department rarely is what a county's plan means.
    double near = territory.equals(parent(id)) || id.equals(territory) ? 1 : 0.97;
    double score = Math.round(likeness.score() * near * 1000) / 1000.0;
    if (score < NameLikeness.FAINT) {
      return Optional.empty();
    }
    return Optional.of(
        new Candidate(
            heir, String.valueOf(tree.name(heir)), score, reason(likeness, name, id, heir)));
  }

  private String reason(NameLikeness likeness, Known name, String id, String heir) {
    String which =
        switch (name.form()) {
          case NAME -> "";
          case SHORT -> "（简称“" + name.printed() + "”）";
          case HISTORIC -> "（曾用名“" + name.printed() + "”）";
        };
    return likeness.reason() + which + (id.equals(heir) ? "" : "；原单位已由其承接");
  }

  private void learn(Unit unit) {
    List<Known> names = known.computeIfAbsent(unit.id(), id -> new ArrayList<>());
    UnitContent content = unit.content();
    learn(names, content.name(), Form.NAME);
    content.shortNames().forEach(name -> learn(names, name, Form.SHORT));
    content.historicNames().forEach(name -> learn(names, name, Form.HISTORIC));
  }

  private void learn(List<Known> names, String name, Form form) {
    names.add(new Known(UnitName.of(name, places), name, form));
    UnitName behind = UnitName.behindPlace(name, places);
    if (!behind.core().equals(names.getLast().name().core())) {
      names.add(new Known(behind, name, form));
    }
  }

  private static Candidate better(Candidate one, Candidate other) {
    return other.score() > one.score() ? other : one;
  }

  private @Nullable String parent(String id) {
    return tree.find(id).map(unit -> unit.content().parentId()).orElse(null);
  }

  static String key(String text) {
    return TextForm.of(text).value();
  }
}
