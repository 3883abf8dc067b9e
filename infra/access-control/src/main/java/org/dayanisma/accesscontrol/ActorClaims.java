package org.dayanisma.accesscontrol;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads an {@link Actor} from a token, and refuses tokens whose claims are not of the agreed form.
 */
final class ActorClaims implements OAuth2TokenValidator<Jwt> {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  /**
   * Our ids are compared letter by letter, so each may be written in only one way; and every
   * service parses them as UUIDs.
   */
  private static final Pattern OUR_ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private static final int MOST_VALUES = 500;

  /** The end of the year 9999. */
  private static final long LAST_SECOND = 253_402_300_799L;

  private static final List<String> LISTS = List.of("roles", "languages");
  private static final String AUTH_TIME = "auth_time";
  private static final String PURPOSES = "purposes";
  private static final String SCOPE = "scope";

  /** The client to which the token was given (RFC 9068, 2.2). */
  private static final String CLIENT = "client_id";

  /** The same in tokens of providers that come from OpenID Connect. */
  private static final String CLIENT_OF_OPENID = "azp";

  /** One scope of a list that is separated by spaces (RFC 6749, 3.3; RFC 9068, 2.2.3). */
  private static final Pattern SCOPE_WORD = Pattern.compile("[!#-\\[\\]-~]+");

  private static final OAuth2Error MALFORMED =
      new OAuth2Error("invalid_token", "the claims are not of the agreed form", null);

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    Map<String, Object> claims = token.getClaims();
    boolean wellFormed =
        isId(claims.get("sub"))
            && (claims.get("member_id") == null || isOurId(claims.get("member_id")))
            && isTime(claims.get(AUTH_TIME))
            && isListOf(claims.get("units"), ActorClaims::isOurId)
            && LISTS.stream().allMatch(name -> isList(claims.get(name)))
            && isBoundOrNot(claims);
    return wellFormed
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(MALFORMED);
  }

  static Actor actor(Jwt token) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    values(token, "roles").forEach(code -> Role.ofCode(code).ifPresent(roles::add));
    return new Actor(
        Objects.requireNonNull(token.getSubject()),
        token.getClaimAsString("member_id"),
        roles,
        values(token, "units"),
        values(token, "languages"),
        grant(token),
        Set.of());
  }

  private static @Nullable ClientGrant grant(Jwt token) {
    if (!token.hasClaim(PURPOSES)) {
      return null;
    }
    return new ClientGrant(
        client(token.getClaims()).orElseThrow(),
        Set.copyOf(words(token.getClaims().get(SCOPE))),
        Set.copyOf(values(token, PURPOSES)));
  }

  /** The client; empty if there is none, if it has not the form of an id, or if there are two. */
  private static Optional<String> client(Map<String, Object> claims) {
    List<Object> named =
        Stream.of(CLIENT, CLIENT_OF_OPENID)
            .map(claims::get)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return named.size() == 1 && named.getFirst() instanceof String client && isId(client)
        ? Optional.of(client)
        : Optional.empty();
  }

  static @Nullable Instant signedInAt(Jwt token) {
    return time(token.getClaims().get(AUTH_TIME)).orElse(null);
  }

  /**
   * An API client has {@code purposes}, scopes as text and a client id, and is not a member. The
   * {@code scope} of any other token does not matter to us, unless it names scopes of ours: then
   * whoever registered that client meant to bind it and forgot the purposes.
   */
  private static boolean isBoundOrNot(Map<String, Object> claims) {
    Object scope = claims.get(SCOPE);
    if (!claims.containsKey(PURPOSES)) {
      return words(scope).stream().noneMatch(Scope::isCode);
    }
    return claims.get(PURPOSES) instanceof Collection<?> purposes
        && isList(purposes)
        && claims.get("member_id") == null
        && client(claims).isPresent()
        && (scope == null || (scope instanceof String text && isScope(text)));
  }

  /**
   * Checked word by word, because one expression for all of them would need a stack frame for each.
   */
  private static boolean isScope(String text) {
    return text.isEmpty()
        || Arrays.stream(text.split(" ", -1)).allMatch(word -> SCOPE_WORD.matcher(word).matches());
  }

  /** The words of a text, or of a list, as some providers send it. */
  private static List<String> words(@Nullable Object scope) {
    return switch (scope) {
      case String text ->
          Arrays.stream(text.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
      case Collection<?> values -> values.stream().map(String::valueOf).toList();
      case null, default -> List.of();
    };
  }

  private static List<String> values(Jwt token, String claim) {
    List<String> values = token.getClaimAsStringList(claim);
    return values == null ? List.of() : values;
  }

  private static boolean isId(@Nullable Object value) {
    return value instanceof String text && ID.matcher(text).matches();
  }

  private static boolean isOurId(@Nullable Object value) {
    return value instanceof String text && OUR_ID.matcher(text).matches();
  }

  private static boolean isTime(@Nullable Object value) {
    return value == null || time(value).isPresent();
  }

  /**
   * The instant from seconds since 1970, up to the year 9999; empty for anything else. Fractions of
   * a second (RFC 7519, 2) are dropped.
   */
  private static Optional<Instant> time(@Nullable Object value) {
    return value instanceof Number number
            && number.doubleValue() >= 0
            && number.doubleValue() <= LAST_SECOND
        ? Optional.of(Instant.ofEpochSecond(number.longValue()))
        : Optional.empty();
  }

  private static boolean isList(@Nullable Object value) {
    return isListOf(value, ActorClaims::isId);
  }

  private static boolean isListOf(@Nullable Object value, Predicate<Object> form) {
    return value == null
        || (value instanceof Collection<?> values
            && values.size() <= MOST_VALUES
            && values.stream().allMatch(form));
  }
}
