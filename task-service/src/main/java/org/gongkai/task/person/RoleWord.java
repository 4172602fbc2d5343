package org.gongkai.task.person;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.platform.actor.Role;

/** How spreadsheets write the roles of staff; the first word of a role is the one written out. */
final class RoleWord {

  private static final Map<String, Role> ROLES = new LinkedHashMap<>();
  private static final Map<Role, String> WORDS = new EnumMap<>(Role.class);

  static {
    words(Role.DRAFTER, "拟稿");
    words(Role.FIRST_REVIEWER, "初审");
    words(Role.REVIEWER, "审核");
    words(Role.SIGNER, "审发", "签发");
    words(Role.OFFICE, "政务公开办", "公开办", "办公室");
    words(Role.HANDLER, "承办", "办理", "经办");
    words(Role.SUPERVISOR, "督查", "督办");
    words(Role.LEADER, "领导");
    words(Role.AUDITOR, "审计");
    words(Role.ADMIN, "系统管理", "管理");
  }

  private RoleWord() {}

  private static void words(Role role, String... words) {
    WORDS.put(role, words[0]);
    for (String word : words) {
      ROLES.put(word, role);
    }
  }

  /** The role of a word such as 初审, 初审人, 系统管理员 or FIRST_REVIEWER. */
  static Optional<Role> role(String word) {
    String bare = word.strip().replaceFirst("[人员]$", "");
    Role written = ROLES.get(bare);
    return written != null
        ? Optional.of(written)
        : WORDS.keySet().stream()
            .filter(role -> role.name().equals(word.strip().toUpperCase(Locale.ROOT)))
            .findFirst();
  }

  static String of(Role role) {
    return WORDS.getOrDefault(role, role.name());
  }
}
