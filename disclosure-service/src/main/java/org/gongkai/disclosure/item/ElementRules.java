package org.gongkai.disclosure.item;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gongkai.platform.problem.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which elements are compulsory (要素齐全), by type; a type that is not listed asks for nothing more.
 * Issuer, validity and a body or an attachment always are.
 *
 * @param compulsory at submission
 * @param release before it becomes public
 */
@ConfigurationProperties("gongkai.disclosure.elements")
public record ElementRules(
    @DefaultValue Map<ItemType, Set<Element>> compulsory,
    @DefaultValue Map<ItemType, Set<Element>> release) {

  /** What a submission would be refused for; empty if it would not be. */
  public List<FieldProblem> missing(Content content) {
    List<FieldProblem> missing = new ArrayList<>();
    Set<Element> asked = compulsory.getOrDefault(content.type(), Set.of());
    for (Element element : Element.values()) {
      if (element.always || asked.contains(element)) {
        element.problem(content).ifPresent(missing::add);
      }
    }
    return missing;
  }

  /** What a publication would be refused for; empty if it would not be. */
  public List<FieldProblem> missingAtRelease(Content content) {
    return release.getOrDefault(content.type(), Set.of()).stream()
        .sorted()
        .flatMap(element -> element.problem(content).stream())
        .toList();
  }

  /**
   * Names of the elements that a public item of that type should have and has not.
   *
   * @param absent bits of elements without a value
   */
  public List<String> incomplete(ItemType type, int absent) {
    Set<Element> first = compulsory.getOrDefault(type, Set.of());
    Set<Element> then = release.getOrDefault(type, Set.of());
    return Arrays.stream(Element.values())
        .filter(element -> (absent & element.bit()) != 0)
        .filter(element -> element.always || first.contains(element) || then.contains(element))
        .map(element -> element.label)
        .toList();
  }

  /** An element that can be made compulsory. A new one comes last: the index keeps their places. */
  public enum Element {
    BODY("/body", "正文或附件", Element::text, true),
    ISSUER("/issuer", "发文机关", true, Elements::issuer),
    PUBLISHER("/publisher", "发布机构", Elements::publisher),
    DOCUMENT_NUMBER("/documentNumber", "发文字号", Elements::documentNumber),
    SIGNED_DATE("/signedDate", "成文日期", Elements::signedDate),
    EFFECTIVE_DATE("/effectiveDate", "生效日期", Elements::effectiveDate),
    VALIDITY("/validity", "有效性", true, Elements::validity),
    INFO_CLASS("/infoClass", "信息分类", Elements::infoClass),
    THEME_CLASS("/themeClass", "主题分类", Elements::themeClass),
    GENRE("/genre", "体裁", Elements::genre),
    NORMATIVE_NUMBER("/normativeNumber", "规范性文件号", Elements::normativeNumber),
    CONSULT_UNIT("/consultUnit", "政策咨询部门", Elements::consultUnit),
    CONSULT_PHONE("/consultPhone", "政策咨询电话", Elements::consultPhone),
    CATALOGUE_CODE("/catalogueCode", "公开目录编码", Elements::catalogueCode),
    FORMED_DATE("/formedDate", "信息形成日期", Elements::formedDate),
    SOURCE("/source", "转载来源", Content::source, false),
    SOURCE_URL("/sourceUrl", "转载原文网址", Content::sourceUrl, false);

    private final String pointer;
    private final String label;
    private final boolean always;
    private final Function<Content, @Nullable Object> of;

    Element(String pointer, String label, Function<Elements, @Nullable Object> of) {
      this(pointer, label, content -> of.apply(content.elements()), false);
    }

    Element(String pointer, String label, boolean always, Function<Elements, @Nullable Object> of) {
      this(pointer, label, content -> of.apply(content.elements()), always);
    }

    Element(String pointer, String label, Function<Content, @Nullable Object> of, boolean always) {
      this.pointer = pointer;
      this.label = label;
      this.always = always;
      this.of = of;
    }

    /** Its place in a number that says which elements are there. */
    public int bit() {
      return 1 << ordinal();
    }

    private static @Nullable Object text(Content content) {
      return content.attachments().isEmpty() && content.bodyText().isBlank() ? null : content;
    }

    private Optional<FieldProblem> problem(Content content) {
      return of.apply(content) == null
          ? Optional.of(new FieldProblem(pointer, "缺少" + label))
          : Optional.empty();
    }
  }
}
