package org.gongkai.task.imports.preview;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.task.imports.PlanPreview.Passage;
import org.jspecify.annotations.Nullable;

/** Finds the aims of a plan (总体要求) among what is no part of a task. */
final class OverallRequirement {

  private static final Pattern AIMS = Pattern.compile("总体要求|指导思想|以习近平|坚持以|工作目标|总体思路");
  private static final int MOST = 4000;

  private OverallRequirement() {}

  /** Null when the source states none. */
  static @Nullable String of(List<Passage> passages) {
    String aims =
        passages.stream()
            .filter(passage -> passage.kind() == Passage.Kind.TEXT)
            .map(Passage::text)
            .filter(text -> AIMS.matcher(text).find())
            .distinct()
            .collect(Collectors.joining("\n"));
    return aims.isEmpty() || aims.length() > MOST ? null : aims;
  }
}
