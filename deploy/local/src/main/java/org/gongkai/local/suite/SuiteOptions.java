package org.gongkai.local.suite;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.local.data.DataDirectory;
import org.gongkai.local.data.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a user can choose about a suite.
 *
 * @param limits whether the gateway limits rates; benchmarks go without
 * @param startupCache whether start-up caches are made and used
 * @param mongodbUri a real document store instead of the embedded one
 * @param kafkaBootstrap a real event log instead of the embedded one
 * @param issuerUri an identity provider of one's own; needs {@code jwkSetUri}
 */
public record SuiteOptions(
    DataDirectory data,
    int port,
    boolean limits,
    boolean startupCache,
    @Nullable String mongodbUri,
    @Nullable String kafkaBootstrap,
    @Nullable URI issuerUri,
    @Nullable URI jwkSetUri) {

  public SuiteOptions {
    if (port < 1 || port > 65_535) {
      throw new Refused("A port is a number from 1 to 65535, not " + port + ".");
    }
    if ((issuerUri == null) != (jwkSetUri == null)) {
      throw new Refused(
          "An identity provider of your own needs both --issuer-uri and --jwk-set-uri.");
    }
  }

  /** The suite's only public address. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** For the state file; addresses with passwords in them stay out of it. */
  Map<String, String> described() {
    Map<String, String> described = new LinkedHashMap<>();
    described.put("limits", Boolean.toString(limits));
    described.put("startupCache", Boolean.toString(startupCache));
    described.put("documentStore", mongodbUri == null ? "embedded" : "external");
    described.put("eventLog", kafkaBootstrap == null ? "embedded" : "external");
    described.put("identity", issuerUri == null ? "embedded" : issuerUri.toString());
    return described;
  }
}
