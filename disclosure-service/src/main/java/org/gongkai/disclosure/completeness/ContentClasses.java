package org.gongkai.disclosure.completeness;

import java.util.List;
import org.gongkai.platform.problem.Refusal;

/** The classes in the order of the article. */
record ContentClasses(List<ContentClass> all) {

  ContentClasses {
    all = List.copyOf(all);
  }

  ContentClass require(String code) {
    return all.stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("公开内容类别"));
  }
}
