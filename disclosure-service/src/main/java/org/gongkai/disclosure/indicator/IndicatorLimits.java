package org.gongkai.disclosure.indicator;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * From where on an indicator is a veto (单项否决).
 *
 * @param homeDays the home page must have shown something new within so many days
 * @param stale so many columns of news, notices and policy documents beyond their days
 * @param neglected so many columns with a term beyond it
 * @param blank so many blank columns
 */
@ConfigurationProperties("gongkai.disclosure.indicators")
public record IndicatorLimits(int homeDays, int stale, int neglected, int blank) {}
