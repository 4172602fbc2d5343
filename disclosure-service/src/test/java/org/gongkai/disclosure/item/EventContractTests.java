package org.gongkai.disclosure.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.item.Examples.NOW;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@Capability("P-03")
class EventContractTests {

  @Test
  void whatIsPublishedKeepsTheContract() {
    assertKept(Examples.published().pending().getLast());
  }

  @ParameterizedTest
  @EnumSource(value = Withdrawal.Kind.class, names = "REPEALED", mode = Mode.EXCLUDE)
  void whatIsWithdrawnKeepsTheContract(Withdrawal.Kind kind) {
    assertKept(Examples.published().withdraw(kind, "原因", SIGNER, NOW).pending().getLast());
  }

  @Test
  void theBarestAndTheFullestItemKeepTheContract() {
    Elements bare =
        new Elements(
            "望川县人民政府",
            null,
            null,
            null,
            null,
            null,
            Validity.VALID,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    assertKept(
        published(
            new Content(
                null,
                ItemType.OTHER,
                "题",
                "guide",
                "wangchuan",
                Openness.PROACTIVE,
                null,
                null,
                bare,
                null,
                "<p>文</p>",
                List.of(),
                List.of(),
                null,
                null,
                null,
                null)));
    LocalDate day = LocalDate.of(2026, 1, 1);
    Elements full =
        new Elements(
            "望川县人民政府",
            "县政府办",
            "望府规〔2026〕1号",
            day,
            day,
            day,
            Validity.AMENDED,
            "类",
            "国防\\国防建设",
            "通知",
            "WC-1",
            "股室",
            "0999-1234567",
            "WC-JY-0102",
            day);
    Attachment file =
        new Attachment(
            "一.pdf", "/files/1.pdf", "application/pdf", 12L, "a".repeat(64), "file-1", "一页图");
    assertKept(
        published(
            new Content(
                "x-1",
                ItemType.NORMATIVE_DOCUMENT,
                "题",
                "guide",
                "wangchuan",
                Openness.PROACTIVE,
                null,
                Visibility.PUBLIC,
                full,
                "摘要",
                "<p>文</p>",
                List.of(file),
                List.of(
                    new Link(Link.Kind.AMENDS, "item-0", "旧办法", "望府规〔2020〕1号"),
                    new Link(Link.Kind.REPEALS, null, null, "望府规〔2019〕1号")),
                "望川日报",
                "https://example.invalid/1",
                null,
                new TaskRef("p", "p.1"))));
  }

  private static PendingEvent published(Content content) {
    Item draft = Examples.draft(content);
    Item submitted =
        draft.submit(Examples.checks(new ElementRules(Map.of(), Map.of())), Examples.DRAFTER, NOW);
    return Examples.published(Examples.approved(submitted)).pending().getLast();
  }

  private static void assertKept(PendingEvent event) {
    assertThat(Contract.of(event.type()).validate(event.data())).isEmpty();
  }
}
