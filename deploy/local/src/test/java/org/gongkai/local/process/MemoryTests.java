package org.gongkai.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTests {

  @Test
  void knowsWhatThisProcessOccupies() {
    assertThat(Memory.residentBytes(ProcessHandle.current().pid())).isGreaterThan(10L << 20);
  }

  @Test
  void aProcessThatIsGoneOccupiesNothing() {
    assertThat(Memory.residentBytes(0)).isZero();
  }
}
