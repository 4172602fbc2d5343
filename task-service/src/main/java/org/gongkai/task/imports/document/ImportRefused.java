package org.gongkai.task.imports.document;

import java.util.Locale;

/** A file that cannot be imported; the message is Chinese and meant for the person who sent it. */
public abstract sealed class ImportRefused extends RuntimeException {

  private ImportRefused(String message) {
    super(message);
  }

  private ImportRefused(String message, Throwable cause) {
    super(message, cause);
  }

  /** The stable code of this refusal, such as {@code TOO_LARGE}. */
  public String code() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toUpperCase(Locale.ROOT);
  }

  /** More bytes or rows than the limits allow, also after unpacking. */
  public static final class TooLarge extends ImportRefused {
    public TooLarge(String message) {
      super(message);
    }

    TooLarge(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The content is of a type that is not accepted, or not of the type its name claims. */
  public static final class WrongType extends ImportRefused {
    public WrongType(String message) {
      super(message);
    }
  }

  /** The type is right, the content is damaged. */
  public static final class UnreadableFile extends ImportRefused {
    public UnreadableFile(String message) {
      super(message);
    }

    UnreadableFile(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The file opens only with a password. */
  public static final class PasswordProtected extends ImportRefused {
    public PasswordProtected() {
      super("文件设有打开密码，请取消密码后重新上传。");
    }
  }

  /** The file carries macros. */
  public static final class MacroDocument extends ImportRefused {
    public MacroDocument() {
      super("文件含有宏，请另存为不含宏的 docx 或 xlsx 后重新上传。");
    }
  }

  /** Nothing in the content is a task. */
  public static final class EmptyPlan extends ImportRefused {
    public EmptyPlan(String message) {
      super(message);
    }
  }
}
