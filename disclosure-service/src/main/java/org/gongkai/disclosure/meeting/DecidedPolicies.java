package org.gongkai.disclosure.meeting;

import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.Link;
import org.gongkai.disclosure.item.RegisteredLinks;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * A document shows the meeting that decided on it in the open, also when it became public after the
 * record of the meeting.
 */
@Component
class DecidedPolicies implements RegisteredLinks {

  private final Meetings meetings;

  DecidedPolicies(Meetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public Flux<Link> of(Item item) {
    return item.content().type() == ItemType.MEETING_RECORD
        ? meetings
            .ofItem(item.id())
            .flatMapIterable(MeetingRecord::decidedPolicies)
            .map(policy -> new Link(Link.Kind.DECIDES, policy, null, null))
        : Flux.empty();
  }
}
