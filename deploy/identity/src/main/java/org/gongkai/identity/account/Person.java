package org.gongkai.identity.account;

import java.util.List;

/** Somebody who signs in: {@code id} is both the login name and the token's subject. */
public record Person(String id, String name, String unit, List<String> roles) {

  public Person {
    roles = List.copyOf(roles);
  }
}
