package org.gongkai.task.supervision;

/** How a unit stands; the worst last. */
public enum Light {
  GREEN,
  YELLOW,
  RED;

  Light worst(Light other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
