package org.gongkai.disclosure.page;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.item.Elements;
import org.gongkai.disclosure.page.ItemPage.Element;
import org.jspecify.annotations.Nullable;

/** The element block (公开信息要素) as it stands above the text. */
final class ElementBlock {

  private static final String NONE = "无";

  private final List<Element> block = new ArrayList<>();

  private ElementBlock() {}

  static List<Element> of(Shown shown) {
    Content content = shown.content();
    Elements elements = content.elements();
    ElementBlock block = new ElementBlock();
    block.always("索引号", shown.item().indexNumber());
    block.always("主题分类", elements.themeClass());
    block.given("信息分类", elements.infoClass());
    block.always("体裁分类", elements.genre());
    block.always("发文机关", elements.issuer());
    block.always("发布机构", publisher(shown));
    block.always("成文日期", elements.signedDate());
    block.given("形成日期", elements.formedDate());
    block.always("名称", content.title());
    block.always("发文字号", elements.documentNumber());
    block.given("规范性文件登记号", elements.normativeNumber());
    block.always("发布日期", Words.minute(shown.item().publishedAt()));
    if (shown.number() > 1) {
      block.always("本版发布日期", version(shown));
    }
    block.always("生效日期", elements.effectiveDate());
    block.always("废止日期", elements.expiryDate());
    block.always("有效性", elements.validity() == null ? null : Words.of(elements.validity()));
    block.always("公开方式", Words.of(content.openness()));
    block.given("公开依据", content.opennessGround());
    block.source(shown);
    block.given("公开目录编码", elements.catalogueCode());
    block.given("政策咨询部门", elements.consultUnit());
    block.given("政策咨询电话", elements.consultPhone());
    return List.copyOf(block.block);
  }

  private static @Nullable String publisher(Shown shown) {
    String named = shown.content().elements().publisher();
    return named == null ? shown.unitName() : named;
  }

  private static String version(Shown shown) {
    return shown.item().editions().stream()
        .filter(line -> line.number() == shown.number())
        .map(line -> Words.minute(line.publishedAt()))
        .findFirst()
        .orElse(NONE);
  }

  private void always(String name, @Nullable Object value) {
    block.add(new Element(name, value == null ? NONE : value.toString(), null));
  }

  private void given(String name, @Nullable Object value) {
    if (value != null) {
      always(name, value);
    }
  }

  /** Linked only to an address on the web: nothing else may be clicked. */
  private void source(Shown shown) {
    String url = shown.content().sourceUrl();
    boolean web = url != null && (url.startsWith("https://") || url.startsWith("http://"));
    block.add(new Element("来源", ItemPages.source(shown), web ? url : null));
  }
}
