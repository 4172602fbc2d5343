package org.gongkai.disclosure.oai;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The six requests of the protocol with the arguments that they take. */
enum Verb {
  IDENTIFY("Identify", Set.of(), Set.of()),
  LIST_METADATA_FORMATS("ListMetadataFormats", Set.of(), Set.of(Verb.IDENTIFIER)),
  LIST_SETS("ListSets", Set.of(), Set.of(Verb.TOKEN)),
  LIST_IDENTIFIERS(
      "ListIdentifiers", Set.of(Verb.PREFIX), Set.of(Verb.FROM, Verb.UNTIL, Verb.SET, Verb.TOKEN)),
  LIST_RECORDS(
      "ListRecords", Set.of(Verb.PREFIX), Set.of(Verb.FROM, Verb.UNTIL, Verb.SET, Verb.TOKEN)),
  GET_RECORD("GetRecord", Set.of(Verb.PREFIX, Verb.IDENTIFIER), Set.of());

  static final String IDENTIFIER = "identifier";
  static final String PREFIX = "metadataPrefix";
  static final String FROM = "from";
  static final String UNTIL = "until";
  static final String SET = "set";

  /** Exclusive: with it nothing else may be said. */
  static final String TOKEN = "resumptionToken";

  final String written;
  final Set<String> required;
  final Set<String> optional;

  Verb(String written, Set<String> required, Set<String> optional) {
    this.written = written;
    this.required = required;
    this.optional = optional;
  }

  static Optional<Verb> of(String written) {
    return Arrays.stream(values()).filter(verb -> verb.written.equals(written)).findFirst();
  }
}
