package org.gongkai.disclosure.account;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** When an account is neglected. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountLimits.class)
class AccountConfiguration {}
