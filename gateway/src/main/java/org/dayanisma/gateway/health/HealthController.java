package org.dayanisma.gateway.health;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dayanisma.accesscontrol.OpenToEveryone;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /health}: 200 while every part is up, otherwise 503; the parts are named either way.
 */
@RestController
class HealthController {

  private final PlatformHealth health;

  HealthController(PlatformHealth health) {
    this.health = health;
  }

  /** Health of the whole: {@code UP}, or {@code DEGRADED} if a part is down. */
  record HealthResponse(String status, Map<String, String> parts) {}

  @OpenToEveryone
  @GetMapping("/health")
  ResponseEntity<HealthResponse> health() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("gateway", "UP");
    health.parts().forEach((name, up) -> parts.put(name, up ? "UP" : "DOWN"));
    boolean whole = !parts.containsValue("DOWN");
    return ResponseEntity.status(whole ? 200 : 503)
        .cacheControl(CacheControl.noStore())
        .body(new HealthResponse(whole ? "UP" : "DEGRADED", parts));
  }
}
