package org.dayanisma.campaign.participations.domain;

import java.util.EnumMap;
import java.util.Map;
import org.dayanisma.campaign.campaigns.domain.Action;
import org.dayanisma.campaign.register.domain.SmallestGroup;

/**
 * What was done in a campaign, counted.
 *
 * @param participants people who did at least one thing
 * @param byAction how often each action was taken
 */
public record Counts(long participants, Map<Action, Long> byAction) {

  /** Nobody yet. */
  public static final Counts NONE = new Counts(0, Map.of());

  public Counts {
    byAction = Map.copyOf(byAction);
  }

  /** How many took the action. */
  public long of(Action action) {
    return byAction.getOrDefault(action, 0L);
  }

  /**
   * These counts, each brought up to the later ones if at least five people have come to it since;
   * each that has fewer stays as it is. An action waits for the participants, so that it is never
   * told of more people than took part.
   */
  Counts advancedTo(Counts later) {
    long people = advanced(participants, later.participants());
    Map<Action, Long> actions = new EnumMap<>(Action.class);
    later
        .byAction()
        .forEach((action, count) -> {
          long taken = advanced(of(action), count);
          boolean waits = SmallestGroup.inSteps(taken) > SmallestGroup.inSteps(people);
          actions.put(action, waits ? of(action) : taken);
        });
    return new Counts(people, actions);
  }

  private static long advanced(long before, long now) {
    return now - before >= SmallestGroup.PEOPLE ? now : before;
  }
}
