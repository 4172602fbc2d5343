package org.gongkai.disclosure.migration;

/** What becomes of rows in which the import finds what should not be public. */
public enum ScreeningMode {
  /** They are in, with a note for each finding. */
  NOTE,
  /** Personal data and marks of secrecy keep a row out; wording is noted. */
  REFUSE,
  /** Nobody looks. */
  OFF
}
