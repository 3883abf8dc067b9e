package org.dayanisma.gateway.health;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dayanisma.gateway.edge.OwnRoute;
import org.dayanisma.gateway.edge.WholeBody;
import org.dayanisma.gateway.health.PlatformHealth.PartHealth;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /health}: 200 while no part is down, otherwise 503; the parts are named either way. A
 * part that works but needs somebody to look after it is {@code DEGRADED}, and then so is the
 * whole; this takes nothing out of service. Open to everyone by {@code
 * dayanisma.access.open-paths}.
 */
@Configuration(proxyBeanMethods = false)
class HealthRoute {

  private final JsonMapper json = JsonMapper.builder().build();

  /** Health of the whole: {@code UP}, or {@code DEGRADED} if a part is not. */
  record HealthResponse(String status, Map<String, String> parts) {}

  @Bean
  @Order(0)
  RouterFunction<ServerResponse> platformHealthPage(PlatformHealth health) {
    return OwnRoute.get("/health", MediaType.APPLICATION_JSON).to(request -> answer(health));
  }

  private ServerResponse answer(PlatformHealth health) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("gateway", "UP");
    health.parts().forEach((name, part) -> parts.put(name, part.name()));
    boolean serving = health.parts().values().stream().allMatch(PartHealth::serves);
    boolean whole = parts.values().stream().allMatch("UP"::equals);
    byte[] body = json.writeValueAsBytes(new HealthResponse(whole ? "UP" : "DEGRADED", parts));
    ServerResponse.BodyBuilder answer =
        ServerResponse.status(serving ? 200 : 503).cacheControl(CacheControl.noStore());
    if (!serving) {
      answer.header(HttpHeaders.RETRY_AFTER, "1"); // by then the parts are asked anew
    }
    return WholeBody.of(answer, MediaType.APPLICATION_JSON, body);
  }
}
