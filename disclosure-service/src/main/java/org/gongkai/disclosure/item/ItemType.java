package org.gongkai.disclosure.item;

/** The kind of document; decides which elements are compulsory. */
public enum ItemType {
  NORMATIVE_DOCUMENT,
  POLICY,
  NOTICE,
  INTERPRETATION,
  PRESS_RELEASE,
  MEETING_RECORD,
  REPORT,
  OTHER
}
