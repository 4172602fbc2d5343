package org.gongkai.disclosure.account;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When an account is neglected.
 *
 * @param newMediaDays without anything new, after which a new-media account is dead (国办秘函〔2019〕19号:
 *     two weeks)
 * @param siteDays the same for websites
 * @param warnDays before that
 * @param domainDays before a domain ends
 * @param filingDays in which a filing is to be decided on at each step
 * @param closeDays without anything new, after which closing is suggested
 * @param followers below which merging is suggested where a unit has several accounts on a platform
 * @param kinds of units that are listed when they have no account
 */
@ConfigurationProperties("gongkai.disclosure.accounts")
record AccountLimits(
    @DefaultValue("14") int newMediaDays,
    @DefaultValue("14") int siteDays,
    @DefaultValue("3") int warnDays,
    @DefaultValue("30") int domainDays,
    @DefaultValue("10") int filingDays,
    @DefaultValue("90") int closeDays,
    @DefaultValue("500") long followers,
    @DefaultValue({"GOVERNMENT", "DEPARTMENT", "TOWNSHIP", "SUBDISTRICT"}) Set<String> kinds) {

  AccountLimits {
    kinds = Set.copyOf(kinds);
  }

  int days(AccountKind kind) {
    return kind == AccountKind.WEBSITE ? siteDays : newMediaDays;
  }
}
