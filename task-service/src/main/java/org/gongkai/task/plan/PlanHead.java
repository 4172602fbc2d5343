package org.gongkai.task.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The document that a plan is, as printed; what it does not state is null or empty.
 *
 * @param kind the genre, such as TASK_BREAKDOWN
 * @param upstream documents of higher levels that it carries out
 * @param overallRequirement its aims (总体要求)
 */
public record PlanHead(
    String title,
    int year,
    String kind,
    @Nullable String documentNumber,
    @Nullable String issuer,
    @Nullable String approvedBy,
    @Nullable LocalDate signedDate,
    @Nullable LocalDate publishedDate,
    List<String> addressees,
    List<Upstream> upstream,
    @Nullable String overallRequirement,
    List<String> noticeClauses) {

  public PlanHead {
    addressees = List.copyOf(addressees);
    upstream = List.copyOf(upstream);
    noticeClauses = List.copyOf(noticeClauses);
  }

  /**
   * A document of a higher level.
   *
   * @param level STATE, PROVINCE, CITY or COUNTY; null when its title does not tell
   */
  public record Upstream(String title, @Nullable String documentNumber, @Nullable String level) {

    private static final Map<String, String> LEVELS =
        Map.of("国务院", "STATE", "省", "PROVINCE", "自治区", "PROVINCE", "市", "CITY", "县", "COUNTY");

    private static final Pattern LEVEL = Pattern.compile("国务院|省|自治区|市|县");

    /** With the level that the first place in its title has. */
    public static Upstream of(String title, @Nullable String documentNumber) {
      Matcher level = LEVEL.matcher(title);
      return new Upstream(title, documentNumber, level.find() ? LEVELS.get(level.group()) : null);
    }
  }
}
