package org.gongkai.disclosure.file.content;

import java.util.List;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;

/** A file that cannot be accepted, with what its sender can do about it. */
public final class FileRefused extends Refusal {

  private static final String FIELD = "/file";

  private FileRefused(CommonCode code, String detail, String fault) {
    super(code, detail, List.of(new FieldProblem(FIELD, fault)));
  }

  /** 415: not a kind that may be released, or not the kind that its name says. */
  public static FileRefused wrongType(String detail) {
    return new FileRefused(CommonCode.UNSUPPORTED_MEDIA_TYPE, detail, "文件类型不允许");
  }

  /** 413. */
  public static FileRefused tooLarge(long limitMegabytes) {
    return new FileRefused(
        CommonCode.TOO_LARGE, "文件超过上限（" + limitMegabytes + " MB），请压缩或拆分后上传。", "文件过大");
  }

  /** 422: whatever is wrong with the content. */
  public static FileRefused invalid(String detail, String fault) {
    return new FileRefused(CommonCode.INVALID_CONTENT, detail, fault);
  }

  static FileRefused damaged(Exception cause) {
    FileRefused refused = invalid("文件已损坏或不完整，无法打开，请重新导出后上传。", "文件已损坏");
    refused.addSuppressed(cause);
    return refused;
  }

  static FileRefused locked() {
    return invalid("文件设有密码或权限限制，请取消后重新上传。", "文件已加密");
  }

  static FileRefused bomb() {
    return invalid("文件解压后过大，已拒绝。", "压缩比异常");
  }

  static FileRefused macros() {
    return wrongType("文件含有宏，不能公开，请另存为不含宏的文件后上传。");
  }
}
