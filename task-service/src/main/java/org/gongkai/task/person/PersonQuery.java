package org.gongkai.task.person;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Whom somebody looks for. */
record PersonQuery(
    @Parameter(description = "单位编号；不填为本地区") @Nullable String unit,
    @Parameter(description = "是否包括其下级单位") @Nullable Boolean subtree,
    @Parameter(description = "角色") @Nullable Role role,
    @Parameter(description = "姓名或编号中的文字") @Size(max = 50, message = "不超过 50 字")
        @Nullable String q) {

  /** Active people only; those of one unit, or of everything at and below it. */
  Bson filter(String territory, @Nullable Cursor after) {
    List<Bson> all = new ArrayList<>();
    boolean below = unit == null || Boolean.TRUE.equals(subtree);
    all.add(eq(below ? "within" : "unit", unit == null ? territory : unit));
    all.add(eq("active", true));
    if (role != null) {
      all.add(eq("roles", role));
    }
    if (q != null && !q.isBlank()) {
      Pattern words = Pattern.compile(Pattern.quote(q.strip()), Pattern.CASE_INSENSITIVE);
      all.add(or(regex("name", words), regex("_id", words)));
    }
    if (after != null) {
      all.add(gt("_id", after.text(0)));
    }
    return and(all);
  }
}
