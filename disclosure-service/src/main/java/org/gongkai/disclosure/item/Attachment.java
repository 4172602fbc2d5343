package org.gongkai.disclosure.item;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to the item, by its address.
 *
 * @param fileId of the file kept here; null for one that is kept elsewhere
 * @param altText says in words what a picture shows
 * @param url null only where the file kept here is named by {@code fileId}
 * @param size in bytes
 * @param sha256 lower-case hexadecimal; part of what is approved, so that the file cannot be
 *     swapped
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attachment(
    @NotBlank(message = "缺少附件名称") @OneLine(max = 200) String name,
    @Nullable
        @Pattern(
            regexp = "(https?://|/)[^\\s<>\"'\\\\]{1,500}",
            message = "附件地址须以 http(s):// 或 / 开头")
        String url,
    @Nullable @Pattern(regexp = "[\\w.+-]{1,60}/[\\w.+-]{1,100}", message = "附件类型格式不正确")
        String mediaType,
    @Nullable @PositiveOrZero(message = "附件大小不能为负") Long size,
    @Nullable @Pattern(regexp = "[0-9a-f]{64}", message = "SHA-256 须为64位小写十六进制") String sha256,
    @Nullable @OneLine(max = 100) String fileId,
    @Nullable @OneLine(max = 500) String altText) {

  /** With the address under which the public gets a file that is kept here. */
  public Attachment addressed() {
    return url != null || fileId == null
        ? this
        : new Attachment(
            name,
            "/api/disclosure/files/"
                + fileId
                + "/"
                + URLEncoder.encode(name, UTF_8).replace("+", "%20"),
            mediaType,
            size,
            sha256,
            fileId,
            altText);
  }

  /** By its type, or by its name when no type is given. */
  @JsonIgnore
  public boolean isPicture() {
    return mediaType == null ? PICTURE.matcher(name).find() : mediaType.startsWith("image/");
  }

  private static final java.util.regex.Pattern PICTURE =
      java.util.regex.Pattern.compile("(?i)\\.(jpe?g|png|gif|bmp|webp|svg|tiff?)$");
}
