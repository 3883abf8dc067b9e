package org.dayanisma.campaign.campaigns.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.dayanisma.campaign.campaigns.domain.AudienceSize;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.campaigns.domain.CampaignKind;
import org.dayanisma.campaign.campaigns.domain.CampaignStatus;
import org.dayanisma.campaign.campaigns.domain.CampaignWords;
import org.dayanisma.campaign.campaigns.domain.LaunchRequest;
import org.dayanisma.campaign.campaigns.domain.LaunchedBy;
import org.dayanisma.campaign.register.domain.UnitId;
import org.dayanisma.campaign.register.domain.UnitPath;
import org.dayanisma.dataprotection.DocumentCipher;
import org.jspecify.annotations.Nullable;

/** A campaign as stored. Its words never change; they are encrypted, anew with each change. */
final class CampaignDocument {

  static final String STATUS = "status";
  static final String UNIT = "unitId";
  static final String UNIT_PATH = "unitPath";
  static final String DRAFTED_AT = "draftedAt";

  /** There as long as the audience of a launched campaign is not wholly called. */
  static final String CALL_OPEN = "callOpen";

  private static final String TITLE = "title";
  private static final String TEXT = "text";
  private static final String KIND = "kind";
  private static final String GOAL = "goal";
  private static final String LAUNCH_ASKED = "launchAsked";
  private static final String LAUNCHED_BY = "launchedBy";
  private static final String USER_ID = "userId";
  private static final String MEMBER_ID = "memberId";
  private static final String JOINED = "joined";
  private static final String AUDIENCE = "audience";
  private static final String AUDIENCE_CALLED = "audienceCalled";
  private static final String MEMBERS = "members";
  private static final String SETTLED = "settled";
  private static final String CHUNKS = "chunks";

  private CampaignDocument() {}

  /** What stands in clear. */
  static Document clear(Campaign campaign) {
    AudienceSize audience = campaign.audience();
    return new Document(STATUS, campaign.status().name())
        .append(UNIT, campaign.unit().unit().toString())
        .append(UNIT_PATH, campaign.unit().ids())
        .append(LAUNCH_ASKED, asked(campaign.launchAsked()))
        .append(LAUNCHED_BY, launchedBy(campaign.launchedBy()))
        .append(KIND, campaign.kind().name())
        .append(DRAFTED_AT, Date.from(campaign.draftedAt()))
        .append(GOAL, campaign.goal())
        .append(
            AUDIENCE,
            audience == null
                ? null
                : new Document(MEMBERS, audience.members())
                    .append(SETTLED, audience.settled())
                    .append(CHUNKS, audience.chunks()))
        .append(AUDIENCE_CALLED, campaign.audienceCalled())
        .append(CALL_OPEN, (campaign.launched() && !campaign.audienceCalled()) ? true : null);
  }

  /** The clear values and the words, which open only beside them. */
  static Document write(Campaign campaign, Document clear, DocumentCipher cipher) {
    CampaignWords words = campaign.words();
    String text = words.text();
    return new Document(clear)
        .append(TITLE, cipher.encrypt(TITLE, words.title()))
        .append(TEXT, text == null ? null : cipher.encrypt(TEXT, text));
  }

  static Document clearOf(Document stored) {
    Document clear = new Document(stored);
    clear.remove(TITLE);
    clear.remove(TEXT);
    return clear;
  }

  static Campaign read(String id, long version, Document document, DocumentCipher cipher) {
    Date draftedAt = document.getDate(DRAFTED_AT);
    return new Campaign(
        new CampaignId(UUID.fromString(id)),
        version,
        new UnitPath(
            document.getList(UNIT_PATH, String.class, List.of()).stream().map(UnitId::of).toList()),
        CampaignKind.valueOf(document.getString(KIND)),
        words(document, cipher),
        document.getInteger(GOAL),
        CampaignStatus.valueOf(document.getString(STATUS)),
        asked(document.get(LAUNCH_ASKED, Document.class)),
        launchedBy(document.get(LAUNCHED_BY, Document.class)),
        audience(document.get(AUDIENCE, Document.class)),
        document.getBoolean(AUDIENCE_CALLED, false),
        draftedAt == null ? Instant.EPOCH : draftedAt.toInstant());
  }

  private static CampaignWords words(Document document, DocumentCipher cipher) {
    String text = document.getString(TEXT);
    return new CampaignWords(
        cipher.decrypt(TITLE, document.getString(TITLE)),
        text == null ? null : cipher.decrypt(TEXT, text));
  }

  private static @Nullable Document asked(@Nullable LaunchRequest asked) {
    return asked == null
        ? null
        : new Document(USER_ID, asked.userId())
            .append(MEMBER_ID, asked.memberId())
            .append("unitId", asked.unitId())
            .append("day", asked.day().toString());
  }

  private static @Nullable LaunchRequest asked(@Nullable Document asked) {
    return asked == null
        ? null
        : new LaunchRequest(
            asked.getString(USER_ID),
            asked.getString(MEMBER_ID),
            asked.getString("unitId"),
            LocalDate.parse(asked.getString("day")));
  }

  private static @Nullable Document launchedBy(@Nullable LaunchedBy by) {
    return by == null
        ? null
        : new Document(USER_ID, by.userId())
            .append(MEMBER_ID, by.memberId())
            .append(JOINED, asked(by.joined()));
  }

  private static @Nullable LaunchedBy launchedBy(@Nullable Document by) {
    return by == null
        ? null
        : new LaunchedBy(
            by.getString(USER_ID), by.getString(MEMBER_ID), asked(by.get(JOINED, Document.class)));
  }

  private static @Nullable AudienceSize audience(@Nullable Document audience) {
    return audience == null
        ? null
        : new AudienceSize(
            audience.getInteger(MEMBERS, 0),
            audience.getInteger(SETTLED, 0),
            audience.getInteger(CHUNKS, 0));
  }
}
