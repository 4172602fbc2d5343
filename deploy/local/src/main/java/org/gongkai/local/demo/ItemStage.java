package org.gongkai.local.demo;

/** Where a disclosed item stands, and who does what to bring it to the next stage. */
enum ItemStage {
  DRAFT("drafter", "submit"),
  FIRST_REVIEW("first-reviewer", "approve"),
  REVIEW("reviewer", "approve"),
  SIGN_OFF("signer", "approve"),
  APPROVED("office", "publish"),
  PUBLISHED("office", "withdraw"),
  WITHDRAWN("office", "");

  private final String person;
  private final String verb;

  ItemStage(String person, String verb) {
    this.person = person;
    this.verb = verb;
  }

  String person() {
    return person;
  }

  String verb() {
    return verb;
  }
}
