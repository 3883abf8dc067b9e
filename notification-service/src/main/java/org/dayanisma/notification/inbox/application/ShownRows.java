package org.dayanisma.notification.inbox.application;

import java.util.List;
import java.util.Set;
import org.dayanisma.notification.inbox.domain.Inbox.Row;
import org.dayanisma.notification.notices.domain.EndedCampaigns;
import org.springframework.stereotype.Component;

/** Rows as they are shown today: nobody is called to a campaign that is over. */
@Component
public record ShownRows(EndedCampaigns ended) {

  List<Row> of(List<Row> rows) {
    Set<String> over =
        ended.among(
            rows.stream().flatMap(row -> row.notice().calledTo().stream()).distinct().toList());
    return rows.stream().map(row -> isOver(row, over) ? ended(row) : row).toList();
  }

  private static boolean isOver(Row row, Set<String> over) {
    return row.notice().calledTo().filter(over::contains).isPresent();
  }

  private static Row ended(Row row) {
    return new Row(row.arrival(), row.notice().ended(), row.readAt());
  }
}
