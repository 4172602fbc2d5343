package org.gongkai.local.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.local.RunningSuite;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of a public item at the desks: written, reviewed, corrected, ended, proved. */
@ExtendWith({RunningSuite.Shared.class, Browsing.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecordDeskIT {

  private static final String TITLE = "关于做好2021年学前教育普惠工作的通知";

  /** As a word processor puts it on the clipboard. */
  private static final String FROM_WORD =
      """
      <html><body><h1 style="mso-x:1"><span lang=EN-US>一、资助范围</span></h1>
      <p class=MsoNormal style="text-indent:32pt"><span style="font-size:16pt">联系人身份证号码
      11010519491231002X。</span><del>内部意见</del></p>
      <table class=MsoTableGrid border=1><tr><td colspan=2><p class=MsoNormal align=center>幼儿园名单</p></td></tr>
      <tr><td><p class=MsoNormal>第一幼儿园</p></td><td><p class=MsoNormal>青石镇</p></td></tr></table>
      </body></html>
      """;

  private static final String PASTE =
      """
      ([selector, html]) => {
        const paper = document.querySelector(selector)
        paper.focus()
        const clipboard = new DataTransfer()
        clipboard.setData('text/html', html)
        paper.dispatchEvent(new ClipboardEvent('paste', {clipboardData: clipboard, bubbles: true, cancelable: true}))
      }
      """;

  private Browsers browsers;
  private String itemId;

  @BeforeAll
  void meet(Browsers given) {
    browsers = given;
  }

  @Test
  @Order(1)
  @Capability({"D-01", "P-11"})
  void drafterPastesADocumentAndAttachesFiles() {
    Visitor drafter = browsers.the("drafter");
    drafter.open("/desk/items/new");
    drafter.fill("item-title", TITLE);
    drafter.choose("item-type", "POLICY");
    drafter.choose("item-column", "government-documents");
    drafter.fill("item-issuer", "望川县教育和体育局");
    drafter.seeText("missing-elements", "发文字号");
    drafter.fill("item-documentNumber", "望教体[2021]091号");
    drafter.click("number-take");
    assertThat(drafter.part("item-documentNumber")).hasValue("望教体〔2021〕91号");
    drafter.click("genre-take");
    drafter.fill("item-signedDate", "2021-03-02");
    drafter.seeText("missing-elements", "发布机构");
    drafter.fill("item-publisher", "望川县教育和体育局");

    drafter.page().evaluate(PASTE, List.of("[data-testid=item-body]", FROM_WORD));
    assertThat(drafter.part("item-body").locator("h2")).hasText("一、资助范围");
    assertThat(drafter.part("item-body").locator("td[colspan='2']")).hasText("幼儿园名单");
    assertThat(drafter.part("item-body")).not().containsText("内部意见");

    drafter.part("attachment-file").setInputFiles(file("页面.html", "text/html", "<p>x</p>"));
    assertThat(drafter.part("uploading")).hasAttribute("data-state", "REFUSED");
    drafter.part("attachment-file").setInputFiles(file("名单.csv", "text/csv", "园名,地址\n第一幼儿园,青石镇\n"));
    drafter.seeText("attachment-stored", "名单.csv");
    drafter.picture("51-item-editor");
    drafter.seeNoBarriers();
    drafter.click("item-save");
    drafter.seeAddress("/desk/items/.+/edit");
    drafter.click("item-submit");
    drafter.seeAddress("/desk/review/.+");
    drafter.seeState("item-state", "FIRST_REVIEW");
    itemId = drafter.page().url().replaceFirst(".*/", "");
  }

  @Test
  @Order(2)
  @Capability({"D-02", "D-03"})
  void findingsAreSettledByNameBeforeThreePeopleApprove() {
    Visitor first = browsers.the("first-reviewer");
    first.open("/desk/review/" + itemId);
    Locator finding = first.part("screening-finding", "data-detector", "RESIDENT_ID");
    assertThat(finding).containsText("正文");
    finding.getByTestId("finding-resolve").click();
    first.choose("finding-verdict", "JUSTIFIED");
    first.fill("finding-reason", "示例号码，经本人同意公开。");
    first.click("finding-confirm");
    assertThat(finding).hasAttribute("data-state", "JUSTIFIED");
    first.picture("52-review-desk");
    first.seeNoBarriers();
    approveByAll();
    Visitor office = browsers.the("office");
    office.open("/desk/review/" + itemId);
    office.click("publish");
    office.seeState("item-state", "PUBLISHED");
  }

  @Test
  @Order(3)
  @Capability({"D-09", "P-05"})
  void everybodyVerifiesThePublicItem() {
    Visitor anybody = browsers.anybody();
    anybody.open("/items/" + itemId);
    anybody.reloadUntilSeen(anybody.part("item-title"));
    anybody.seeText("attachments", "SHA-256");
    verify(anybody);
    anybody.picture("53-public-item");
    anybody.seeNoBarriers();
    Visitor phone = browsers.anybodyOnThePhone();
    phone.open("/items/" + itemId);
    phone.see("verification");
    phone.picture("53-public-item-phone");
  }

  @Test
  @Order(4)
  @Capability("D-16")
  void aCorrectionIsReviewedAndLeavesTheEarlierEditionReadable() {
    Visitor drafter = browsers.the("drafter");
    drafter.open("/desk/review/" + itemId);
    drafter.click("correct");
    drafter.choose("correct-kind", "MAJOR");
    drafter.fill("correct-reason", "补充摘要。");
    drafter.click("correct-confirm");
    drafter.seeState("item-state", "DRAFT");
    drafter.click("item-edit");
    assertThat(drafter.part("item-change-note")).hasValue("补充摘要。");
    drafter.fill("item-summary", "对普惠幼儿园给予资助。");
    drafter.click("item-submit");
    drafter.seeState("item-state", "FIRST_REVIEW");
    drafter.click("view-diff");
    assertThat(drafter.part("diff-field", "data-field", "summary")).containsText("给予资助");
    drafter.picture("54-correction");
    drafter.seeNoBarriers();
    approveByAll();
    Visitor signer = browsers.the("signer");
    signer.click("publish");
    signer.seeState("item-state", "PUBLISHED");

    Visitor anybody = browsers.anybody();
    anybody.open("/items/" + itemId);
    anybody.reloadUntilSeen(anybody.part("correction-note"));
    anybody.click("edition-diff");
    anybody.see("diff");
    anybody.picture("55-editions");
    anybody.seeNoBarriers();
  }

  @Test
  @Order(5)
  @Capability("D-11")
  void aRepealedItemStaysReadableWithItsBasis() {
    Visitor office = browsers.the("office");
    office.open("/desk/review/" + itemId);
    office.click("repeal");
    office.fill("repeal-reason", "《望川县人民政府关于公布文件清理结果的决定》");
    office.click("repeal-confirm");
    office.see("done");
    Visitor anybody = browsers.anybody();
    anybody.open("/items/" + itemId);
    anybody.reloadUntilSeen(anybody.part("validity-warning"));
    anybody.seeText("validity-warning", "清理结果");
    anybody.picture("56-repealed");
    anybody.seeNoBarriers();
  }

  @Test
  @Order(6)
  @Capability("D-18")
  void officePutsPolicyAndInterpretationIntoOnePackage() {
    String policy = draft("POLICY", "学前教育普惠办法");
    String interpretation = draft("INTERPRETATION", "《学前教育普惠办法》解读");
    Visitor drafter = browsers.the("drafter");
    drafter.open("/desk/releases");
    drafter.click("release-new");
    drafter.fill("release-title", "学前教育普惠政策同步发布");
    drafter.part("release-choice", "data-id", policy).locator("input").check();
    drafter.part("release-choice", "data-id", interpretation).locator("input").check();
    drafter.click("release-save");
    Locator row = drafter.part("release-row").first();
    assertThat(row.getByTestId("release-member")).hasCount(2);
    assertThat(row.getByTestId("release-missing")).isVisible();
    drafter.picture("57-releases");
    drafter.seeNoBarriers();
  }

  @Test
  @Order(7)
  @Capability("D-02")
  void aReviewerDelegatesAndThoseWhoMustActAreTold() {
    Visitor reviewer = browsers.the("reviewer");
    reviewer.open("/desk/delegations");
    reviewer.fill("colleague-name", "方度");
    reviewer.fill("colleague-id", "supervisor");
    reviewer.fill("delegation-reason", "出差");
    reviewer.click("delegation-give");
    assertThat(reviewer.part("delegation-row").first()).containsText("方度");
    reviewer.picture("58-delegations");
    reviewer.seeNoBarriers();

    Visitor first = browsers.the("first-reviewer");
    first.open("/desk/notices");
    first.part("notices-unread").uncheck();
    first.reloadUntilSeen(first.part("bell"));
    first.picture("59-notices");
    first.seeNoBarriers();
  }

  @Test
  @Order(8)
  @Capability("D-09")
  void officeTriesAnImportBeforeItHappens() {
    Visitor office = browsers.the("office");
    office.open("/desk/migration");
    office
        .part("migration-file")
        .setInputFiles(
            file(
                "history.ndjson",
                "application/x-ndjson",
                "{\"externalId\":\"old-1\",\"title\":\"旧网站通知\",\"body\":\"<p>正文内容。</p>\",\"publishedAt\":\"2015-05-01\"}\n{\"externalId\":\"old-2\",\"title\":\"\"}\n"));
    office.fill("migration-from", "旧门户网站");
    office.click("migration-start");
    Locator tried = office.part("migration-row", "data-dry", "true").first();
    assertThat(tried).hasAttribute("data-state", "DONE");
    assertThat(tried).containsText("将新增 1");
    tried.getByTestId("migration-errors").click();
    // Its title and its text are missing.
    assertThat(tried.getByTestId("migration-error")).hasCount(2);
    office.picture("60-migration");
    office.seeNoBarriers();
    office.part("migration-dry").uncheck();
    office.click("migration-start");
    Locator done = office.part("migration-row", "data-dry", "false").first();
    assertThat(done).hasAttribute("data-state", "DONE");
    assertThat(done).containsText("新增 1");
  }

  @Test
  @Order(9)
  @Capability("D-03")
  void officeLooksAfterTheDictionaries() {
    Visitor office = browsers.the("office");
    office.open("/desk/dictionaries");
    office.part("dictionary-open").first().click();
    office.see("dictionary");
    office.picture("61-dictionaries");
    office.seeNoBarriers();
  }

  @Test
  @Order(10)
  @Capability("D-16")
  void whatWasPublishedInErrorLeavesANotice() {
    Visitor office = browsers.the("office");
    office.open("/desk/review/" + itemId);
    office.click("withdraw");
    office.choose("withdraw-kind", "IN_ERROR");
    office.fill("withdraw-reason", "附件有误。");
    office.click("withdraw-confirm");
    office.seeState("item-state", "WITHDRAWN");
    Visitor anybody = browsers.anybody();
    anybody.open("/items/" + itemId);
    anybody.reloadUntilSeen(anybody.part("withdrawn"));
    anybody.picture("62-withdrawn");
    anybody.seeNoBarriers();
  }

  private void approveByAll() {
    browsers.the("first-reviewer").approve(itemId, "REVIEW");
    browsers.the("reviewer").approve(itemId, "SIGN_OFF");
    browsers.the("signer").approve(itemId, "APPROVED");
  }

  private String draft(String type, String title) {
    Visitor drafter = browsers.the("drafter");
    drafter.open("/desk/items/new");
    drafter.fill("item-title", title);
    drafter.choose("item-type", type);
    drafter.choose("item-column", "government-documents");
    drafter.fill("item-issuer", "望川县教育和体育局");
    drafter.click("item-save");
    drafter.seeAddress("/desk/items/(?!new).+/edit");
    return drafter.page().url().replaceFirst(".*/items/(.+)/edit", "$1");
  }

  /** The leaf is under a checkpoint within a second or so: asked again until it is. */
  private static void verify(Visitor anybody) {
    Locator verdict = anybody.part("verdict");
    for (int tries = 0; tries < 10 && verdict.count() == 0; tries++) {
      anybody.click("verify");
      assertThat(verdict.or(anybody.part("verification").getByTestId("problem"))).isVisible();
    }
    assertThat(verdict).hasAttribute("data-state", Pattern.compile("^(VALID|INCOMPLETE)$"));
  }

  private static FilePayload file(String name, String mediaType, String text) {
    return new FilePayload(name, mediaType, text.getBytes(StandardCharsets.UTF_8));
  }
}
