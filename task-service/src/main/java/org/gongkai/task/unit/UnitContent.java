package org.gongkai.task.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.platform.text.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * All that can be said about a unit; both what an administrator puts and what is kept.
 *
 * @param shortNames names in daily use, such as 县政府办
 * @param historicNames earlier names, under which old documents still speak of it
 * @param parentId absent for the root of a tree
 * @param active whether work can be given to it, yes when absent; with a last day no holds only
 *     after that day
 * @param competentUnitId the unit in charge of an institution (主管部门)
 * @param validFrom the first day on which it exists; always when absent
 * @param validTo the last day on which it exists; open when absent
 * @param successorId who takes over when it stops being active
 * @param contact where anybody reaches it; a PUT without it keeps what is known
 * @param disclosureOffice whether it is in charge of disclosure for the authority above it
 *     (政务公开主管部门); when absent its name tells
 */
public record UnitContent(
    @NotBlank(message = "请填写单位名称") @Size(max = 100, message = "单位名称不超过 100 字") String name,
    @Size(max = 20, message = "简称不超过 20 个")
        List<@NotBlank(message = "简称不能为空") @Size(max = 100, message = "简称不超过 100 字") String>
            shortNames,
    @Size(max = 50, message = "曾用名不超过 50 个")
        List<@NotBlank(message = "曾用名不能为空") @Size(max = 100, message = "曾用名不超过 100 字") String>
            historicNames,
    @NotNull(message = "请选择层级") UnitLevel level,
    @NotNull(message = "请选择单位类型") UnitKind kind,
    @Pattern(regexp = UnitContent.ID, message = "上级单位编号格式不正确") @Nullable String parentId,
    @Nullable Boolean active,
    @Pattern(regexp = UnitContent.ID, message = "主管部门编号格式不正确") @Nullable String competentUnitId,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Pattern(regexp = UnitContent.ID, message = "承接单位编号格式不正确") @Nullable String successorId,
    @Valid @Nullable UnitContact contact,
    @Nullable Boolean disclosureOffice) {

  /** Lower-case words joined by hyphens, such as {@code wangchuan-education}. */
  static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

  public UnitContent {
    shortNames = shortNames == null ? List.of() : shortNames.stream().toList();
    historicNames = historicNames == null ? List.of() : historicNames.stream().toList();
    active = Objects.requireNonNullElse(active, true);
  }

  /** The names that it bears today, the full name first. */
  Stream<String> currentNames() {
    return Stream.concat(Stream.of(name), shortNames.stream());
  }

  /** Every name that it is or was known by, the full name first. */
  public Stream<String> names() {
    return Stream.concat(currentNames(), historicNames.stream());
  }

  /** Whether it exists on a day: what was dissolved did until its last day. */
  public boolean existsOn(LocalDate day) {
    boolean begun = validFrom == null || !day.isBefore(validFrom);
    return begun && (validTo == null ? Boolean.TRUE.equals(active) : !day.isAfter(validTo));
  }

  /** Whether it has been dissolved by a day: one with a last day works until that day is over. */
  public boolean isDissolvedOn(LocalDate day) {
    return Boolean.FALSE.equals(active) && (validTo == null || day.isAfter(validTo));
  }

  /**
   * Whether it does the disclosure work of the authority above it: where nobody has said so, the
   * general office of a government (办公厅、办公室) does, as the Regulations have it (条例第三条).
   */
  boolean isOfficeOf(UnitContent authority) {
    return disclosureOffice != null
        ? disclosureOffice
        : currentNames()
            .map(TextForm::of)
            .anyMatch(name ->
                authority
                    .currentNames()
                    .flatMap(above -> Stream.of(above + "办公室", above + "办公厅"))
                    .map(TextForm::of)
                    .anyMatch(name::equals));
  }

  /** The same with these among its historic names. */
  UnitContent rememberingNames(List<String> earlier) {
    List<String> names =
        Stream.concat(historicNames.stream(), earlier.stream()).distinct().toList();
    return new UnitContent(
        name,
        shortNames,
        names,
        level,
        kind,
        parentId,
        active,
        competentUnitId,
        validFrom,
        validTo,
        successorId,
        contact,
        disclosureOffice);
  }

  /** The same with this contact when it says none itself. */
  public UnitContent keepingContact(@Nullable UnitContact known) {
    return contact != null || known == null
        ? this
        : new UnitContent(
            name,
            shortNames,
            historicNames,
            level,
            kind,
            parentId,
            active,
            competentUnitId,
            validFrom,
            validTo,
            successorId,
            known,
            disclosureOffice);
  }
}
