package org.gongkai.local.guard;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Arrays;

/**
 * Runs the main class named by the first argument and ends the process once standard input ends.
 * The launcher holds the other end of that pipe and never writes to it; the kernel closes it
 * however the launcher dies, so no service outlives it, not even after {@code kill -9}.
 */
public final class Guarded {

  /** With the launcher go store and broker: what has not ended by then waits for them in vain. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  private Guarded() {}

  public static void main(String[] args) throws Throwable {
    Thread.ofPlatform().daemon().name("guard").start(Guarded::endWithTheLauncher);
    String[] rest = Arrays.copyOfRange(args, 1, args.length);
    try {
      Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
    } catch (InvocationTargetException failed) {
      throw failed.getCause() == null ? failed : failed.getCause();
    }
  }

  private static void endWithTheLauncher() {
    awaitEndOfInput();
    Thread.ofPlatform().daemon().name("guard-halt").start(Guarded::haltAfterGrace);
    System.exit(143);
  }

  private static void awaitEndOfInput() {
    try {
      while (System.in.read() >= 0) {
        continue;
      }
    } catch (IOException brokenPipe) {
      System.err.println("guard: " + brokenPipe.getMessage());
    }
  }

  private static void haltAfterGrace() {
    try {
      Thread.sleep(GRACE);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(137);
  }
}
