package org.gongkai.disclosure.cleanup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/** A campaign as its caller sees it; people are named to staff only. */
record CampaignView(
    String id,
    long revision,
    String title,
    String basis,
    Campaign.Type type,
    String unit,
    LocalDate from,
    LocalDate until,
    Campaign.State state,
    String stateName,
    Stock before,
    @Nullable Stock after,
    int documents,
    @Nullable String openedBy,
    Instant openedAt,
    @Nullable String closedBy,
    @Nullable Instant closedAt,
    @Nullable String amendments,
    List<String> allowedActions) {

  static CampaignView of(Campaign campaign, Actor caller) {
    boolean staff = !caller.isAnonymous();
    boolean leads = caller.is(Role.OFFICE) && campaign.state() == Campaign.State.OPEN;
    return new CampaignView(
        campaign.id(),
        campaign.revision(),
        campaign.title(),
        campaign.basis(),
        campaign.type(),
        campaign.unit(),
        campaign.from(),
        campaign.until(),
        campaign.state(),
        campaign.state().label(),
        campaign.before(),
        campaign.after(),
        campaign.documents(),
        staff ? campaign.openedBy().name() : null,
        campaign.openedAt(),
        staff && campaign.closedBy() != null ? campaign.closedBy().name() : null,
        campaign.closedAt(),
        campaign.amendments(),
        leads ? List.of("stock", "add", "close") : List.of());
  }
}
