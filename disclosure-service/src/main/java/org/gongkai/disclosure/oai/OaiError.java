package org.gongkai.disclosure.oai;

/** An error of the protocol; harvesters know the code. */
final class OaiError extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** The codes of OAI-PMH 2.0 as they are written. */
  enum Code {
    BAD_ARGUMENT("badArgument"),
    BAD_RESUMPTION_TOKEN("badResumptionToken"),
    BAD_VERB("badVerb"),
    CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
    ID_DOES_NOT_EXIST("idDoesNotExist"),
    NO_RECORDS_MATCH("noRecordsMatch");

    final String written;

    Code(String written) {
      this.written = written;
    }
  }

  private final Code code;

  OaiError(Code code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  Code code() {
    return code;
  }
}
