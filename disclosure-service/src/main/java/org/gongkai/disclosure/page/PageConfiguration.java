package org.gongkai.disclosure.page;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Who the site is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Site.class)
class PageConfiguration {}
