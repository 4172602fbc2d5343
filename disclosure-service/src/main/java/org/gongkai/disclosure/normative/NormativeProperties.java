package org.gongkai.disclosure.normative;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who keeps the register, and how it numbers.
 *
 * @param required whether a normative document needs its registration before it becomes public
 * @param column the only column in which normative documents are published, with those below it
 * @param pattern with {@code <prefix>}, {@code <year>} and {@code <serial>}
 * @param prefixes what a registrar's numbers begin with, by unit id; otherwise its name
 * @param registrars ids of units with a register of their own; of none, the topmost unit keeps it
 * @param keepers ids of other units whose people keep the register, such as a bureau of justice
 * @param roles any of which a keeper must have
 */
@ConfigurationProperties("gongkai.disclosure.normative")
record NormativeProperties(
    @DefaultValue("true") boolean required,
    @DefaultValue("normative-documents") String column,
    @DefaultValue("<prefix>规〔<year>〕<serial>号") String pattern,
    @DefaultValue Map<String, String> prefixes,
    @DefaultValue List<String> registrars,
    @DefaultValue List<String> keepers,
    @DefaultValue("OFFICE") Set<Role> roles) {

  private static final String GOVERNMENT = "人民政府";

  NormativeProperties {
    if (!pattern.contains("<serial>") || !pattern.contains("<year>")) {
      throw new IllegalArgumentException("A number needs <year> and <serial>: " + pattern);
    }
  }

  /** The unit in whose register a document of that unit stands. */
  String registrar(String unit, UnitTree tree) {
    List<String> path = tree.path(unit);
    return path.stream().filter(registrars::contains).findFirst().orElse(path.getLast());
  }

  boolean isKeeper(Actor actor, String registrar) {
    return roles.stream().anyMatch(actor::is)
        && (actor.unit().equals(registrar) || keepers.contains(actor.unit()));
  }

  /** The number as it is printed. */
  String text(String registrar, UnitTree tree, int year, int serial) {
    String name = tree.name(registrar);
    String usual = name == null ? registrar : name.replaceFirst(GOVERNMENT + "$", "");
    return pattern
        .replace("<prefix>", prefixes.getOrDefault(registrar, usual))
        .replace("<year>", Integer.toString(year))
        .replace("<serial>", Integer.toString(serial));
  }
}
