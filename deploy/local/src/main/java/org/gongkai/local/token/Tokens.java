package org.gongkai.local.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gongkai.local.data.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tokens of a running suite: of people by password, of systems by their secret. */
public final class Tokens {

  private final String url;
  private final Map<String, String> people;
  private final Map<String, String> clients;

  private Tokens(String url, Map<String, String> people, Map<String, String> clients) {
    this.url = url;
    this.people = people;
    this.clients = clients;
  }

  /** Reads the passwords that the identity provider made; there are none when it is not ours. */
  public static Tokens of(String url, Path secrets) {
    return new Tokens(
        url, read(secrets.resolve("people.json")), read(secrets.resolve("clients.json")));
  }

  /** A fresh access token. Refuses an unknown name, naming those there are, and a refused login. */
  public String of(String name) {
    Provider provider = new Provider(url);
    return Optional.ofNullable(people.get(name))
        .map(password -> provider.signIn(name, password))
        .or(() ->
            Optional.ofNullable(clients.get(name))
                .map(secret -> provider.clientToken(name, secret)))
        .orElseThrow(() -> unknown(name));
  }

  private Refused unknown(String name) {
    TreeSet<String> known = new TreeSet<>(people.keySet());
    known.addAll(clients.keySet());
    return new Refused(
        known.isEmpty()
            ? "This suite has no demo people; ask its identity provider for a token."
            : "Nobody is called " + name + "; there are " + String.join(", ", known) + ".");
  }

  private static Map<String, String> read(Path file) {
    try {
      return Files.exists(file)
          ? JsonMapper.shared()
              .readValue(Files.readString(file), new TypeReference<Map<String, String>>() {})
          : Map.of();
    } catch (IOException | JacksonException damaged) {
      throw new Refused(
          "The secrets in " + file + " cannot be read: " + damaged.getMessage() + ".", damaged);
    }
  }
}
