package org.gongkai.disclosure.item;

/** The kind of document; decides which elements are compulsory. */
public enum ItemType {
  NORMATIVE_DOCUMENT,
  POLICY,
  NOTICE,
  INTERPRETATION,
  PRESS_RELEASE,
  MEETING_RECORD,
  /** An institutional rule (制度). */
  RULE,
  REPORT,
  /** The answer to a proposal of a deputy or member (建议提案办理). */
  REPLY,
  /** Another body's document, passed on with its source. */
  REPOST,
  OTHER
}
