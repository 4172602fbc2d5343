package org.gongkai.gateway.request;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param trustedProxies addresses whose forwarding headers are believed; none if unset
 * @param sampling the share of requests without a trace of their own that services shall record
 */
@ConfigurationProperties("gongkai.request")
record RequestProperties(@Nullable Pattern trustedProxies, @DefaultValue("0") double sampling) {}
