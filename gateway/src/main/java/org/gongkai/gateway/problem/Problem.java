package org.gongkai.gateway.problem;

import org.springframework.http.HttpStatus;

/** Everything the gateway itself may answer instead of a service. Names are part of the API. */
public enum Problem {
  MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "请求有误，无法处理。"),
  UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "登录已失效，请重新登录。"),
  FORBIDDEN(HttpStatus.FORBIDDEN, "不允许从这里访问。"),
  NOT_FOUND(HttpStatus.NOT_FOUND, "没有这个地址。"),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "这个地址不支持该操作。"),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "无法按要求的格式答复。"),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "提交的内容过大，请拆分后再提交。"),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "访问过于频繁，请稍后再试。"),
  INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "系统出现错误，请稍后再试；如需帮助，请提供追踪编号。"),
  /**
   * The connection broke after a writing request had left: nobody here knows whether it took
   * effect.
   */
  SERVICE_INTERRUPTED(HttpStatus.BAD_GATEWAY, "服务中途断开，办理结果未知，请查询后再决定是否重新提交。"),
  SERVICE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "该服务暂时不可用，请稍后再试。"),
  SERVICE_BUSY(HttpStatus.SERVICE_UNAVAILABLE, "当前访问量较大，请稍后再试。"),
  IDENTITY_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "身份认证服务暂时不可用，请稍后再试。"),
  SERVICE_TIMEOUT(HttpStatus.GATEWAY_TIMEOUT, "服务未在限定时间内答复；如为提交操作，请先查询结果再重试。");

  private final HttpStatus status;
  private final String detail;

  Problem(HttpStatus status, String detail) {
    this.status = status;
    this.detail = detail;
  }

  HttpStatus status() {
    return status;
  }

  String detail() {
    return detail;
  }
}
