package org.gongkai.disclosure.indicator;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** By which limits is measured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IndicatorLimits.class)
class IndicatorConfiguration {}
