package org.dayanisma.campaign.campaigns.domain;

import org.dayanisma.decisions.WrittenText;
import org.jspecify.annotations.Nullable;

/**
 * The words of a campaign, written by an organiser; free text, so encrypted at rest.
 *
 * @param title one line, 1 to 200 characters
 * @param text what it is about, up to 20,000 characters
 */
public record CampaignWords(String title, @Nullable String text) {

  /** Longest title in characters. */
  public static final int LONGEST_TITLE = 200;

  /** Longest text in characters. */
  public static final int LONGEST_TEXT = 20_000;

  public CampaignWords {
    if (!WrittenText.hasLetter(title) || WrittenText.length(title) > LONGEST_TITLE) {
      throw new IllegalArgumentException("A title has 1 to 200 characters");
    }
    if (text != null && WrittenText.length(text) > LONGEST_TEXT) {
      throw new IllegalArgumentException("A text has up to 20,000 characters");
    }
  }
}
