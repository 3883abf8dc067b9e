package org.dayanisma.apidocs;

import static org.dayanisma.accesscontrol.Role.LAWYER;
import static org.dayanisma.accesscontrol.Role.ORGANISER;
import static org.dayanisma.auditlog.Purpose.AUDIT;
import static org.dayanisma.auditlog.Purpose.CAMPAIGN;
import static org.dayanisma.auditlog.Purpose.LEGAL_SUPPORT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.AllowedRoles;
import org.dayanisma.accesscontrol.OpenToEveryone;
import org.dayanisma.accesscontrol.PersonsOnly;
import org.dayanisma.accesscontrol.SignedIn;
import org.dayanisma.auditlog.Discloses;
import org.dayanisma.auditlog.Discloses.To;
import org.dayanisma.auditlog.DisclosesNothing;
import org.dayanisma.auditlog.Disclosure;
import org.dayanisma.commands.Asked;
import org.dayanisma.commands.IfMatch;
import org.dayanisma.httpapi.CommandId;
import org.dayanisma.httpapi.KeysetPage;
import org.dayanisma.httpapi.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AliasFor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A controller with everything the conventions know. It is described, never called. */
@RestController
@RequestMapping("/api/books")
@AllowedRoles({ORGANISER, LAWYER})
class Library {

  enum Shelf {
    LAW,
    POETRY
  }

  record Author(String name, @Nullable LocalDate bornOn) {}

  record BookRequest(
      @NotBlank @Size(max = 200) String title,
      @NotNull Shelf shelf,
      @Nullable @Min(1) @Max(9_999) Integer pages,
      @NotNull @Size(min = 1, max = 3) List<@Pattern(regexp = "[a-z]{2}") String> languages,
      @Nullable @Valid Author author,
      @Nullable String mood) {}

  record BookResponse(
      UUID id,
      String title,
      @Nullable Author author,
      Map<Shelf, Long> copies,
      boolean lent,
      Instant addedAt) {}

  @Discloses(
      action = "",
      exceptOwnData = true,
      to = {
        @To(
            roles = ORGANISER,
            purposes = {CAMPAIGN, AUDIT}),
        @To(roles = LAWYER, purposes = LEGAL_SUPPORT, said = true)
      })
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface DisclosesLending {
    @AliasFor(annotation = Discloses.class, attribute = "action")
    String value();
  }

  @PostMapping
  @DisclosesNothing(value = "a book", to = @To(roles = ORGANISER, purposes = CAMPAIGN))
  ResponseEntity<BookResponse> add(
      @RequestBody @Valid BookRequest body, Actor actor, CommandId id) {
    throw new UnsupportedOperationException();
  }

  @GetMapping
  @SignedIn
  @DisclosesLending("list-books")
  KeysetPage<BookResponse> list(
      @RequestParam(required = false) @Nullable Shelf shelf,
      @RequestParam(name = "q") String words,
      PageRequest page,
      Disclosure disclosure) {
    throw new UnsupportedOperationException();
  }

  @PutMapping("/{id}")
  BookResponse change(
      @PathVariable UUID id, @IfMatch Asked asked, @RequestBody @Valid BookRequest body) {
    throw new UnsupportedOperationException();
  }

  @PostMapping("/{id}/ban")
  @PersonsOnly
  ResponseEntity<Void> ban(@PathVariable UUID id) {
    throw new UnsupportedOperationException();
  }

  @PostMapping("/{id}/burial")
  @OpenToEveryone
  ResponseEntity<Void> bury(@PathVariable UUID id) {
    throw new UnsupportedOperationException();
  }
}
