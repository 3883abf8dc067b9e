package org.dayanisma.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirstFewTest {

  private static final Comparator<Document> BY_AGE =
      Comparator.comparing(document -> String.valueOf(document.get("age")));

  @Test
  void findsWhatSortingAllWouldPutFirst() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Document> all = new ArrayList<>();
      for (int i = random.nextInt(50); i > 0; i--) {
        all.add(new Document("age", random.nextInt(10)).append("_id", i));
      }
      int most = 1 + random.nextInt(60);
      FirstFew few = new FirstFew(most, BY_AGE);
      all.forEach(few::look);
      assertThat(few.found())
          .as("seed %d", seed)
          .isEqualTo(all.stream().sorted(BY_AGE).limit(most).toList());
    }
  }
}
