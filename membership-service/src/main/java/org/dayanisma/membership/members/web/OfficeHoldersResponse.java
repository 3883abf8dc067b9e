package org.dayanisma.membership.members.web;

import java.util.List;
import java.util.UUID;
import org.dayanisma.membership.members.application.FindOfficeHolders.OfficeHolder;

/** Who holds an office of legal help over the unit of the member who asks. */
record OfficeHoldersResponse(List<Holder> items) {

  /**
   * Somebody who helps, without any way to reach them.
   *
   * @param unitId the unit over which they hold it: the member's own, or one above it
   */
  record Holder(UUID memberId, String name, String office, UUID unitId) {

    @Override
    public String toString() {
      return "Holder[hidden]";
    }
  }

  static OfficeHoldersResponse of(List<OfficeHolder> holders) {
    return new OfficeHoldersResponse(
        holders.stream()
            .map(holder ->
                new Holder(
                    holder.memberId().value(),
                    holder.name(),
                    holder.office().code(),
                    holder.unitId().value()))
            .toList());
  }
}
