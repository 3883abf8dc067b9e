package org.dayanisma.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.decisions.GeneralRefusal.REQUIRED;
import static org.dayanisma.decisions.GeneralRefusal.UUID;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

  @Test
  void goesOnWithWhatWasAcceptedAndCarriesARefusalAlong() {
    Outcome<Integer> two = Outcome.accepted(2);
    assertThat(two.then(n -> Outcome.accepted(n + 1))).isEqualTo(Outcome.accepted(3));

    Outcome<Integer> no = Outcome.refused(Refusal.notFound());
    assertThat(no.then(n -> Outcome.accepted("never")))
        .isEqualTo(Outcome.refused(Refusal.notFound()));
  }

  @Test
  void collectsEverythingThatIsWrongWithAForm() {
    Faults faults = new Faults();

    assertThat(faults.<String, String>require("/id", "here", Outcome::accepted)).isEqualTo("here");
    assertThat(faults.none()).isTrue();

    assertThat(faults.<String, String>require("/name", null, Outcome::accepted)).isNull();
    assertThat(faults.<String, String>read("/note", null, Outcome::accepted)).isNull();
    assertThat(faults.<String, String>read("/unit", "x", _ -> Outcome.invalid(UUID))).isNull();
    faults.refuseIf(false, "/day", REQUIRED);
    faults.refuseIf(true, "/parent", REQUIRED, "Only a confederation stands alone.");

    assertThat(faults.refusal())
        .isEqualTo(
            Refusal.invalid(
                List.of(
                    new Fault("/name", REQUIRED),
                    new Fault("/unit", UUID),
                    new Fault("/parent", REQUIRED, "Only a confederation stands alone."))));
  }

  @Test
  void aFaultIsFoundInsideWhatEnclosesIt() {
    assertThat(new Fault("/id", UUID).under("/members/3"))
        .isEqualTo(new Fault("/members/3/id", UUID, "An id is a UUID."));
  }
}
