package org.gongkai.identity.account;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Everybody known to this installation, people and systems. */
public record Accounts(List<Person> people, List<SystemClient> clients) {

  public Accounts {
    people = List.copyOf(people);
    clients = List.copyOf(clients);
  }

  /** Reads the definition; a missing file or a member that is not known ends the start. */
  public static Accounts read(Resource definition) throws IOException {
    try (InputStream in = definition.getInputStream()) {
      return JsonMapper.shared().readValue(in, Accounts.class);
    }
  }

  public Optional<Person> person(String id) {
    return people.stream().filter(person -> person.id().equals(id)).findFirst();
  }

  public Optional<SystemClient> client(String id) {
    return clients.stream().filter(client -> client.id().equals(id)).findFirst();
  }
}
