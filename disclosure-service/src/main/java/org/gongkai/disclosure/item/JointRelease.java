package org.gongkai.disclosure.item;

import java.util.List;

/**
 * The package in which an item becomes public.
 *
 * @param members all of them with the revision that each has once published; empty while the item
 *     is only reserved
 */
public record JointRelease(String id, List<Member> members) {

  /** One of the items. */
  public record Member(String id, long revision) {}

  public JointRelease {
    members = List.copyOf(members);
  }

  /** For an item that nobody may change until the package is released or given up. */
  public static JointRelease reserved(String id) {
    return new JointRelease(id, List.of());
  }

  public boolean contains(String itemId) {
    return members.stream().anyMatch(member -> member.id().equals(itemId));
  }
}
