package org.gongkai.platform.problem;

/**
 * What a program may rely on in a refusal: a stable name with its HTTP status. Each service
 * implements it by one enum.
 */
public interface Code {

  /** Stable upper-case name, sent as {@code code}. */
  String name();

  /** HTTP status from 400 to 599. */
  int status();
}
