package org.gongkai.local.suite;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.gongkai.local.process.Ports;

/** Who listens where, and what each process is told about the others. */
record Wiring(
    SuiteOptions options,
    List<Part> parts,
    Map<Part, Integer> ports,
    int storePort,
    int brokerPort,
    int controllerPort) {

  static Wiring of(SuiteOptions options) {
    List<Part> parts =
        List.of(Part.values()).stream()
            .filter(part -> part != Part.IDENTITY || options.issuerUri() == null)
            .toList();
    // One more than are needed: the gateway's is free as well, and may be among them.
    Iterator<Integer> free =
        Ports.free(parts.size() + 3).stream().filter(port -> port != options.port()).iterator();
    Map<Part, Integer> ports = new EnumMap<>(Part.class);
    for (Part part : parts) {
      ports.put(part, part == Part.GATEWAY ? options.port() : free.next());
    }
    return new Wiring(options, parts, Map.copyOf(ports), free.next(), free.next(), free.next());
  }

  int port(Part part) {
    return ports.getOrDefault(part, 0);
  }

  Map<String, String> environment(Part part) {
    Map<String, String> environment = new HashMap<>();
    environment.put("SERVER_PORT", Integer.toString(port(part)));
    environment.put("GONGKAI_HOST", "127.0.0.1");
    environment.put("GONGKAI_SECRETS", options.data().secrets().toString());
    environment.put("GONGKAI_REGISTRY_URL", url(Part.REGISTRY) + "/eureka/");
    environment.put(
        "GONGKAI_MONGODB_URI",
        options.mongodbUri() == null ? "mongodb://127.0.0.1:" + storePort : options.mongodbUri());
    environment.put(
        "GONGKAI_KAFKA_BOOTSTRAP",
        options.kafkaBootstrap() == null ? "127.0.0.1:" + brokerPort : options.kafkaBootstrap());
    if (options.issuerUri() == null) {
      environment.put("GONGKAI_ISSUER_URI", options.url());
      // Straight to the provider: a service must be able to start before the gateway.
      environment.put("GONGKAI_JWK_SET_URI", url(Part.IDENTITY) + "/oauth2/jwks");
    } else {
      environment.put("GONGKAI_ISSUER_URI", String.valueOf(options.issuerUri()));
      environment.put("GONGKAI_JWK_SET_URI", String.valueOf(options.jwkSetUri()));
    }
    if (part == Part.DISCLOSURE) {
      // Ports change with every start; the index need not be built anew for that.
      environment.put("GONGKAI_INDEX_DIR", options.data().searchIndex().toString());
      environment.put("GONGKAI_DUMP_DIR", options.data().dumps().toString());
      environment.put("GONGKAI_SITE_ORIGIN", options.url());
      environment.put("GONGKAI_SITE_NAME", siteName());
    }
    if (part == Part.GATEWAY) {
      environment.put("GONGKAI_SITE_NAME", siteName());
      environment.put("GONGKAI_LIMITS", Boolean.toString(options.limits()));
      if (options.issuerUri() == null) {
        environment.put("GONGKAI_IDENTITY_URI", url(Part.IDENTITY));
      }
    }
    environment.put("LANG", "C.UTF-8");
    // Fewer arenas of the C library: some 30 MB less per process.
    environment.put("MALLOC_ARENA_MAX", "2");
    return Map.copyOf(environment);
  }

  /** The demo county's, unless whoever starts the suite has named the site. */
  private static String siteName() {
    return System.getenv().getOrDefault("GONGKAI_SITE_NAME", "望川县政务公开");
  }

  private String url(Part part) {
    return "http://127.0.0.1:" + port(part);
  }
}
