package org.gongkai.disclosure.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gongkai.disclosure.item.Importance;
import org.gongkai.disclosure.item.Person;
import org.jspecify.annotations.Nullable;

/** Whether an item is important, and who shall read it beside the three reviewers. */
record ImportanceRequest(
    @NotNull(message = "请说明是否重要") Boolean important,
    @NotBlank(message = "请说明理由") @Size(max = 500, message = "理由不超过500字") String reason,
    @Nullable @Size(max = 10, message = "会看人不超过10名")
        List<@NotNull(message = "会看人不能为空") @Valid Named> coReaders,
    @Nullable @Valid Named gatekeeper) {

  record Named(
      @NotBlank(message = "缺少人员编号") @Size(max = 100, message = "人员编号不超过100字") String id,
      @NotBlank(message = "缺少姓名") @Size(max = 100, message = "姓名不超过100字") String name) {

    Person person() {
      return new Person(id.strip(), name.strip());
    }
  }

  Importance importance() {
    return new Importance(
        important,
        reason,
        important && coReaders != null ? coReaders.stream().map(Named::person).toList() : List.of(),
        important && gatekeeper != null ? gatekeeper.person() : null);
  }
}
