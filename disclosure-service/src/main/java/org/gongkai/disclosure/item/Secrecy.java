package org.gongkai.disclosure.item;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the second reviewer states about keeping a content secret (保密审查), bound to its hash.
 *
 * @param harms what harm was looked for; publication is not harmless as long as one was not
 * @param riskNote what readers of figures of an epidemic might take from them
 * @param ground why not all of it is open; null when it is, or when the item itself says why
 */
public record Secrecy(
    Result result,
    @Nullable Ground ground,
    @Nullable String note,
    Person by,
    Instant at,
    String contentHash,
    List<Harm> harms,
    @Nullable String riskNote) {

  public Secrecy {
    harms = harms == null ? List.of() : List.copyOf(harms);
  }

  /** What publication might harm. */
  public enum Harm {
    STATE_SECRET,
    PRIVACY,
    BUSINESS_SECRET,
    PUBLIC_SAFETY
  }

  /** Whether a content may be open to everybody. */
  public enum Result {
    CLEAR,
    /** Only without some passages. */
    PARTIAL,
    NOT_OPEN
  }

  /** The grounds of the Regulations on Open Government Information, articles 14 to 16. */
  public enum Ground {
    STATE_SECRET("国家秘密（条例第十四条）"),
    SAFETY_STABILITY("公开后可能危及国家安全、公共安全、经济安全、社会稳定（条例第十四条）"),
    FORBIDDEN_BY_LAW("法律、行政法规禁止公开（条例第十四条）"),
    PRIVACY("个人隐私（条例第十五条）"),
    BUSINESS_SECRET("商业秘密（条例第十五条）"),
    INTERNAL("内部事务信息（条例第十六条）"),
    PROCESS("过程性信息（条例第十六条）"),
    ENFORCEMENT_FILE("行政执法案卷信息（条例第十六条）");

    private final String label;

    Ground(String label) {
      this.label = label;
    }

    /** The Chinese words shown to people. */
    public String label() {
      return label;
    }
  }

  /**
   * What a reviewer says; null fields as in {@link Secrecy}.
   *
   * @param harms null for all of them
   */
  public record Statement(
      Result result,
      @Nullable Ground ground,
      @Nullable String note,
      @Nullable List<Harm> harms,
      @Nullable String riskNote) {

    public Statement(Result result, @Nullable Ground ground, @Nullable String note) {
      this(result, ground, note, null, null);
    }
  }
}
