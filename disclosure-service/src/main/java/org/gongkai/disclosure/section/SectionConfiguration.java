package org.gongkai.disclosure.section;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** By which terms columns are measured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Terms.class)
class SectionConfiguration {}
