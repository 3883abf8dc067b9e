package org.dayanisma.httpapi;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.dayanisma.dataprotection.BlindIndex;
import org.dayanisma.decisions.LanguageChain;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A small service with every kind of route. */
@SpringBootApplication(excludeName = "org.dayanisma.dataprotection.DataProtectionAutoConfiguration")
public class SampleApplication {

  enum Kind {
    UNION,
    BRANCH
  }

  record Member(
      @NotBlank @OneLine @NeedsLetter @Size(max = 40) String givenName,
      @Pattern(regexp = "\\d{11}") @Nullable String nationalId,
      @Nullable LocalDate birthDate,
      @Nullable List<@NotBlank String> languages) {}

  record Registration(
      @NotNull UUID unitId,
      @Nullable Kind kind,
      int count,
      @NotEmpty List<@Valid Member> members) {}

  static final class UnknownToTheLibrary extends RuntimeException {}

  static final AtomicInteger EXECUTIONS = new AtomicInteger();
  static final Set<String> LOST_ACCESS = ConcurrentHashMap.newKeySet();
  static final AtomicReference<CountDownLatch> HOLD = new AtomicReference<>(new CountDownLatch(0));

  /** Stands for the keys of a service. */
  @Bean
  BlindIndex serviceKeys() {
    return (field, value) -> field + value.hashCode();
  }

  @Bean
  SpokenLanguage sampleLanguages() {
    return accepted -> accepted.firstOf(Set.of("tr", "kmr"), "en");
  }

  @Bean
  ProblemTranslator sampleTranslator() {
    return thrown ->
        thrown instanceof UnknownToTheLibrary
            ? Optional.of(Problems.unavailable("sample", "A sample."))
            : Optional.empty();
  }

  /** Stands for Spring Security, which this library does not know. */
  @Bean
  FilterRegistrationBean<Filter> callers() {
    FilterRegistrationBean<Filter> registration =
        new FilterRegistrationBean<>((request, response, chain) -> {
          HttpServletRequest http = (HttpServletRequest) request;
          if (http.getHeader("X-Fail-In-Filter") != null) {
            throw new IllegalArgumentException("secret text of a filter");
          }
          if (http.getHeader("X-Send-Error") != null) {
            ((HttpServletResponse) response).sendError(403, "secret text of a filter");
            return;
          }
          chain.doFilter(signedIn(http), response);
        });
    registration.setOrder(-100);
    return registration;
  }

  /** Forbids every kept answer to whoever calls a route on which an access was lost. */
  static final class AccessIsThere implements ReplayPolicy {
    @Override
    public boolean mayStillBeGiven(Answer answer) {
      return !LOST_ACCESS.contains(answer.path().getOrDefault("outcome", ""));
    }
  }

  @Bean
  AccessIsThere accessIsThere() {
    return new AccessIsThere();
  }

  /** Stands for access-control, which decides anew on every request. */
  @Bean
  WebMvcConfigurer policies() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry
            .addInterceptor(
                new HandlerInterceptor() {
                  @Override
                  public boolean preHandle(
                      HttpServletRequest request, HttpServletResponse response, Object handler) {
                    if (request.getHeader("X-Refuse") != null) {
                      throw Problems.forbidden();
                    }
                    return true;
                  }
                })
            .order(InterceptorOrder.POLICY);
      }
    };
  }

  private static HttpServletRequest signedIn(HttpServletRequest request) {
    String caller = request.getHeader("X-Test-Caller");
    return new HttpServletRequestWrapper(request) {
      @Override
      public @Nullable Principal getUserPrincipal() {
        return caller == null ? null : () -> caller;
      }
    };
  }

  @RestController
  static class SampleController {

    @PostMapping("/api/registrations")
    Map<String, Object> register(@RequestBody @Valid Registration body) {
      return Map.of("members", body.members().size());
    }

    @PostMapping("/api/lists")
    int list(@RequestBody @NotEmpty List<@Valid Member> members) {
      return members.size();
    }

    @GetMapping("/api/members/{id}")
    ResponseEntity<Map<String, Object>> read(@PathVariable UUID id) {
      return ResponseEntity.ok().eTag(EntityVersion.etag(7)).body(Map.of("id", id));
    }

    @PutMapping("/api/members/{id}")
    void change(
        @PathVariable UUID id,
        @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
      EntityVersion.requireMatch(ifMatch, 7);
    }

    @GetMapping({"/api/members", "/api/colleagues"})
    KeysetPage<String> list(PageRequest page, @RequestParam(required = false) @Nullable String q) {
      int from = page.position(1).map(cursor -> Math.toIntExact(cursor.number(0))).orElse(0);
      List<Integer> rows =
          IntStream.rangeClosed(from + 1, 5).limit(page.rowsToRead()).boxed().toList();
      return KeysetPage.of(rows, page, row -> page.cursor(row.toString()))
          .map(row -> "member " + row);
    }

    @GetMapping("/api/words")
    ResponseEntity<String> words(LanguageChain languages) {
      return ResponseEntity.ok()
          .varyBy("Accept-Encoding")
          .body("in " + languages.firstOf(Set.of("tr", "kmr"), "en"));
    }

    @PostMapping("/api/words")
    String said(@RequestBody Map<String, Object> body, LanguageChain languages) {
      return "in " + languages.firstOf(Set.of("tr", "kmr"), "en");
    }

    @GetMapping("/api/wordless")
    String wordless(LanguageChain languages) {
      throw Problems.conflict("wordless", "There are no words.");
    }

    @GetMapping("/api/raw")
    String raw(HttpServletRequest request) {
      return "" + request.getParameter("q");
    }

    /** As a proxied answer that brings its own headers. */
    @GetMapping("/api/proxied")
    void proxied(HttpServletResponse response) {
      response.addHeader("x-content-type-options", "nosniff");
      response.addHeader("X-Correlation-Id", "of-the-backend");
      response.addHeader("Cache-Control", "max-age=60");
      response.addHeader("Vary", "a");
      response.addHeader("Vary", "b");
    }

    @PostMapping("/api/members/{id}/admission")
    String admit(@PathVariable UUID id) {
      EXECUTIONS.incrementAndGet();
      return "admitted";
    }

    @GetMapping("/api/needs")
    String needs(@RequestParam int number) {
      return "" + number;
    }

    @GetMapping("/api/named")
    String named(@RequestParam UUID id) {
      return id.toString();
    }

    @GetMapping("/api/throws/{what}")
    void fail(@PathVariable String what) throws Exception {
      switch (what) {
        case "unexpected" -> throw new IllegalStateException("secret text of a bug");
        case "checked" -> throw new IOException("secret text of a disk");
        case "translated" -> throw new UnknownToTheLibrary();
        case "wrapped" -> throw new IllegalStateException(Problems.conflict("admitted", "Again."));
        case "forbidden" -> throw Problems.forbidden();
        case "race" -> throw Problems.concurrentChange();
        default -> throw Problems.notFound();
      }
    }

    private static boolean isKnownForADay() {
      return MDC.get("commandAt") != null
          && Instant.parse(MDC.get("commandAt"))
              .minus(Duration.ofHours(24))
              .equals(Instant.parse(MDC.get("commandSince")));
    }

    @PostMapping("/api/commands/{outcome}")
    @GivenAgainWhile(AccessIsThere.class)
    ResponseEntity<Map<String, Object>> command(
        @PathVariable String outcome, @RequestBody Map<String, String> body, CommandId id)
        throws InterruptedException {
      int execution = EXECUTIONS.incrementAndGet();
      if (id.repeatable() && !id.value().toString().equals(MDC.get("commandId"))) {
        throw new IllegalStateException("whoever writes does not know for which request");
      }
      if (id.repeatable() && !isKnownForADay()) {
        throw new IllegalStateException("whoever writes does not know how long it is recognised");
      }
      if (!HOLD.get().await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("never let go");
      }
      return switch (outcome) {
        case "refused" -> throw Problems.invalid("/x", "refused-" + execution, "No.");
        case "broken" -> throw new IllegalStateException("broken");
        case "race" -> throw Problems.concurrentChange();
        default ->
            ResponseEntity.created(URI.create("/api/commands/" + id.value()))
                .eTag("\"1\"")
                .body(
                    Map.of(
                        "execution",
                        execution,
                        "id",
                        id.value(),
                        "name",
                        body.getOrDefault("name", "")));
      };
    }
  }
}
