package org.dayanisma.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.dayanisma.gateway.edge.Address;
import org.dayanisma.gateway.limits.CallerBuckets.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerBucketsTest {

  private final AtomicLong now = new AtomicLong();
  private final CallerBuckets buckets = ofAtMost(3);

  @Test
  void allowsABurstAndThenTheEvenRate() {
    for (int left = 9; left >= 0; left--) {
      Taken taken = buckets.take("ayşe");
      assertThat(taken.granted()).isTrue();
      assertThat(taken.left()).isEqualTo(left);
    }
    Taken refused = buckets.take("ayşe");
    assertThat(refused.granted()).isFalse();
    assertThat(refused.pause()).isEqualTo(Duration.ofMillis(500));
    assertThat(refused.seconds()).isEqualTo(1);
    pass(Duration.ofMillis(500));
    assertThat(buckets.take("ayşe").granted()).isTrue();
    assertThat(buckets.take("ayşe").granted()).isFalse();
  }

  @Test
  void saysWhatIsLeftInTheFormOfTheDraft() {
    Taken taken = buckets.take("ayşe");
    assertThat(taken.policy()).isEqualTo("\"caller\";q=10;w=5");
    assertThat(taken.state()).isEqualTo("\"caller\";r=9;t=1");
  }

  @Test
  void countsEachCallerAlone() {
    exhaust("ayşe");
    Taken other = buckets.take("berfin");
    assertThat(other.left()).isEqualTo(9);
  }

  @Test
  void nobodyGetsAFreshBucketByCrowdingTheirOwnOut() {
    exhaust("ayşe");
    for (int i = 0; i < 1000; i++) {
      buckets.take("stranger-" + i);
    }
    assertThat(buckets.size()).isEqualTo(3);
    assertThat(buckets.take("ayşe").granted()).isFalse();
  }

  @Test
  void strangersShareOneBucketWhenAllPlacesAreTaken() {
    exhaust("a");
    exhaust("b");
    exhaust("c");
    for (int i = 0; i < 10; i++) {
      assertThat(buckets.take("stranger-" + i).granted()).isTrue();
    }
    assertThat(buckets.take("stranger-10").granted()).isFalse();
    assertThat(buckets.look("stranger-11").granted()).isFalse();
  }

  @Test
  void placesOfThoseWhoHaveAllTheirRequestsAgainAreGivenToOthers() {
    exhaust("a");
    exhaust("b");
    exhaust("c");
    pass(Duration.ofSeconds(5));
    exhaust("d");
    assertThat(buckets.size()).isEqualTo(1);
    assertThat(buckets.take("d").granted()).isFalse();
    assertThat(buckets.take("a").left()).isEqualTo(9);
  }

  @Test
  void lookingTakesNothingAndNeedsNoPlace() {
    assertThat(buckets.look("a").granted()).isTrue();
    assertThat(buckets.size()).isZero();
    exhaust("a");
    Taken seen = buckets.look("a");
    assertThat(seen.granted()).isFalse();
    assertThat(seen.pause()).isEqualTo(Duration.ofMillis(500));
    pass(Duration.ofMillis(500));
    assertThat(buckets.look("a").granted()).isTrue();
    assertThat(buckets.take("a").granted()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"200/4s, 200, PT4S", "5 / 10m, 5, PT10M", "1/PT1H, 1, PT1H"})
  void readsALimit(String text, int burst, Duration window) {
    assertThat(Limit.valueOf(text)).isEqualTo(new Limit(burst, window));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "200", "/4s", "0/4s", "-1/4s", "x/4s", "10/0s", "10/x"})
  void refusesWhatIsNoLimit(String text) {
    assertThatThrownBy(() -> Limit.valueOf(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, 20010db800010002",
    "2001:db8:1:2::9, 20010db800010002",
    "2001:db8:1:3::9, 20010db800010003",
    "fe80:0:0:0:1:2:3:4%eth0, fe80000000000000",
    "::ffff:192.0.2.7, 192.0.2.7",
    "0:0:0:0:0:0:0:1, 0000000000000000"
  })
  void takesANetworkOfIpv6ForOneCaller(String remote, String caller) {
    assertThat(Address.of(remote)).isEqualTo(caller);
  }

  private void exhaust(String caller) {
    for (int i = 0; i < 10; i++) {
      buckets.take(caller);
    }
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  private CallerBuckets ofAtMost(int most) {
    TimeMeter clock =
        new TimeMeter() {
          @Override
          public long currentTimeNanos() {
            return now.get();
          }

          @Override
          public boolean isWallClockBased() {
            return false;
          }
        };
    return new CallerBuckets("caller", new Limit(10, Duration.ofSeconds(5)), most, clock);
  }
}
