package org.gongkai.disclosure.item;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The content of an item as an official writes it. A draft may still lack compulsory elements. */
@Schema(name = "公开事项内容")
record ItemRequest(
    @Schema(description = "来源系统中的编号，同一单位内唯一") @Nullable @OneLine(max = 200) String externalId,
    @NotNull(message = "缺少文件类型") ItemType type,
    @Schema(description = "标题") @NotBlank(message = "缺少标题") @OneLine(max = 500) String title,
    @Schema(description = "栏目编号，见栏目树") @NotBlank(message = "缺少栏目") @OneLine(max = 60) String column,
    @Schema(description = "信息分类") @Nullable @OneLine(max = 100) String infoClass,
    @Schema(description = "发文字号") @Nullable @OneLine(max = 100) String documentNumber,
    @Schema(description = "发文机关") @Nullable @OneLine(max = 300) String issuer,
    @Schema(description = "发布机构，默认为所属单位的名称") @Nullable @OneLine(max = 200) String publisher,
    @Schema(description = "成文日期") @Nullable LocalDate signedDate,
    @Schema(description = "生效日期") @Nullable LocalDate effectiveDate,
    @Schema(description = "废止日期") @Nullable LocalDate expiryDate,
    @Schema(description = "有效性") @Nullable Validity validity,
    @Schema(description = "主题分类") @Nullable @OneLine(max = 100) String themeClass,
    @Schema(description = "体裁") @Nullable @OneLine(max = 40) String genre,
    @Schema(description = "规范性文件号") @Nullable @OneLine(max = 100) String normativeNumber,
    @Schema(description = "政策咨询部门") @Nullable @OneLine(max = 200) String consultUnit,
    @Schema(description = "政策咨询电话")
        @Nullable
        @Pattern(regexp = "[0-9+()（）\\-—、，,;；/ 转]{5,80}", message = "电话只能由数字和分隔符组成")
        String consultPhone,
    @Schema(description = "对应的公开目录条目或标准目录事项的编码") @Nullable @OneLine(max = 100) String catalogueCode,
    @Schema(description = "信息形成或变更之日，公开时限自此起算") @Nullable LocalDate formedDate,
    @Schema(description = "公开方式，默认主动公开") @Nullable Openness openness,
    @Schema(description = "不予主动公开的法律依据；公开方式不是主动公开时必填") @Nullable @OneLine(max = 500)
        String opennessGround,
    @Schema(description = "公开范围，默认向社会公开；INTERNAL 仅本单位工作人员可见") @Nullable Visibility visibility,
    @Schema(description = "正文（HTML）") @Nullable @Wellformed String body,
    @Schema(description = "摘要") @Nullable @Size(max = 2000, message = "摘要不超过2000字") @Wellformed
        String summary,
    @Schema(description = "附件") @Nullable @Size(max = 100, message = "附件不超过100个")
        List<@NotNull(message = "附件不能为空") @Valid Attachment> attachments,
    @Schema(description = "与其他文件的关联") @Nullable @Size(max = 50, message = "关联不超过50项")
        List<@NotNull(message = "关联不能为空") @Valid Link> links,
    @Schema(description = "转载来源") @Nullable @OneLine(max = 200) String source,
    @Schema(description = "转载原文网址")
        @Nullable
        @Pattern(regexp = "https?://[^\\s<>\"'\\\\]{1,500}", message = "网址须以 http(s):// 开头")
        String sourceUrl,
    @Schema(description = "更正说明，仅用于更正已发布的事项；不填则沿用") @Nullable @Valid ChangeNote change,
    @Schema(description = "对应的工作要点任务") @Nullable @Valid TaskRef taskRef,
    @Schema(description = "所属单位编号，默认为拟稿人的单位") @Nullable @OneLine(max = 100) String unit) {

  /** The content that will be reviewed: blanks around words gone, the body cleaned. */
  Content content(String ownUnit, @Nullable String unitName) {
    return new Content(
        words(externalId),
        type,
        title.strip(),
        column.strip(),
        ownUnit,
        openness == null ? Openness.PROACTIVE : openness,
        words(opennessGround),
        visibility,
        new Elements(
            words(issuer),
            publisher == null || publisher.isBlank() ? unitName : publisher.strip(),
            words(documentNumber),
            signedDate,
            effectiveDate,
            expiryDate,
            validity,
            words(infoClass),
            words(themeClass),
            words(genre),
            words(normativeNumber),
            words(consultUnit),
            words(consultPhone),
            words(catalogueCode),
            formedDate),
        words(summary),
        body == null ? "" : BodyHtml.clean(body),
        attachments == null ? List.of() : attachments.stream().map(Attachment::addressed).toList(),
        links == null ? List.of() : links,
        words(source),
        sourceUrl,
        change,
        taskRef);
  }

  private static @Nullable String words(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
