package org.dayanisma.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is told of a member in need follows the unit of the member. */
class MovedUnitIT extends ServiceHarness {

  private final String otherBranch = uuid();
  private final List<String> moved = List.of(path.get(0), otherBranch, path.get(2));

  @Test
  void organisersOfTheNewBranchAreToldOnceOfACaseThatComesWithTheUnit() {
    String there = uuid();
    String atTheRoot = uuid();
    others.publish(mandate(there, otherBranch, "ORGANISER"));
    others.publish(mandate(atTheRoot, path.get(0), "ORGANISER"));
    others.publish(caseOpened(null));
    awaitInbox(atTheRoot, 1);
    assertThat(items(there)).isZero();

    others.publish(moved(2, moved));
    awaitInbox(there, 1);
    others.publish(moved(2, moved));
    others.publish(moved(3, moved));
    awaitPlace(3);

    assertThat(items(there)).isEqualTo(1);
    assertThat(items(atTheRoot)).isEqualTo(1);
  }

  @Test
  void anOrganiserWhoTakesOfficeAfterTheMoveIsToldInTheNewBranchOnly() {
    others.publish(moved(3, moved));
    others.publish(moved(2, path)); // late: it changes nothing
    awaitPlace(3);
    others.publish(caseOpened(null)); // with the path of before the move
    await().atMost(Duration.ofSeconds(60)).until(() -> byId("open_cases", caseId) != null);
    String left = uuid();
    String there = uuid();
    others.publish(mandate(left, path.get(1), "ORGANISER"));
    others.publish(mandate(there, otherBranch, "ORGANISER"));

    awaitInbox(there, 1);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> byId("unit_organisers", path.get(1)) != null);
    others.publish(moved(4, moved)); // everything is looked at once more
    awaitPlace(4);

    assertThat(items(left)).isZero();
    assertThat(items(there)).isEqualTo(1);
  }

  private void awaitPlace(long sequence) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            String.valueOf(byId("known_units", path.get(2))).contains("pathSequence=" + sequence));
  }
}
