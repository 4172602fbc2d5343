package org.gongkai.gateway.portal;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param issuer the identity provider as browsers see it
 * @param clientId the portal's name at the identity provider
 * @param siteName the words at the head of every page
 * @param version what runs
 * @param machine path prefixes at which no page of the portal exists
 */
@ConfigurationProperties("gongkai.portal")
record PortalProperties(
    String issuer, String clientId, String siteName, String version, List<String> machine) {}
