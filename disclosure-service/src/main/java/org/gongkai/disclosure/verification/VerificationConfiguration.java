package org.gongkai.disclosure.verification;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** In which cycle services to the public are verified. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VerificationCycle.class)
class VerificationConfiguration {}
