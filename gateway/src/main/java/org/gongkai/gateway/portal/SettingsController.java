package org.gongkai.gateway.portal;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the portal must know at run time: one build of it serves every installation. */
@RestController
class SettingsController {

  private final Settings settings;

  SettingsController(PortalProperties properties) {
    this.settings =
        new Settings(
            properties.issuer(),
            properties.clientId(),
            properties.siteName(),
            properties.version());
  }

  @GetMapping("/config.json")
  ResponseEntity<Settings> settings() {
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(settings);
  }

  record Settings(String issuer, String clientId, String siteName, String version) {}
}
