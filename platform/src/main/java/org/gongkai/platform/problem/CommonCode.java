package org.gongkai.platform.problem;

/** The codes that every service knows; docs/api.md lists them. */
public enum CommonCode implements Code {
  MALFORMED_REQUEST(400),
  UNKNOWN_PARAMETER(400),
  INVALID_PARAMETER(400),
  UNAUTHENTICATED(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  ILLEGAL_TRANSITION(409),
  DUPLICATE(409),
  STALE_REVISION(412),
  TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  INVALID_CONTENT(422),
  IDEMPOTENCY_KEY_REUSED(422),
  REVISION_REQUIRED(428),
  TOO_MANY_REQUESTS(429),
  INTERNAL_ERROR(500),
  SERVICE_UNAVAILABLE(503),
  SERVICE_TIMEOUT(504);

  private final int status;

  CommonCode(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
