package org.gongkai.disclosure.published;

import java.net.URI;
import org.gongkai.disclosure.item.ItemCode;
import org.gongkai.disclosure.item.WithdrawalNotice;

/** The problem answer for a withdrawn item; {@code notice} is what stays public of it. */
record WithdrawnProblem(
    String type,
    String title,
    int status,
    String detail,
    URI instance,
    String code,
    WithdrawalNotice notice) {

  static WithdrawnProblem of(WithdrawalNotice notice) {
    return new WithdrawnProblem(
        "about:blank",
        "Gone",
        ItemCode.WITHDRAWN.status(),
        "该公开事项已撤下：" + notice.reason(),
        URI.create("/api/disclosure/items/" + notice.id()),
        ItemCode.WITHDRAWN.name(),
        notice);
  }
}
