package org.gongkai.disclosure.page;

import java.util.List;
import org.gongkai.disclosure.item.WithdrawalNotice;

/** A page that says why something is not there. */
record NoticePage(Frame frame, String heading, List<String> lines, List<ItemPage.Crumb> links) {

  /** What citizens read in place of a withdrawn item. */
  static NoticePage of(WithdrawalNotice notice, Site site, View view) {
    String path = Site.item(notice.id());
    return new NoticePage(
        frame("已撤下_" + site.name(), path, site, view),
        "该公开事项已撤下",
        List.of(
            "名称：" + notice.title(),
            "索引号：" + notice.indexNumber(),
            "发布时间：" + Words.minute(notice.publishedAt()),
            "撤下时间：" + Words.minute(notice.withdrawnAt()),
            "撤下情形：" + Words.of(notice.kind()),
            "撤下说明：" + notice.reason()),
        List.of(
            new ItemPage.Crumb(
                "存证凭证", "/api/disclosure/items/" + Site.segment(notice.id()) + "/receipt"),
            home(view)));
  }

  /** Nothing was ever public there, or the address is mistyped. */
  static NoticePage missing(Site site, View view) {
    return new NoticePage(
        frame("没有找到_" + site.name(), "/record", site, view),
        "没有找到该公开事项",
        List.of("请检查地址是否完整，或从首页按栏目、单位查找。"),
        List.of(home(view)));
  }

  /** The request cannot be understood. */
  static NoticePage refused(String why, Site site, View view) {
    return new NoticePage(
        frame("无法显示_" + site.name(), "/record", site, view),
        "无法显示该页面",
        List.of(why),
        List.of(home(view)));
  }

  private static ItemPage.Crumb home(View view) {
    return new ItemPage.Crumb("返回首页", view.link("/record"));
  }

  private static Frame frame(String title, String path, Site site, View view) {
    return new Frame(site, view, title, path, Frame.siteMetas(site), List.of(), null);
  }
}
