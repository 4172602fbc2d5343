package org.gongkai.task.imports.preview;

import java.util.List;
import org.gongkai.task.unit.Expansion;
import org.gongkai.task.unit.NameBook;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * What a printed name of a preview means.
 *
 * @param unitId null while a person has to say
 * @param confirmed whether a person has said so
 * @param rule of a collective term; null when nobody knows it
 * @param members of a collective term today
 */
record UnitNameView(
    String text,
    boolean collective,
    @Nullable String unitId,
    @Nullable String unitName,
    boolean confirmed,
    List<NameBook.Candidate> candidates,
    Expansion.@Nullable Rule rule,
    int members) {

  static UnitNameView of(NameBook.Match match, UnitTree tree) {
    String unitId = match.unitId();
    return new UnitNameView(
        match.text(),
        false,
        unitId,
        unitId == null ? null : tree.name(unitId),
        match.confirmed(),
        match.candidates(),
        null,
        0);
  }

  static UnitNameView of(Expansion expansion) {
    return new UnitNameView(
        expansion.term(),
        true,
        null,
        null,
        false,
        List.of(),
        expansion.rule(),
        expansion.unitIds().size());
  }

  /** A collective term that nobody has defined. */
  static UnitNameView unknown(String term) {
    return new UnitNameView(term, true, null, null, false, List.of(), null, 0);
  }
}
