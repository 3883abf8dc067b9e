package org.dayanisma.campaign.campaigns.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.dayanisma.campaign.campaigns.domain.CampaignKind;
import org.dayanisma.campaign.campaigns.domain.CampaignWords;
import org.dayanisma.httpapi.NeedsLetter;
import org.dayanisma.httpapi.OneLine;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /api/campaigns}. */
record DraftCampaignRequest(
    @NotNull CampaignKind kind,
    @NotBlank @OneLine @NeedsLetter @Size(max = CampaignWords.LONGEST_TITLE) String title,
    @NotNull UUID unitId,
    @Nullable @Size(max = CampaignWords.LONGEST_TEXT) String text,
    @Nullable @Min(1) @Max(100_000_000) Integer goal) {

  CampaignWords words() {
    return new CampaignWords(title, text);
  }
}
