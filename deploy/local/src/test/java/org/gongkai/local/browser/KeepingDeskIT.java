package org.gongkai.local.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.Map;
import org.gongkai.local.RunningSuite;
import org.gongkai.local.story.Answer;
import org.gongkai.local.story.Appeals;
import org.gongkai.local.story.Desk;
import org.gongkai.local.story.Notices;
import org.gongkai.local.story.People;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How what is public is kept true and found again: mistakes that readers report, channels, the
 * archive, what the log proves, and the directories behind it all.
 */
@ExtendWith({RunningSuite.Shared.class, Browsing.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeepingDeskIT {

  private static final String TITLE = "关于调整校园开放日安排的通知";

  private Browsers browsers;
  private People people;
  private Desk desk;
  private String itemId;
  private String number;

  @BeforeAll
  void meet(Browsers given, RunningSuite suite) {
    browsers = given;
    people = new People(suite);
    desk = new Desk(people);
  }

  @Test
  @Order(1)
  @Capability({"D-01", "D-16"})
  void aReaderKeepsAnItemPrintsItAndPointsOutAMistake() {
    itemId = desk.published(Notices.titled(TITLE)).text("id");
    Visitor reader = browsers.anybody();
    reader.open("/items/" + itemId);
    reader.reloadUntilSeen(reader.part("item-title"));
    assertThat(reader.part("timeline")).hasCount(0);
    reader.click("favourite-turn");
    assertThat(reader.part("favourite-turn")).hasText("已收藏");
    printed(reader, "body", "favourite-turn");
    reader.click("point-out");
    assertThat(reader.part("appeal-kind")).hasValue("ERROR");
    reader.choose("appeal-topic", "教育");
    reader.fill("appeal-content", "文中“七月五日”与附表中的日期不一致，请核对。");
    reader.fill("appeal-name", Appeals.NAME);
    reader.fill("appeal-phone", Appeals.PHONE);
    reader.click("appeal-submit");
    reader.see("receipt");
    number = reader.part("receipt-number").innerText().strip();

    reader.open("/favourites");
    assertThat(reader.part("favourite", "data-id", itemId)).containsText(TITLE);
    reader.picture("91-favourites");
    reader.seeNoBarriers();
    reader.click("favourite-remove");
    reader.see("empty");
  }

  @Test
  @Order(2)
  @Capability({"D-16", "F-27"})
  void theDrafterTakesTheMistakeUpAndOpensACorrection() {
    Visitor drafter = browsers.the("drafter");
    drafter.open("/desk/mistakes");
    Locator mistake = drafter.part("entry", "data-id", number);
    drafter.reloadUntilSeen(mistake);
    assertThat(mistake).containsText(TITLE);
    drafter.picture("92-mistakes");
    drafter.seeNoBarriers();
    mistake.getByTestId("step-correct").click();
    drafter.fill("mistake-correct-note", "更正报名日期。");
    drafter.click("mistake-correct-save");
    drafter.seeAddress("/desk/review/" + itemId);
    drafter.seeState("item-state", "DRAFT");
    drafter.seeText("change-note", "更正报名日期");
    drafter.open("/desk/mistakes?open=" + number);
    assertThat(drafter.part("entry")).containsText("更正中");
  }

  @Test
  @Order(3)
  @Capability({"D-09", "D-18"})
  void theOfficeSpreadsAnItemOverChannels() {
    String spread = desk.published(Notices.titled("关于公布校园开放日名单的通知")).text("id");
    Visitor office = browsers.the("office");
    office.open("/desk/review/" + spread);
    office.part("deliveries").locator("summary").click();
    office.click("delivery-new");
    office.choose("delivery-channel", "NEW_MEDIA");
    office.fill("delivery-place", "望川发布");
    office.fill("delivery-audience", "2000");
    office.click("delivery-save");
    Locator delivery = office.part("delivery").first();
    assertThat(delivery).hasAttribute("data-state", "PLANNED");
    delivery.getByTestId("delivery-deliver").click();
    office.fill("deliver-readers", "500");
    office.click("deliver-save");
    assertThat(delivery).hasAttribute("data-state", "DELIVERED");
    assertThat(office.part("reach")).containsText("25%");
    office.picture("93-deliveries");
    office.seeNoBarriers();
    printed(office, "opinions", "archive");

    office.open("/desk/library");
    office.seeText("library-summary", "没有配置上级文件库");
    office.seeNoBarriers();
  }

  @Test
  @Order(4)
  @Capability({"D-02", "D-16"})
  void theOfficeVerifiesAnItemArchivesItAndTakesItBack() {
    Answer item = desk.published(Notices.titled("关于上一年度校园开放日的通知"));
    Visitor office = browsers.the("office");
    office.open("/desk/review/" + item.text("id"));
    office.click("verify-facts");
    office.choose("verify-result", "ACCURATE");
    office.fill("verify-note", "已与学校核对。");
    office.click("verify-save");
    office.seeText("verified", "相符，已与学校核对");
    office.click("archive");
    office.fill("archive-reason", "活动已结束。");
    office.click("archive-confirm");
    office.seeState("item-state", "ARCHIVED");
    assertThat(office.part("correct")).hasCount(0);
    Visitor anybody = browsers.anybody();
    anybody.open("/items/" + item.text("id"));
    anybody.reloadUntilSeen(anybody.part("item-title"));
    office.click("restore");
    office.fill("restore-reason", "名单有误，须更正。");
    office.click("restore-confirm");
    office.seeState("item-state", "PUBLISHED");
  }

  @Test
  @Order(5)
  @Capability("P-05")
  void theAuditorChecksTheWholeStoreAgainstTheLog() {
    Visitor auditor = browsers.the("auditor");
    auditor.open("/desk/proof");
    auditor.click("check-run");
    auditor.see("done");
    assertThat(auditor.part("check-report")).hasAttribute("data-sound", "true");
    assertThat(auditor.part("log-size")).not().hasText("0");
    auditor.picture("94-proof");
    auditor.seeNoBarriers();
  }

  @Test
  @Order(6)
  @Capability("T-04")
  void theOfficeSaysWhomATermMeans() {
    Visitor office = browsers.the("office");
    office.open("/desk/collectives");
    office.click("collective-new");
    office.fill("collective-terms", "各校园开放单位");
    office.page().getByTestId("collective-query").getByText("移除").click();
    office.click("collective-member-add");
    office.pickUnit("collective-member-unit", "望川县教育和体育局");
    office.click("collective-save");
    assertThat(
            office.part("collective-row").filter(new Locator.FilterOptions().setHasText("各校园开放单位")))
        .containsText("望川县教育和体育局");
    office.fill("expand-term", "各校园开放单位");
    office.click("expand");
    office.seeText("expanded", "1 个单位都有责任");
    office.picture("95-collectives");
    office.seeNoBarriers();
  }

  @Test
  @Order(7)
  @Capability("P-04")
  void theAdministratorEntersAColleague() {
    Visitor admin = browsers.the("admin");
    admin.open("/desk/people");
    admin.click("person-new");
    admin.fill("person-id", "keeping-1");
    admin.fill("person-name", "苏青");
    admin.pickUnit("person-unit", "望川县教育和体育局");
    admin.part("person-roles-HANDLER").check();
    admin.click("person-save");
    Locator row = admin.part("person-row", "data-id", "keeping-1");
    assertThat(row).containsText("承办");
    admin.picture("96-people");
    admin.seeNoBarriers();
    row.getByTestId("person-edit").click();
    admin.part("person-active").uncheck();
    admin.click("person-save");
    assertThat(row).hasCount(0);
  }

  @Test
  @Order(8)
  @Capability("T-12")
  void theOfficeSeesWhichLinksLeadNowhere() {
    Map<String, Object> linking = Notices.titled("关于校园开放日附表的通知");
    linking.put("body", "<p>附表见<a href=\"./P0203.doc\">校园开放日安排表</a>。</p>");
    String linked = desk.published(linking).text("id");
    Visitor office = browsers.the("office");
    office.open("/desk/links?fault=NO_PAGE");
    Locator entry = office.part("entry", "data-id", linked);
    office.reloadUntilSeen(entry);
    assertThat(entry).containsText("正文“校园开放日安排表”：本站没有这个页面");
    assertThat(entry).containsText("./P0203.doc");
    office.picture("97-links");
    office.seeNoBarriers();
    office.choose("filter-fault", "UNUSABLE");
    assertThat(entry).hasCount(0);
  }

  @Test
  @Order(9)
  @Capability({"P-03", "P-04"})
  void theAdministratorBlocksAPersonAndLooksAfterMessages() {
    Visitor admin = browsers.the("admin");
    admin.open("/desk/blocked");
    admin.click("block-new");
    admin.fill("block-person", "keeping-2");
    admin.fill("block-reason", "已调离本单位。");
    admin.click("block-save");
    Locator blocked = admin.part("entry", "data-id", "keeping-2");
    assertThat(blocked).containsText("已调离本单位");
    admin.picture("98-blocked");
    admin.seeNoBarriers();
    blocked.getByTestId("step-unblock").click();
    admin.fill("unblock-reason", "误停用。");
    admin.click("unblock-confirm");
    assertThat(blocked).hasCount(0);

    admin.open("/desk/dead-letters");
    admin.choose("filter-service", "disclosure");
    admin.see("empty");
    admin.picture("99-letters");
    admin.seeNoBarriers();
  }

  /** On paper stands what was read, without what can only be clicked. */
  private static void printed(Visitor visitor, String present, String absent) {
    visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(visitor.part(present).first()).isVisible();
    assertThat(visitor.part(absent).first()).isHidden();
    visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }
}
