package org.gongkai.task;

import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;

/** The people of the demo county, and some of the county next to it. */
public final class People {

  public static final Actor ADMIN = person("admin", "白敬", "wangchuan", Role.ADMIN);
  public static final Actor OFFICE = person("office", "秦简", "wangchuan", Role.OFFICE);
  public static final Actor HANDLER = person("handler", "温岚", "wangchuan-education", Role.HANDLER);
  public static final Actor SUPERVISOR = person("supervisor", "方度", "wangchuan", Role.SUPERVISOR);
  public static final Actor LEADER = person("leader", "程川", "wangchuan", Role.LEADER);
  public static final Actor AUDITOR = person("auditor", "顾明", "wangchuan", Role.AUDITOR);
  public static final Actor PARTNER = person("partner", "partner", "wangchuan", Role.SYSTEM);
  public static final Actor NEIGHBOUR = person("neighbour", "林渡", "linjiang", Role.OFFICE);
  public static final Actor NEIGHBOUR_ADMIN = person("their-admin", "石舟", "linjiang", Role.ADMIN);
  public static final Actor NOBODY = new Actor("nobody", "无名", "wangchuan", Set.of());

  private People() {}

  private static Actor person(String id, String name, String unit, Role role) {
    return new Actor(id, name, unit, Set.of(role));
  }
}
