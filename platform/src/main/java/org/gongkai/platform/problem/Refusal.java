package org.gongkai.platform.problem;

import java.util.List;

/**
 * The service understood and says no. Becomes a problem answer with the code's status; the message
 * is Chinese and shown to the caller, so it holds nothing that the caller may not know.
 */
public class Refusal extends RuntimeException {

  private final Code code;
  private final List<FieldProblem> errors;

  public Refusal(Code code, String chineseDetail) {
    this(code, chineseDetail, List.of());
  }

  /** Refuses because of single fields of the body. */
  public Refusal(Code code, String chineseDetail, List<FieldProblem> errors) {
    // Refusals are answers, not faults: nobody reads their stack.
    super(chineseDetail, null, false, false);
    this.code = code;
    this.errors = List.copyOf(errors);
  }

  public Code code() {
    return code;
  }

  public List<FieldProblem> errors() {
    return errors;
  }

  /** 404; {@code what} is the Chinese name of the kind of thing, such as 公开事项. */
  public static Refusal notFound(String what) {
    return new Refusal(CommonCode.NOT_FOUND, "没有找到该" + what + "。");
  }

  /** 403 with the Chinese reason. */
  public static Refusal forbidden(String why) {
    return new Refusal(CommonCode.FORBIDDEN, why);
  }

  /** 409 that names the current state. */
  public static Refusal illegalTransition(String action, Object state) {
    return new Refusal(CommonCode.ILLEGAL_TRANSITION, "当前状态为 " + state + "，不能执行“" + action + "”。");
  }
}
