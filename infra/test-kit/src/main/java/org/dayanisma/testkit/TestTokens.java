package org.dayanisma.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Access tokens of {@link TestIdentityProvider#shared()}. */
public final class TestTokens {
  private static final Map<Actor, TestToken> ACTORS = new ConcurrentHashMap<>();

  private TestTokens() {}

  private record Actor(String role, @Nullable Object member, @Nullable Object unit) {}

  /**
   * The one user with just this role and, if given, this member id and this unit: asked for again,
   * it is the same user with the same token.
   */
  public static TestToken forActor(String role, @Nullable Object member, @Nullable Object unit) {
    return ACTORS.computeIfAbsent(new Actor(role, member, unit), TestTokens::of);
  }

  private static TestToken of(Actor actor) {
    return forUser(user -> {
      user.role(actor.role());
      if (actor.member() != null) {
        user.memberId(actor.member());
      }
      if (actor.unit() != null) {
        user.units(actor.unit());
      }
    });
  }

  /**
   * A valid token for a user described by the test; without a description: somebody without roles
   * or units.
   */
  public static TestToken forUser(Consumer<User> description) {
    return forUser(TestIdentityProvider.shared(), description);
  }

  /** A token of another issuer. */
  public static TestToken forUser(TestIdentityProvider issuer, Consumer<User> description) {
    User user = new User();
    description.accept(user);
    return TestToken.of(issuer, user);
  }

  /** The user whom a token is about. */
  public static final class User {
    String id = UUID.randomUUID().toString();
    @Nullable String memberId;
    final List<String> roles = new ArrayList<>();
    final List<String> units = new ArrayList<>();
    final List<String> languages = new ArrayList<>();

    User() {}

    /** The user's id, claim {@code sub}. */
    public User id(Object userId) {
      this.id = userId.toString();
      return this;
    }

    /** Adds a role, such as {@code branch-officer}. */
    public User role(String role) {
      roles.add(role);
      return this;
    }

    /** Adds roles. */
    public User roles(String... more) {
      roles.addAll(List.of(more));
      return this;
    }

    /** The member this user is, claim {@code member_id}. */
    public User memberId(Object member) {
      this.memberId = member.toString();
      return this;
    }

    /** Adds units in which the user holds their roles. */
    public User units(Object... more) {
      for (Object unit : more) {
        units.add(unit.toString());
      }
      return this;
    }

    /** Adds languages, the preferred one first. */
    public User languages(String... more) {
      languages.addAll(List.of(more));
      return this;
    }
  }
}
