package org.gongkai.disclosure.account;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.gongkai.disclosure.item.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * A post as it is reported.
 *
 * @param account id; or null when platform and number say which it is
 * @param postId by which the platform knows it; the same once more is the same post
 * @param itemId the public item it was made of, whose review counts for it
 * @param reviewer who has reviewed it, one of the reviewers that were filed
 * @param removed whether it was taken down
 */
@Schema(name = "账号发布内容")
record PostRow(
    @Nullable @OneLine(max = 100) String account,
    @Nullable @OneLine(max = 30) String platform,
    @Nullable @OneLine(max = 200) String number,
    @NotBlank(message = "请填写内容编号") @OneLine(max = 200) String postId,
    @NotBlank(message = "请填写标题") @OneLine(max = 200) String title,
    @Nullable @OneLine(max = 500) String url,
    @NotNull(message = "请填写发布时间") Instant postedAt,
    @Nullable @OneLine(max = 100) String itemId,
    @Nullable @OneLine(max = 50) String reviewer,
    @Nullable Boolean removed) {

  boolean isRemoved() {
    return Boolean.TRUE.equals(removed);
  }
}
