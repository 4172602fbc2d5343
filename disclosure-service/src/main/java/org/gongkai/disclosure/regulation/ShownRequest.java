package org.gongkai.disclosure.regulation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a target shows: one of the three. */
@Schema(name = "行政法规本地文本")
record ShownRequest(
    @Schema(description = "公开事项编号") @Nullable @Size(max = 100, message = "编号过长") String itemId,
    @Schema(description = "全文，纯文本或 HTML") @Nullable @Size(max = 1_000_000, message = "全文过长")
        String text,
    @Schema(description = "已上传的文件，取其中的文字") @Nullable @Size(max = 100, message = "编号过长")
        String fileId) {

  boolean isOne() {
    return Stream.of(itemId, text, fileId).filter(Objects::nonNull).count() == 1;
  }
}
