package org.gongkai.disclosure.oai;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.disclosure.oai.OaiError.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What a harvester asks, with every argument known to belong there. */
record OaiRequest(Verb verb, Map<String, String> arguments) {

  static final String FORMAT = "oai_dc";

  /** Refuses an unknown verb, and arguments that are unknown, repeated, missing or not alone. */
  static OaiRequest of(MultiValueMap<String, String> said) {
    List<String> verbs = said.getOrDefault("verb", List.of());
    if (verbs.size() != 1) {
      throw new OaiError(Code.BAD_VERB, "exactly one verb is needed");
    }
    Verb verb =
        Verb.of(verbs.getFirst()).orElseThrow(() -> new OaiError(Code.BAD_VERB, "unknown verb"));
    Map<String, String> arguments = new LinkedHashMap<>();
    said.forEach((name, values) -> {
      if (!name.equals("verb")) {
        arguments.put(name, only(name, values, verb));
      }
    });
    if (arguments.containsKey(Verb.TOKEN)) {
      if (arguments.size() > 1) {
        throw new OaiError(Code.BAD_ARGUMENT, "resumptionToken is exclusive");
      }
    } else {
      verb.required.stream()
          .filter(name -> !arguments.containsKey(name))
          .findFirst()
          .ifPresent(name -> {
            throw new OaiError(Code.BAD_ARGUMENT, "missing argument " + name);
          });
    }
    return new OaiRequest(verb, arguments);
  }

  @Nullable String get(String name) {
    return arguments.get(name);
  }

  /** Refuses a form of metadata that is not kept. */
  void checkFormat() {
    String prefix = get(Verb.PREFIX);
    if (prefix != null && !prefix.equals(FORMAT)) {
      throw new OaiError(Code.CANNOT_DISSEMINATE_FORMAT, "only oai_dc is available");
    }
  }

  private static String only(String name, List<String> values, Verb verb) {
    if (!verb.required.contains(name) && !verb.optional.contains(name)) {
      throw new OaiError(Code.BAD_ARGUMENT, "unknown argument of " + verb.written);
    }
    if (values.size() != 1 || values.getFirst() == null || values.getFirst().isEmpty()) {
      throw new OaiError(Code.BAD_ARGUMENT, name + " must be given once, with a value");
    }
    return values.getFirst();
  }
}
