package org.gongkai.local.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.local.RunningSuite;
import org.gongkai.local.story.Answer;
import org.gongkai.local.story.Desk;
import org.gongkai.local.story.Notices;
import org.gongkai.local.story.People;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** How citizens and officials find their way, and what the pages tell them beside the documents. */
@ExtendWith({RunningSuite.Shared.class, Browsing.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomeDeskIT {

  private static final Clock BEIJING = Clock.system(ZoneId.of("Asia/Shanghai"));

  private static final String UNIT = "wangchuan-education";

  private Browsers browsers;
  private People people;
  private Desk desk;

  @BeforeAll
  void meet(Browsers given, RunningSuite suite) {
    browsers = given;
    people = new People(suite);
    desk = new Desk(people);
  }

  @Test
  @Capability("D-65")
  void theElderlyReadEverythingLargerUntilTheyTurnItOff() {
    Visitor phone = browsers.anybodyOnThePhone();
    phone.open("/");
    phone.click("larger");
    Locator page = phone.page().locator("html");
    assertThat(page).hasClass("large");
    phone.seeNoBarriers();
    phone.picture("81-larger-phone");
    phone.open("/appeals/new");
    assertThat(page).hasClass("large");
    assertThat(phone.part("larger")).hasAttribute("aria-pressed", "true");
    phone.seeNoBarriers();
    phone.click("larger");
    assertThat(page).not().hasClass("large");
  }

  @Test
  void officialsFindTheirPagesByWordsAndFoldTheRest() {
    Visitor office = browsers.the("office");
    office.open("/desk");
    office.see("desk-home");
    Locator documents = office.part("menu-group", "data-title", "文件管理");
    assertThat(documents).hasAttribute("aria-expanded", "false");
    documents.click();
    assertThat(office.part("desk-nav-compilations")).isVisible();
    office.page().reload();
    assertThat(office.part("desk-nav-compilations")).isVisible();
    office.picture("82-desk");
    office.seeNoBarriers();

    office.fill("menu-words", "督办");
    assertThat(office.part("desk-nav-orders")).isVisible();
    assertThat(office.part("desk-nav-compilations")).hasCount(0);
    office.part("menu-words").press("Enter");
    office.seeAddress("/desk/orders");
    assertThat(office.part("desk-nav-orders")).hasAttribute("aria-current", "page");
  }

  @Test
  @Capability("D-02")
  void whoMustReviewIsToldHowManyWait() {
    Answer item = desk.submitted(Notices.titled("关于调整校园开放时间的通知"));
    Visitor first = browsers.the("first-reviewer");
    first.open("/desk");
    first.part("waiting-line", "data-page", "review").click();
    first.seeAddress("/desk/review");
    assertThat(first.part("desk-row", "data-id", item.text("id"))).isVisible();
  }

  @Test
  @Capability("P-04")
  void whereAUnitIsReachedIsKeptByTheAdministratorAndPublic() {
    Visitor admin = browsers.the("admin");
    admin.open("/desk/units?q=望川县教育和体育局");
    Locator entry = admin.part("unit-entry", "data-id", UNIT);
    entry.getByTestId("unit-edit").click();
    admin.fill("unit-" + UNIT + "-contact.address", "望川县城关镇文庙街18号");
    admin.fill("unit-" + UNIT + "-contact.phone", "0000-7000100");
    admin.click("unit-" + UNIT + "-save");
    assertThat(entry.getByTestId("unit-contact")).containsText("文庙街18号");
    admin.picture("83-units");
    admin.seeNoBarriers();

    Visitor anybody = browsers.anybody();
    anybody.open("/sections/" + UNIT);
    anybody.seeText("section-contact", "0000-7000100");
    anybody.seeNoBarriers();
  }

  @Test
  @Capability("D-21")
  void everybodySeesWhatBecameOfAPolicyAndTheOfficeAsksForMore() {
    String id = desk.published(Notices.titled("关于规范校外培训收费的通知")).text("id");
    Answer known = people.the("office").get("/api/disclosure/desk/" + id).expect(200);
    people
        .the("office")
        .act(
            Desk.verb(known, "expire"),
            known.etag(),
            Map.of("basis", "有效期已满。", "from", LocalDate.now(BEIJING).toString()))
        .expect(200);
    Visitor anybody = browsers.anybody();
    anybody.open("/items/" + id);
    anybody.reloadUntilSeen(anybody.part("timeline"));
    assertThat(anybody.part("timeline-entry", "data-kind", "EXPIRED")).isVisible();
    anybody.picture("84-timeline");
    anybody.seeNoBarriers();

    Visitor office = browsers.the("office");
    office.open("/desk/interpretations?policy=" + id);
    office.click("trigger-new");
    office.choose("trigger-cause", "MISREADING");
    office.fill("trigger-subject", "有家长误以为通知取消了全部校外培训。");
    office.click("trigger-save");
    assertThat(office.part("trigger", "data-state", "OPEN")).containsText("误以为");
    office.click("expert-new");
    office.fill("expert-name", "张明远");
    office.fill("expert-fields", "教育、财政");
    office.click("expert-save");
    assertThat(office.part("experts")).containsText("教育、财政");
    office.picture("85-triggers");
    office.seeNoBarriers();
  }

  @Test
  @Capability("D-05")
  void aMissingDocumentNumberIsExplainedByName() {
    Map<String, Object> third = Notices.titled("关于做好校园安全检查的通知");
    third.put("documentNumber", "望教安〔" + year() + "〕3号");
    third.put("signedDate", year() + "-01-20");
    third.put("effectiveDate", year() + "-01-20");
    desk.published(third);
    Visitor office = browsers.the("office");
    office.open("/desk/indicators");
    Locator series =
        office.part("series-gap").filter(new Locator.FilterOptions().setHasText("望教安"));
    office.reloadUntilSeen(series);
    assertThat(series).containsText(Pattern.compile("缺 1、2 号"));
    series.getByTestId("gap-explain").click();
    assertThat(office.part("gap-serials")).hasValue("1、2");
    office.choose("gap-ground", "VOID");
    office.fill("gap-reason", "编号时作废。");
    office.click("gap-save");
    assertThat(series).containsText("缺号均已说明");
    assertThat(series.getByTestId("gap-explained").first()).containsText("秦简");
    office.picture("86-gaps");
    office.seeNoBarriers();
  }

  private static int year() {
    return LocalDate.now(BEIJING).getYear();
  }
}
