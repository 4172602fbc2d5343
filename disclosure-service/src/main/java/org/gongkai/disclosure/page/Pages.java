package org.gongkai.disclosure.page;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Pages as they leave: should a mark of a stranger ever get into one, browsers do not run it. */
final class Pages {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:;"
          + " media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

  private Pages() {}

  static ResponseEntity<byte[]> ok(Rendered page) {
    return hardened(page.ok());
  }

  static ResponseEntity<byte[]> hardened(ResponseEntity<byte[]> answer) {
    HttpHeaders headers = new HttpHeaders(answer.getHeaders());
    headers.set("Content-Security-Policy", POLICY);
    return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
  }
}
