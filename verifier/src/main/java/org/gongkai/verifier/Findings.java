package org.gongkai.verifier;

import java.util.ArrayList;
import java.util.List;

/** What a check found, line by line, in Chinese and English. */
final class Findings {

  private final List<String> lines = new ArrayList<>();
  private boolean sound = true;

  /** Says one of two things, each as {@code Chinese / English}. */
  boolean check(boolean holds, String good, String bad) {
    lines.add(holds ? "[通过 OK]   " + good : "[不符 FAIL] " + bad);
    sound &= holds;
    return holds;
  }

  void note(String line) {
    lines.add("[提示 NOTE] " + line);
  }

  boolean isSound() {
    return sound;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
