package org.gongkai.disclosure.guide;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How guides are watched.
 *
 * @param ageDays after how many days without an update a guide has to be looked at
 * @param termDays working days within which it then has to be revised
 */
@ConfigurationProperties("gongkai.disclosure.guides")
record GuideProperties(int ageDays, int termDays) {}
