package org.gongkai.task.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gongkai.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/**
 * All that can be said about a unit's organisation in a year. Names and telephones are personal
 * data of officials: for staff only.
 *
 * @param office name of the office that does the work (承担机构)
 * @param head 主要负责人
 * @param leaderInCharge 分管领导
 * @param fullTimeStaff how many do nothing else
 * @param handlers 承办人员 of single businesses
 * @param approvers who reviews at which stage
 * @param workplace 工作场所
 * @param liaison 联络员 of institutions and public enterprises
 */
public record OrganisationContent(
    @Size(max = 100, message = "机构名称不超过 100 字") @Nullable String office,
    @Valid @Nullable Official head,
    @Valid @Nullable Official leaderInCharge,
    @Min(value = 0, message = "人数不能为负") @Max(value = 10_000, message = "人数过多")
        @Nullable Integer fullTimeStaff,
    @Min(value = 0, message = "人数不能为负") @Max(value = 10_000, message = "人数过多")
        @Nullable Integer partTimeStaff,
    @Size(max = 100, message = "承办人员不超过 100 人") List<@Valid Handler> handlers,
    @Size(max = 100, message = "审核人员不超过 100 人") List<@Valid Approver> approvers,
    @Valid @Nullable Budget budget,
    @Size(max = 200, message = "工作场所不超过 200 字") @Nullable String workplace,
    @Valid @Nullable Official liaison) {

  private static final String PHONE = "[0-9+() -]{3,30}";

  /** A person in office. */
  public record Official(
      @NotBlank(message = "请填写姓名") @Size(max = 50, message = "姓名不超过 50 字") String name,
      @Size(max = 100, message = "职务不超过 100 字") @Nullable String title,
      @Pattern(regexp = PHONE, message = "电话格式不正确") @Nullable String phone) {}

  /** Who handles a business. */
  public record Handler(
      @NotNull(message = "请选择业务") Business business,
      @NotBlank(message = "请填写姓名") @Size(max = 50, message = "姓名不超过 50 字") String name,
      @Pattern(regexp = PHONE, message = "电话格式不正确") @Nullable String phone) {}

  /** Businesses that somebody must handle. */
  public enum Business {
    /** 热线 */
    HOTLINE,
    /** 依申请公开 */
    APPLICATIONS,
    /** 网站 */
    SITE,
    /** 新媒体 */
    NEW_MEDIA,
    OTHER
  }

  /**
   * Who reviews what is to be published.
   *
   * @param personId in the directory of staff; null when only the name is known
   */
  public record Approver(
      @NotNull(message = "请选择审核环节") Stage stage,
      @NotBlank(message = "请填写姓名") @Size(max = 50, message = "姓名不超过 50 字") String name,
      @Size(max = 64, message = "人员编号不超过 64 字") @Nullable String personId) {}

  /** A step of the review, and the role that takes it. */
  public enum Stage {
    FIRST_REVIEW("初审", Role.FIRST_REVIEWER),
    SECOND_REVIEW("审核", Role.REVIEWER),
    SIGN_OFF("审发", Role.SIGNER);

    private final String label;
    private final Role role;

    Stage(String label, Role role) {
      this.label = label;
      this.role = role;
    }

    String label() {
      return label;
    }

    Role role() {
      return role;
    }
  }

  /**
   * The money for a year.
   *
   * @param amount in yuan
   * @param inBudget whether it stands in the unit's own annual budget (足额纳入年度预算)
   */
  public record Budget(
      @NotNull(message = "请填写金额")
          @DecimalMin(value = "0", message = "金额不能为负")
          @DecimalMax(value = "1000000000", message = "金额过大")
          Double amount,
      boolean inBudget) {}

  public OrganisationContent {
    handlers = handlers == null ? List.of() : handlers.stream().toList();
    approvers = approvers == null ? List.of() : approvers.stream().toList();
  }
}
