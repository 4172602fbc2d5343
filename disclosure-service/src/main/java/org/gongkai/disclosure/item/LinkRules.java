package org.gongkai.disclosure.item;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.platform.problem.FieldProblem;

/** What an author may say of other documents, as far as the item alone can tell. */
final class LinkRules {

  private LinkRules() {}

  static List<FieldProblem> wrong(List<Link> links) {
    List<FieldProblem> wrong = new ArrayList<>();
    Set<Link> seen = new HashSet<>();
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      String at = "/links/" + i;
      if (!link.kind().isStated()) {
        wrong.add(new FieldProblem(at + "/kind", "由对方文件标注，不能填写"));
      }
      if (link.itemId() == null && link.title() == null && link.documentNumber() == null) {
        wrong.add(new FieldProblem(at + "/itemId", "须写明关联的事项，或其标题、发文字号"));
      }
      if (!seen.add(link)) {
        wrong.add(new FieldProblem(at, "重复的关联"));
      }
    }
    return wrong;
  }
}
