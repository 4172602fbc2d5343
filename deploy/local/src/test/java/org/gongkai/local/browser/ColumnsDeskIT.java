package org.gongkai.local.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.gongkai.local.RunningSuite;
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
 * Columns and duties, the register of normative documents and what belongs to them, at the desk and
 * in public.
 */
@ExtendWith({RunningSuite.Shared.class, Browsing.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ColumnsDeskIT {

  private static final LocalDate TODAY = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));

  private static final String UNIT = "wangchuan-education";
  private static final String UNIT_NAME = "望川县教育和体育局";
  private static final String NORMATIVE = "望川县校外培训收费管理办法";

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
  @Order(1)
  @Capability({"D-05", "D-07"})
  void lightsOfDutiesRollUpAndLeadDownToWhatIsOwed() {
    Visitor office = browsers.the("office");
    office.open("/desk/duties");
    office.click("duties-refresh");
    office.see("done");
    office.see("light-total");
    assertThat(office.part("duty-row").first()).isVisible();
    office.picture("61-duties");
    office.seeNoBarriers();

    office.part("light", "data-unit", UNIT).locator("button").click();
    office.see("lights-up");
    office.choose("filter-kind", "BLANK_COLUMN");
    assertThat(office.part("duty-row").first()).hasAttribute("data-kind", "BLANK_COLUMN");
    office.picture("62-duties-of-a-unit");
  }

  @Test
  @Order(2)
  @Capability("D-05")
  void officeOpensAndClosesAColumnOfTheTree() {
    Visitor office = browsers.the("office");
    office.open("/desk/columns");
    assertThat(office.page().locator("[data-testid=column-row][data-depth='0']")).hasCount(4);
    office.click("column-new");
    office.fill("column-name", "校车安全");
    office.choose("column-parentId", "statutory");
    office.choose("column-timeliness", "CYCLE");
    office.fill("column-cycleMonths", "6");
    office.click("column-save");
    Locator row = office.part("column-row").filter(new Locator.FilterOptions().setHasText("校车安全"));
    assertThat(row).isVisible();
    office.picture("63-columns");
    office.seeNoBarriers();

    row.getByTestId("column-change").click();
    office.click("column-close");
    office.fill("column-reason", "并入通知公告。");
    office.click("column-save");
    assertThat(row).containsText("已关闭");
  }

  @Test
  @Order(3)
  @Capability("D-05")
  void everybodyFindsWhatAUnitDiscloses() {
    desk.published(Notices.titled("关于公布2026年中小学校历的通知"));
    Visitor anybody = browsers.anybody();
    anybody.open("/sections");
    assertThat(anybody.part("section-row", "data-unit", UNIT)).isVisible();
    anybody.picture("64-sections");
    anybody.open("/sections/" + UNIT + "?column=notices");
    anybody.reloadUntilSeen(
        anybody.part("item-row").filter(new Locator.FilterOptions().setHasText("校历")));
    assertThat(anybody.page().locator("[data-testid=section-tree] > li")).hasCount(4);
    anybody.picture("65-section");
    anybody.seeNoBarriers();
    Visitor phone = browsers.anybodyOnThePhone();
    phone.open("/sections/" + UNIT);
    phone.click("section-unfold");
    phone.see("section-tree");
    phone.picture("66-section-phone");
  }

  @Test
  @Order(4)
  @Capability("D-06")
  void theGuideIsWrittenConfirmedByAnotherAndRead() {
    Visitor drafter = browsers.the("drafter");
    drafter.open("/desk/guides");
    drafter.fill("guide-scope", "本局职责范围内应当主动公开的政府信息。");
    drafter.fill("guide-catalogue", "按公开目录编排，在政府网站查阅。");
    drafter.fill("guide-application.office", UNIT_NAME + "办公室");
    drafter.fill("guide-application.address", "望川县文化路1号");
    drafter.fill("guide-application.phone", "0000-7000012");
    drafter.fill("guide-application.hours", "工作日 9:00-12:00，14:00-17:30");
    drafter.part("guide-application.channels-LETTER").check();
    drafter.fill("guide-application.procedure", "填写申请表，登记后审查。");
    drafter.fill("guide-application.timeLimits", "自收到申请之日起20个工作日内答复。");
    drafter.fill("guide-fees.requirements", "按国家规定收取信息处理费。");
    drafter.fill("guide-supervision.office", "望川县人民政府办公室");
    drafter.fill("guide-supervision.phone", "0000-7000001");
    drafter.fill("guide-remedies", "可以依法申请行政复议或者提起行政诉讼。");
    drafter.click("guide-save");
    drafter.see("done");
    drafter.picture("67-guide-editor");
    drafter.seeNoBarriers();

    Visitor signer = browsers.the("signer");
    signer.open("/desk/guides");
    signer.pickUnit("guide-unit", UNIT_NAME);
    signer.click("guide-confirm");
    signer.click("guide-publish");
    signer.fill("guide-step-reason", "首次编制。");
    signer.click("guide-step-confirm");
    signer.see("guide-public");

    Visitor anybody = browsers.anybody();
    anybody.open("/sections/" + UNIT + "/guide");
    anybody.reloadUntilSeen(anybody.part("guide-title"));
    anybody.seeText("guide-updated", TODAY.getYear() + "年");
    anybody.picture("68-guide");
    anybody.seeNoBarriers();
  }

  @Test
  @Order(5)
  @Capability("D-05")
  void indicatorsNameWhatOffends() {
    Visitor office = browsers.the("office");
    office.open("/desk/indicators");
    assertThat(office.part("indicator", "data-code", "BLANK_COLUMNS")).isVisible();
    office.see("indicators-verdict");
    office.picture("69-indicators");
    office.seeNoBarriers();
  }

  @Test
  @Order(6)
  @Capability("D-07")
  void anEntryOfTheCatalogueIsKeptAndShown() {
    Visitor office = browsers.the("office");
    office.open("/desk/catalogue");
    office.click("entry-new");
    office.fill("entry-code", "JY-601");
    office.pickUnit("entry-unit", UNIT_NAME);
    office.fill("entry-subject", UNIT_NAME);
    office.fill("entry-content", "义务教育招生范围、条件、程序和结果。");
    office.click("entry-save");
    assertThat(office.part("entry-row", "data-code", "JY-601")).isVisible();
    office.picture("70-catalogue");
    office.seeNoBarriers();
    Visitor anybody = browsers.anybody();
    anybody.open("/catalogue");
    assertThat(anybody.part("entry-row", "data-code", "JY-601")).containsText("义务教育招生");
  }

  @Test
  @Order(7)
  @Capability("D-10")
  void aNormativeDocumentIsRegisteredNumberedAndFound() {
    String id = desk.draft(normative()).text("id");
    Visitor drafter = browsers.the("drafter");
    drafter.open("/desk/normative");
    drafter.click("registration-new");
    drafter.pickItem("registration-itemId", NORMATIVE);
    drafter.fill("registration-reviewer", "望川县司法局");
    drafter.fill("registration-documentNumber", "望司法审〔2026〕5号");
    drafter.fill("registration-date", TODAY.toString());
    drafter.fill("registration-opinion", "合法。");
    drafter.click("registration-save");
    assertThat(drafter.part("entry", "data-id", id)).containsText("待登记");

    Visitor office = browsers.the("office");
    office.open("/desk/normative");
    office.part("entry", "data-id", id).getByTestId("step-register").click();
    assertThat(office.part("entry", "data-id", id)).not().containsText("待登记");
    office.picture("71-registrations");
    office.seeNoBarriers();

    drafter.open("/desk/normative");
    drafter.part("entry", "data-id", id).getByTestId("step-adopt").click();
    assertThat(drafter.part("entry", "data-id", id)).containsText("已写入稿件");

    drafter.open("/desk/interpretations?policy=" + id);
    drafter.seeText("duty", "一律应当解读");
    drafter.click("exemption-ask");
    drafter.fill("duty-reason-reason", "内容简单，附有说明。");
    drafter.click("duty-reason-confirm");
    drafter.seeText("exemption", "待批准");
    drafter.picture("72-interpretations");
    drafter.seeNoBarriers();
    Visitor signer = browsers.the("signer");
    signer.open("/desk/interpretations?policy=" + id);
    signer.click("exemption-grant");
    signer.seeText("exemption", "批准。");

    Visitor anybody = browsers.anybody();
    anybody.open("/normative-documents");
    anybody.see("normative-summary");
    anybody.picture("73-normative-register");
    anybody.seeNoBarriers();
  }

  @Test
  @Order(8)
  @Capability("D-11")
  void theMakerJudgesItsDocumentsInACleanUp() {
    Visitor office = browsers.the("office");
    office.open("/desk/cleanups");
    office.click("cleanup-new");
    office.fill("cleanup-title", "政策文件清理");
    office.fill("cleanup-basis", "望政办发〔2026〕8号");
    office.choose("cleanup-type", "ALL");
    office.fill("cleanup-until", TODAY.plusMonths(3).toString());
    office.click("cleanup-save");
    office.part("cleanup-open").first().click();
    office.seeText("cleanup-title", "政策文件清理");
    office.see("cleanup-state");
    office.picture("74-cleanup");
    office.seeNoBarriers();
  }

  @Test
  @Order(9)
  @Capability("D-13")
  void documentsAreBoundIntoAVolume() {
    String title = "关于规范中小学作息时间的通知";
    desk.published(Notices.titled(title));
    Visitor office = browsers.the("office");
    office.open("/desk/compilations/new");
    office.pickUntil("member-add", title, office.part("member"));
    assertThat(office.part("member")).hasCount(1);
    office.fill("compilation-title", "望川县教育制度汇编");
    office.click("compilation-save");
    office.seeAddress("/desk/compilations/(?!new).+");
    office.click("compilation-build");
    assertThat(office.part("compilation-state")).hasAttribute("data-state", "BUILT");
    office.see("compilation-files");
    office.picture("75-compilation");
    office.seeNoBarriers();
    office.click("compilation-publish");
    Visitor anybody = browsers.anybody();
    anybody.open("/volumes");
    assertThat(anybody.part("volume").first()).containsText("教育制度汇编");
    anybody.picture("76-volumes");
  }

  @Test
  @Order(10)
  @Capability({"D-23", "D-26"})
  void aMeetingIsRecordedAndItsOpenPartDrafted() {
    Visitor drafter = browsers.the("drafter");
    drafter.open("/desk/meetings");
    drafter.click("meeting-new");
    drafter.fill("meeting-number", "12");
    drafter.fill("meeting-heldAt", TODAY + "T00:00");
    drafter.fill("meeting-chair", "局长 许望");
    drafter.part("agenda-subject").first().fill("审议学前教育普惠办法");
    drafter.part("agenda-decision").first().fill("会议原则通过。");
    drafter.click("agenda-add");
    drafter.part("agenda-subject").nth(1).fill("研究人事事项");
    drafter.part("agenda-open").nth(1).uncheck();
    drafter.fill("agenda-ground", "内部事务信息");
    drafter.click("meeting-save");
    drafter.part("step-draft").first().click();
    assertThat(drafter.part("meeting-item").first()).isVisible();
    drafter.picture("77-meetings");
    drafter.seeNoBarriers();
    drafter.open("/desk/press");
    drafter.see("press-new");
    drafter.picture("78-press");
  }

  @Test
  @Order(11)
  @Capability({"T-11", "T-14"})
  void supervisorOpensAndDecidesACase() {
    Visitor supervisor = browsers.the("supervisor");
    supervisor.open("/desk/accountability");
    supervisor.click("case-new");
    supervisor.pickUnit("case-unit", UNIT_NAME);
    supervisor.fill("case-person", "某科负责人 李某");
    supervisor.fill("case-facts", "连续两次督办未整改。");
    supervisor.click("case-open");
    Locator row = supervisor.part("entry").first();
    row.getByTestId("step-decide").click();
    supervisor.fill("case-step-reason", "责令作出书面检查。");
    supervisor.click("case-step-confirm");
    assertThat(row).containsText("已决定");
    supervisor.picture("79-accountability");
    supervisor.seeNoBarriers();

    supervisor.open("/desk/interviews");
    supervisor.click("interview-new");
    supervisor.pickUnit("interview-unit", UNIT_NAME);
    supervisor.fill("interview-person", "局长 许望");
    supervisor.fill("interview-reason", "督办单逾期未办结。");
    supervisor.fill("interview-demands", "十日内整改到位。");
    supervisor.click("interview-record");
    assertThat(supervisor.part("entry").first()).containsText("待落实");
    supervisor.picture("80-interviews");
  }

  @Test
  @Order(12)
  @Capability({"D-60", "D-61"})
  void aUnitFilesAnAccountTheOfficeAcceptsItAndEverybodySeesThatItIsOfficial() {
    String name = "望川课后服务";
    Visitor drafter = browsers.the("drafter");
    drafter.open("/desk/accounts");
    drafter.click("account-new-NEW_MEDIA");
    drafter.fill("account-name", name);
    drafter.choose("account-platform", "微信");
    drafter.fill("account-number", "wckhfw");
    drafter.fill("account-contactName", "沈言");
    drafter.fill("account-guardianName", "江砚");
    drafter.fill("account-reviewers", "陆衡、韩序");
    drafter.fill("account-purpose", "发布课后服务安排");
    drafter.fill("account-reason", "便于家长了解课后服务");
    drafter.click("account-save");
    drafter.see("done");
    Locator filed = drafter.part("entry").filter(new Locator.FilterOptions().setHasText(name));
    assertThat(filed).containsText("等待望川县人民政府审批");
    drafter.picture("80a-accounts");
    drafter.seeNoBarriers();

    Visitor office = browsers.the("office");
    office.open("/desk/accounts?waiting=true");
    Locator waiting = office.part("entry").filter(new Locator.FilterOptions().setHasText(name));
    waiting.getByTestId("account-detail").click();
    assertThat(office.part("account-filing").first()).containsText("便于家长了解课后服务");
    waiting.getByTestId("step-approve").click();
    office.fill("account-decide-reason", "同意开设");
    office.click("account-decide-confirm");
    office.see("done");
    assertThat(waiting).hasCount(0);

    drafter.open("/desk/accounts?q=" + name);
    filed.getByTestId("step-report").click();
    drafter.fill("account-posts", "3");
    drafter.fill("account-followers", "1200");
    drafter.fill("account-lastPostAt", TODAY + "T00:00");
    drafter.click("account-save");
    drafter.see("done");
    filed.getByTestId("account-detail").click();
    drafter.seeText("account-detail-shown", "发布 3 条，关注 1200");
    drafter.picture("80b-account");

    Visitor anybody = browsers.anybody();
    anybody.open("/official-accounts?q=" + name);
    assertThat(anybody.part("official-row")).containsText(UNIT_NAME);
    anybody.picture("80c-official-accounts");
    anybody.seeNoBarriers();
  }

  private static Map<String, Object> normative() {
    Map<String, Object> content = Notices.titled(NORMATIVE);
    content.put("type", "NORMATIVE_DOCUMENT");
    content.put("column", "normative-documents");
    content.put("documentNumber", "望教体规〔" + TODAY.getYear() + "〕61号");
    content.put("signedDate", TODAY.toString());
    content.put("effectiveDate", TODAY.toString());
    return content;
  }
}
