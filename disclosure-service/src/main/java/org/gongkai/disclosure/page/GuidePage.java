package org.gongkai.disclosure.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.disclosure.guide.ApplyChannel;
import org.gongkai.disclosure.guide.GuideContent;
import org.gongkai.disclosure.guide.GuideRevision;
import org.gongkai.disclosure.guide.Guides;
import org.gongkai.disclosure.guide.Tariff;
import org.jspecify.annotations.Nullable;

/**
 * A disclosure guide as a page.
 *
 * @param updated 更新日期
 * @param old whether a later revision was published
 * @param parts in the order of the law, without those that say nothing
 */
record GuidePage(
    Frame frame,
    String heading,
    ItemPage.Crumb unit,
    String updated,
    int number,
    @Nullable String note,
    boolean old,
    String current,
    List<Part> parts,
    List<Row> application,
    ItemPage.@Nullable Crumb form,
    Tariff tariff,
    List<Row> supervision,
    List<Past> revisions) {

  /** A heading with lines of plain text. */
  record Part(String heading, List<String> lines) {}

  record Row(String name, String value) {}

  /** A revision in the history. */
  record Past(String name, String path, @Nullable String note) {}

  static GuidePage of(
      Frame frame, Guides.Published guide, List<GuideRevision> all, String path, View view) {
    GuideRevision revision = guide.revision();
    GuideContent content = revision.content();
    String name = Objects.requireNonNullElse(guide.unitName(), guide.unit());
    GuideContent.Form form = content.application().form();
    return new GuidePage(
        frame,
        name + "政府信息公开指南",
        new ItemPage.Crumb(name, view.link(Site.unit(guide.unit()))),
        revision.updatedOn().toString(),
        revision.number(),
        revision.note(),
        revision.number() != all.getFirst().number(),
        view.link(path),
        parts(content),
        application(content.application()),
        form == null ? null : new ItemPage.Crumb(form.name(), form.url()),
        Tariff.NATIONAL,
        rows(
            "监督机构", content.supervision().office(),
            "监督电话", content.supervision().phone(),
            "地址", content.supervision().address()),
        all.stream().map(one -> past(one, path, view)).toList());
  }

  private static List<Part> parts(GuideContent content) {
    List<Part> parts = new ArrayList<>();
    add(parts, "主动公开范围", content.scope());
    add(parts, "信息分类、编排体系和获取方式", content.catalogue());
    add(parts, "公开形式和时限", content.forms());
    add(parts, "申请流程", content.application().procedure());
    add(parts, "办理时限", content.application().timeLimits());
    add(parts, "收费要求", content.fees().requirements());
    add(parts, "收费说明", content.fees().notes());
    add(parts, "救济途径", content.remedies());
    return parts;
  }

  private static void add(List<Part> parts, String heading, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      parts.add(new Part(heading, text.strip().lines().toList()));
    }
  }

  private static List<Row> application(GuideContent.Application application) {
    return rows(
        "受理机构",
        application.office(),
        "办公地址",
        application.address(),
        "邮政编码",
        application.postcode(),
        "联系电话",
        application.phone(),
        "传真",
        application.fax(),
        "电子邮箱",
        application.email(),
        "办公时间",
        application.hours(),
        "申请渠道",
        application.channels().stream().map(ApplyChannel::label).collect(Collectors.joining("、")));
  }

  /** Names and values in turn; what has no value is left out. */
  private static List<Row> rows(@Nullable String... pairs) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      String value = pairs[i + 1];
      if (value != null && !value.isBlank()) {
        rows.add(new Row(Objects.requireNonNull(pairs[i]), value));
      }
    }
    return rows;
  }

  private static Past past(GuideRevision revision, String path, View view) {
    return new Past(
        "第" + revision.number() + "版，更新日期" + revision.updatedOn(),
        view.link(path + "/" + revision.number()),
        revision.note());
  }
}
