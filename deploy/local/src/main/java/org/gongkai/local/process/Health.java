package org.gongkai.local.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Asks a process whether it is well. */
public final class Health {

  private static final int LIMIT_MILLIS = (int) Duration.ofSeconds(5).toMillis();

  private Health() {}

  /** Whether {@code http://127.0.0.1:port/actuator/health} answers 200 within five seconds. */
  public static boolean isUp(int port) {
    return answers(port, "/actuator/health");
  }

  /** Whether it takes requests, even if its health names something that a person must mend. */
  public static boolean isReady(int port) {
    return answers(port, "/actuator/health/readiness");
  }

  private static boolean answers(int port, String path) {
    try {
      URI uri = URI.create("http://127.0.0.1:" + port + path);
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
      connection.setConnectTimeout(LIMIT_MILLIS);
      connection.setReadTimeout(LIMIT_MILLIS);
      try {
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException notYet) {
      return false;
    }
  }
}
