package org.gongkai.disclosure.proof;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import org.gongkai.disclosure.proof.merkle.Hash;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the script by which a browser checks receipts. */
@Hidden
@RestController
class VerifierScriptController {

  private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

  private final byte[] script;
  private final String tag;

  VerifierScriptController() throws IOException {
    this.script = new ClassPathResource("static/record/verify.js").getContentAsByteArray();
    this.tag = "\"" + Hash.leaf(script).hex() + "\"";
  }

  @GetMapping("/record/verify.js")
  ResponseEntity<byte[]> script() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .eTag(tag)
        .contentType(SCRIPT)
        .body(script);
  }
}
