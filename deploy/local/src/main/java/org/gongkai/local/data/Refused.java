package org.gongkai.local.data;

/** A command cannot be done for a reason its user can act on; the message is one full sentence. */
public class Refused extends RuntimeException {

  public Refused(String sentence) {
    super(sentence);
  }

  public Refused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
