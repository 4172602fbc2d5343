package org.gongkai.local.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.assertj.core.api.Assertions;
import org.gongkai.local.RunningSuite;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The year's work at the desks of office, unit and supervisor: one job after the other. */
@ExtendWith({RunningSuite.Shared.class, Browsing.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeskIT {

  private static final int YEAR = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai"))).getYear();

  private static final String PLAN =
      """
      政务公开重点工作任务分解表
      序号\t类别\t任务名称\t具体内容\t责任单位\t完成时限
      1\t主动公开\t规划公开\t梳理历史规划并集中公开。\t县教体局、县财政局\t12月30日前
      2\t主动公开\t招生公开\t公开义务教育招生范围。\t县教体局\t年初
      3\t政策解读\t解读公开\t解读民生政策。\t有关县级部门\t全年
      """;

  private static final String FACTS = "栏目自3月起没有更新。";

  private Browsers browsers;
  private String planId;

  @TempDir private Path folder;

  @BeforeAll
  void meet(Browsers given) {
    browsers = given;
  }

  @Test
  @Order(1)
  @Capability({"T-02", "T-05"})
  void officeCompletesAPlanBesideItsSource() {
    Visitor office = browsers.the("office");
    office.open("/desk/import");
    office.fill("import-text", PLAN);
    office.click("import-recognise");
    office.see("missing");
    assertThat(office.part("import-confirm")).isDisabled();

    office.click("head-edit");
    office.fill("head-title", YEAR + "年政务公开重点工作任务分解表");
    office.fill("head-year", Integer.toString(YEAR));
    office.fill("head-number", "望政办发〔" + YEAR + "〕77号");
    office.click("head-save");
    office.see("done");

    office.click("toggle-source");
    office.part("preview-row").nth(1).getByTestId("row-line").click();
    assertThat(office.page().locator("[aria-current=true]")).containsText("招生公开");
    office.part("preview-row").nth(1).getByTestId("row-edit").click();
    office.fill("row-text", "公开义务教育招生范围和条件。");
    office.fill("row-date", YEAR + "-02-28");
    office.click("row-save");
    assertThat(office.part("preview-row").nth(1)).containsText("范围和条件");
    assertThat(office.part("preview-row").nth(1)).containsText("已修改");
    office.picture("31-import-edited");
    office.seeNoBarriers();

    office.click("import-confirm");
    office.seeAddress("/desk/ledger/.+");
    assertThat(office.part("ledger-row")).hasCount(3);
    planId = office.page().url().replaceFirst(".*/", "");
  }

  @Test
  @Order(2)
  @Capability("T-08")
  void officeFiltersTheLedgerAndTakesItIntoASpreadsheetAndBack() {
    Visitor office = browsers.the("office");
    office.open("/desk/ledger/" + planId);
    assertThat(office.part("ledger-row")).hasCount(3);
    office.fill("filter-words", "招生");
    office.part("filter-words").blur();
    assertThat(office.part("ledger-row")).hasCount(1);
    office.fill("filter-name", "招生");
    office.click("filter-keep");
    assertThat(office.part("filter-saved").locator("option")).hasCount(2);
    office.picture("32-ledger-filtered");
    office.seeNoBarriers();

    office.fill("filter-words", "");
    office.part("filter-words").blur();
    assertThat(office.part("ledger-row")).hasCount(3);
    Download sheet = office.page().waitForDownload(() -> office.click("download-工作台账.xlsx"));
    Path file = folder.resolve("ledger.xlsx");
    sheet.saveAs(file);
    Assertions.assertThat(file).isNotEmptyFile();

    office.click("sheet-return-open");
    office.part("sheet-file").setInputFiles(file);
    assertThat(office.part("sheet-counts")).containsText("0 行有修改");
    office.picture("33-sheet-return");
  }

  @Test
  @Order(3)
  @Capability("T-04")
  void officeNamesTheUnitsThatAVagueTermMeans() {
    Visitor office = browsers.the("office");
    office.open("/desk/resolutions");
    Locator vague = office.part("resolution-row", "data-term", "有关县级部门");
    vague.getByLabel("望川县财政局").check();
    office.picture("34-resolutions");
    office.seeNoBarriers();
    vague.getByTestId("resolve").click();
    office.see("done");
    assertThat(vague).hasCount(0);
  }

  @Test
  @Order(4)
  @Capability({"T-03", "T-07"})
  void unitAcceptsPlansAndFinishesWhatItOwes() {
    Visitor handler = browsers.the("handler");
    handler.open("/desk/unit");
    Locator mine =
        handler.part("assignment-row").filter(new Locator.FilterOptions().setHasText("规划公开"));
    mine.first().getByTestId("assignment-accept").click();
    handler.see("done");
    mine.first().getByTestId("assignment-plan").click();
    handler.fill("measures-person", "温岚");
    handler.fill("measure-0", "查阅档案，列出历次规划。");
    handler.click("measures-save");
    assertThat(mine.first()).containsText("查阅档案");
    handler.picture("35-unit");
    handler.seeNoBarriers();
    mine.first().getByTestId("assignment-done").click();
    handler.fill("assignment-step-reason", "历次规划已全部公开。");
    handler.click("assignment-step-confirm");
    assertThat(mine.first()).hasAttribute("data-state", "DONE_PENDING_CHECK");

    Visitor office = browsers.the("office");
    office.open("/desk/checks");
    Locator reported =
        office.part("check-row").filter(new Locator.FilterOptions().setHasText("历次规划已全部公开"));
    office.picture("36-checks");
    reported.getByTestId("check-verify").click();
    office.click("check-save");
    office.see("done");
    assertThat(reported).hasCount(0);
  }

  @Test
  @Order(5)
  @Capability("T-07")
  void unitSeesItsQuarterlyReports() {
    Visitor handler = browsers.the("handler");
    handler.open("/desk/reports");
    handler.see("filter-quarter");
    assertThat(handler.part("problem")).hasCount(0);
    handler.picture("37-reports");
    handler.seeNoBarriers();
  }

  @Test
  @Order(5)
  @Capability({"T-05", "T-10"})
  void officeUrgesWhatIsOverdueAndTheReminderLeadsToIt() {
    Visitor office = browsers.the("office");
    office.open("/desk/checks");
    office.choose("filter-state", "OVERDUE");
    office.pickUnit("filter-unit", "望川县教育和体育局");
    Locator late = office.part("check-row").filter(new Locator.FilterOptions().setHasText("招生公开"));
    late.first().getByTestId("check-urge").click();
    office.fill("check-text", "请三日内公开。");
    office.click("check-save");
    office.see("done");

    Visitor handler = browsers.the("handler");
    handler.open("/desk/unit");
    handler
        .part("reminder")
        .filter(new Locator.FilterOptions().setHasText("请三日内公开"))
        .getByRole(AriaRole.LINK)
        .click();
    handler.seeAddress("/desk/unit\\?open=.+");
    assertThat(handler.part("assignment-row")).hasCount(1);
    assertThat(handler.part("assignment-row")).containsText("招生公开");
    handler.seeNoBarriers();
  }

  @Test
  @Order(6)
  @Capability("T-12")
  void officeRegistersAProblemUnitRectifiesSupervisorVerifies() {
    Visitor office = browsers.the("office");
    office.open("/desk/problems");
    office.click("problem-new");
    office.pickUnit("problem-unit", "望川县教育和体育局");
    office.choose("problem-rule", "COLUMN_NOT_UPDATED");
    office.fill("problem-facts", FACTS);
    office.click("problem-register");
    office.see("done");
    office.picture("38-problems");
    office.seeNoBarriers();
    problem(office).getByTestId("problem-order").click();
    assertThat(office.part("order-unit")).hasValue("望川县教育和体育局");
    office.seeNoBarriers();

    Visitor handler = browsers.the("handler");
    handler.open("/desk/problems");
    problem(handler).getByTestId("problem-rectify").click();
    handler.fill("problem-step-text", "已补发三篇通知。");
    handler.fill("problem-proof-link", "www.wangchuan.example/notices");
    handler.click("problem-proof-link-add");
    handler.picture("38-problem-proof");
    handler.click("problem-step-save");
    handler.see("done");

    Visitor supervisor = browsers.the("supervisor");
    supervisor.open("/desk/problems?rule=COLUMN_NOT_UPDATED");
    assertThat(problem(supervisor).getByTestId("problem-proof"))
        .containsText("https://www.wangchuan.example/notices");
    problem(supervisor).getByTestId("problem-verify").click();
    supervisor.click("problem-step-save");
    assertThat(problem(supervisor)).hasAttribute("data-state", "VERIFIED");
  }

  @Test
  @Order(7)
  @Capability("T-10")
  void supervisorIssuesAnOrderAndUnitAnswersIt() {
    Visitor supervisor = browsers.the("supervisor");
    supervisor.open("/desk/orders");
    supervisor.click("order-new");
    supervisor.pickUnit("order-unit", "望川县教育和体育局");
    supervisor.fill("order-demand", "十个工作日内补齐招生信息。");
    supervisor.click("order-issue");
    supervisor.see("done");
    supervisor.picture("39-orders");
    supervisor.seeNoBarriers();

    Visitor handler = browsers.the("handler");
    handler.open("/desk/orders");
    order(handler).getByTestId("order-acknowledge").click();
    handler.see("done");
    order(handler).getByTestId("order-submit").click();
    handler.fill("order-step-text", "已补齐。");
    handler.click("order-step-save");
    assertThat(order(handler)).hasAttribute("data-state", "SUBMITTED");

    Visitor office = browsers.the("office");
    office.open("/desk/orders");
    order(office).getByTestId("order-close").click();
    office.click("order-step-save");
    assertThat(order(office)).hasAttribute("data-state", "CLOSED");
  }

  @Test
  @Order(8)
  @Capability("T-20")
  void supervisorSeesTheLightsOfTheUnits() {
    Visitor supervisor = browsers.the("supervisor");
    supervisor.open("/desk/supervision");
    supervisor.reloadUntilSeen(supervisor.part("light", "data-unit", "wangchuan-education"));
    supervisor.picture("40-supervision");
    supervisor.seeNoBarriers();
  }

  @Test
  @Order(9)
  @Capability({"T-06", "T-16"})
  void officeRecordsAHearing() {
    Visitor office = browsers.the("office");
    office.open("/desk/activities");
    office.click("activity-new");
    office.pickUnit("activity-unit", "望川县教育和体育局");
    office.fill("activity-title", "听取政务公开工作汇报");
    office.fill("activity-person", "程川");
    office.click("activity-record");
    office.see("done");
    assertThat(office.part("activity-row").first()).containsText("听取汇报");
    office.picture("41-activities");
    office.seeNoBarriers();
    office.open("/desk/quotas");
    office.picture("42-quotas");
    office.seeNoBarriers();
  }

  @Test
  @Order(10)
  @Capability("T-13")
  void officeIssuesASchemeAndEveryPointShowsItsFacts() {
    Visitor office = browsers.the("office");
    office.open("/desk/scores");
    office.click("scheme-new");
    office.click("scheme-save");
    office.see("done");
    office.part("scheme-open").first().click();
    office.click("scheme-issue");
    office.see("done");
    office.click("scheme-compute");
    Locator row = office.part("sheet-row", "data-unit", "wangchuan-education");
    office.reloadUntilSeen(row);
    office.picture("43-scheme");
    office.seeNoBarriers();
    row.getByRole(AriaRole.LINK).click();
    office.see("sheet-score");
    office.part("line-facts").first().click();
    office.see("facts");
    office.picture("44-sheet");
    office.seeNoBarriers();
  }

  @Test
  @Order(11)
  @Capability("T-19")
  void everybodySeesHowFarThePlanIs() {
    Visitor anybody = browsers.anybody();
    anybody.open("/plans/" + planId);
    anybody.see("plan-title");
    assertThat(anybody.part("unit-row", "data-unit", "wangchuan-education")).isVisible();
    assertThat(anybody.part("plan-task")).hasCount(3);
    anybody.picture("45-progress");
    anybody.seeNoBarriers();
    Visitor phone = browsers.anybodyOnThePhone();
    phone.open("/plans/" + planId);
    phone.see("unit-progress");
    phone.picture("45-progress-phone");
  }

  private static Locator problem(Visitor visitor) {
    return visitor.part("problem-row").filter(new Locator.FilterOptions().setHasText(FACTS));
  }

  private static Locator order(Visitor visitor) {
    return visitor.part("order-row").filter(new Locator.FilterOptions().setHasText("十个工作日内补齐招生信息"));
  }
}
