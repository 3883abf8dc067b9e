package org.dayanisma.campaign.participations.domain;

import java.util.EnumMap;
import java.util.Map;
import org.dayanisma.campaign.campaigns.domain.Action;
import org.dayanisma.campaign.campaigns.domain.AudienceSize;
import org.dayanisma.campaign.register.domain.SmallestGroup;
import org.jspecify.annotations.Nullable;

/**
 * What anybody is told of the counters: lower bounds in steps of five. A number never comes closer
 * to the whole audience than five people, for that all have signed tells of each of them that they
 * did.
 *
 * @param participants at least so many took part; null below five
 * @param byAction at least so many took the action, never more than {@code participants}; an action
 *     of fewer than five people is not in it, nor one of nobody
 */
public record ToldProgress(@Nullable Long participants, Map<Action, Long> byAction) {

  public ToldProgress {
    byAction = Map.copyOf(byAction);
  }

  /**
   * What may be told in the hour.
   *
   * @param audience null while it is not written down: nothing is told then
   */
  public static ToldProgress of(Progress progress, long hour, @Nullable AudienceSize audience) {
    Counts released = progress.released(hour);
    long most =
        audience == null ? 0 : SmallestGroup.inSteps(audience.settled() - SmallestGroup.PEOPLE);
    long participants = Math.min(most, SmallestGroup.inSteps(released.participants()));
    Map<Action, Long> byAction = new EnumMap<>(Action.class);
    released
        .byAction()
        .forEach((action, count) -> {
          long told = Math.min(most, SmallestGroup.inSteps(count));
          if (told > 0) {
            byAction.put(action, told);
          }
        });
    return new ToldProgress(participants == 0 ? null : participants, byAction);
  }
}
