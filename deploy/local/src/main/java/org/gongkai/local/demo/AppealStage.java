package org.gongkai.local.demo;

/** Where an appeal stands, and who does what to bring it to the next stage. */
enum AppealStage {
  RECEIVED("office", "assign"),
  ASSIGNED("handler", "reply"),
  REPLY_REVIEW("reviewer", "approve-reply"),
  ANSWERED("office", "publish-result"),
  /** Not a state of the appeal: its answer is public. */
  PUBLISHED("office", "");

  private final String person;
  private final String verb;

  AppealStage(String person, String verb) {
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
