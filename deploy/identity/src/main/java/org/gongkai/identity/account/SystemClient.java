package org.gongkai.identity.account;

import java.util.List;

/** Another government system that calls the suite in its own name. */
public record SystemClient(String id, String name, String unit, List<String> scopes) {

  public SystemClient {
    scopes = List.copyOf(scopes);
  }
}
