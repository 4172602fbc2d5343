package org.gongkai.local.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.gongkai.local.RunningSuite;
import org.gongkai.local.story.Appeals;
import org.gongkai.local.story.Chain;
import org.gongkai.local.story.SourcePlan;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The story as people meet it: each with a browser, each at the own desk. */
@ExtendWith({RunningSuite.Shared.class, Browsing.class, Chain.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PortalIT {

  private static final String TITLE = "关于公布2021年小学学区划分范围的通知";
  private static final SourcePlan SOURCE = SourcePlan.available();

  private Browsers browsers;
  private String planId;
  private String itemId;
  private String number;
  private String code;

  @BeforeAll
  void meet(Browsers given) {
    browsers = given;
  }

  @Test
  @Order(1)
  @Capability({"T-01", "T-02"})
  void officePastesThePlanAndGetsItsLedger() {
    Visitor office = browsers.the("office");
    office.picture("01-desk");
    office.open("/desk/import");
    office.fill("import-text", SOURCE.text());
    office.picture("02-import");
    office.seeNoBarriers();
    office.click("import-recognise");
    assertThat(office.part("count-tasks")).hasText(Integer.toString(SOURCE.tasks()));
    assertThat(office.part("count-items")).hasText(Integer.toString(SOURCE.items()));
    assertThat(office.part("count-pairs")).hasText(Integer.toString(SOURCE.pairs()));
    office.picture("03-preview");
    office.seeNoBarriers();

    office.part("import-confirm").or(office.part("import-ledger")).click();
    office.seeAddress("/desk/ledger/.+");
    assertThat(office.part("ledger-row")).hasCount(SOURCE.items());
    office.picture("04-ledger");
    office.seeNoBarriers();
    planId = office.page().url().replaceFirst(".*/", "");
  }

  @Test
  @Order(2)
  @Capability("D-01")
  void drafterWritesANoticeForATaskAndSubmitsIt() {
    Visitor drafter = browsers.the("drafter");
    drafter.open("/desk/items");
    drafter.click("new-item");
    drafter.fill("item-title", TITLE);
    drafter.choose("item-column", "notices");
    drafter.fill("item-issuer", "望川县教育和体育局");
    drafter.fill("item-documentNumber", "望教体〔2021〕21号");
    drafter.fill("item-signedDate", "2021-06-20");
    drafter.fill("item-effectiveDate", "2021-07-01");
    drafter.fill("item-themeClass", "科技、教育");
    drafter.click("item-body");
    drafter.page().keyboard().insertText("望川第一小学的学区为青石镇全镇，望川第二小学的学区为县城东片。");
    drafter.choose("task-plan", planId);
    Locator tasks = drafter.part("task-item-select").locator("option");
    assertThat(tasks).hasCount(SOURCE.items());
    drafter.choose("task-item-select", tasks.first().getAttribute("value"));
    drafter.picture("05-editor");
    drafter.seeNoBarriers();
    drafter.click("item-save");
    drafter.seeAddress("/desk/items/.+/edit");
    drafter.click("item-submit");
    drafter.seeAddress("/desk/review/.+");
    drafter.seeState("item-state", "FIRST_REVIEW");
    drafter.picture("06-submitted");
    itemId = drafter.page().url().replaceFirst(".*/", "");
  }

  @Test
  @Order(3)
  @Capability("D-02")
  void threePeopleReviewOneAfterTheOther() {
    approve("first-reviewer", "REVIEW", "07-first-review");
    approve("reviewer", "SIGN_OFF", "08-review");
    approve("signer", "APPROVED", "09-sign-off");
  }

  @Test
  @Order(4)
  @Capability({"D-01", "D-15"})
  void officePublishesAndEverybodyReads() {
    Visitor office = browsers.the("office");
    office.open("/desk/review/" + itemId);
    office.click("publish");
    office.seeState("item-state", "PUBLISHED");
    office.picture("10-published");

    Visitor anybody = browsers.anybody();
    anybody.open("/");
    anybody.reloadUntilSeen(anybody.part("item-row").filter(withTitle()));
    anybody.picture("11-home");
    anybody.seeNoBarriers();
    anybody.fill("search-input", "学区划分");
    anybody.click("search-submit");
    anybody.reloadUntilSeen(anybody.part("item-row").filter(withTitle()));
    anybody.picture("12-search");
    anybody.seeNoBarriers();
    anybody.open("/items/" + itemId);
    anybody.seeText("item-title", TITLE);
    anybody.seeText("elements", "望教体〔2021〕21号");
    anybody.seeText("body", "青石镇全镇");
    anybody.picture("13-item");
    anybody.seeNoBarriers();

    Visitor phone = browsers.anybodyOnThePhone();
    phone.open("/");
    phone.reloadUntilSeen(phone.part("item-row").filter(withTitle()));
    phone.picture("11-home-phone");
    phone.open("/items/" + itemId);
    phone.see("item-title");
    phone.picture("13-item-phone");
  }

  @Test
  @Order(5)
  @Capability("T-08")
  void officeAcceptsTheEvidence() {
    Visitor office = browsers.the("office");
    office.open("/desk/evidence");
    Locator row = office.part("evidence-row").filter(withTitle());
    office.reloadUntilSeen(row);
    office.picture("14-evidence");
    office.seeNoBarriers();
    row.getByTestId("evidence-accept").click();
    office.see("done");
    assertThat(row).hasCount(0);

    office.open("/desk/ledger/" + planId);
    Locator first = office.part("ledger-row").first();
    assertThat(first.getByTestId("evidence-accepted")).hasText("1");
    office.picture("15-ledger");
  }

  @Test
  @Order(6)
  @Capability("F-01")
  void citizenWritesAboutTheNotice() {
    Visitor citizen = browsers.anybody();
    citizen.open("/items/" + itemId);
    citizen.click("write-about");
    citizen.seeText("about-item", TITLE);
    citizen.click("appeal-submit");
    citizen.see("fault-content");
    citizen.choose("appeal-kind", "CONSULT");
    citizen.choose("appeal-topic", "教育");
    citizen.fill("appeal-content", "我家在青石镇与县城交界处，请问孩子应当到哪一所小学报名？");
    citizen.fill("appeal-name", Appeals.NAME);
    citizen.fill("appeal-phone", Appeals.PHONE);
    citizen.part("appeal-consent").check();
    citizen.picture("16-write");
    citizen.seeNoBarriers();
    citizen.click("appeal-submit");
    citizen.see("receipt");
    citizen.picture("17-receipt");
    number = citizen.part("receipt-number").innerText().strip();
    code = citizen.part("receipt-code").innerText().strip();
  }

  @Test
  @Order(7)
  @Capability("F-02")
  void officeAssignsHandlerRepliesReviewerApproves() {
    Visitor office = browsers.the("office");
    office.open("/desk/appeals");
    office.part("appeal-row", "data-number", number).getByTestId("appeal-open").click();
    office.pickUnit("assign-unit", "望川县教育和体育局");
    office.picture("18-assign");
    office.seeNoBarriers();
    office.click("assign");
    office.seeState("case-state", "ASSIGNED");

    Visitor handler = browsers.the("handler");
    handler.open("/desk/appeals/" + number);
    handler.fill("reply-text-input", Appeals.REPLY);
    handler.click("reply-submit");
    handler.seeState("case-state", "REPLY_REVIEW");
    handler.picture("19-reply");

    Visitor reviewer = browsers.the("reviewer");
    reviewer.open("/desk/appeals/" + number);
    reviewer.click("approve-reply");
    reviewer.seeState("case-state", "ANSWERED");
    reviewer.picture("20-reply-approved");
  }

  @Test
  @Order(8)
  @Capability("F-04")
  void citizenReadsTheAnswerAndEverybodyTheResult() {
    follow(browsers.anybody(), "21-follow");
    browsers.anybody().seeNoBarriers();
    follow(browsers.anybodyOnThePhone(), "21-follow-phone");

    Visitor office = browsers.the("office");
    office.open("/desk/appeals/" + number);
    office.fill("result-question-input", "住在两个学区交界处，应当到哪一所小学报名？");
    office.click("publish-result");
    office.see("done");

    Visitor anybody = browsers.anybody();
    anybody.open("/results/" + number);
    anybody.seeText("result-reply", Appeals.REPLY);
    anybody.picture("22-result");
  }

  private void approve(String reviewer, String next, String picture) {
    Visitor person = browsers.the(reviewer);
    person.open("/desk/review");
    person.part("desk-row", "data-id", itemId).getByTestId("desk-open").click();
    person.see("approve");
    person.seeNoBarriers();
    person.click("approve");
    person.fill("approve-reason", "同意");
    person.stateSecrecy();
    person.click("approve-confirm");
    person.seeState("item-state", next);
    person.picture(picture);
  }

  private void follow(Visitor citizen, String picture) {
    citizen.open("/appeals/follow");
    citizen.fill("follow-number", number);
    citizen.fill("follow-code", code);
    citizen.click("follow-submit");
    citizen.seeState("followed-state", "ANSWERED");
    citizen.seeText("reply-text", Appeals.REPLY);
    citizen.picture(picture);
  }

  private static Locator.FilterOptions withTitle() {
    return new Locator.FilterOptions().setHasText(TITLE);
  }
}
