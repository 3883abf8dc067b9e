package org.dayanisma.campaign.adapter.mongo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Declares the indexes once the service has started; they exist already at every later start. */
@Component
class CreateIndexes implements ApplicationRunner {

  private final MongoCampaigns campaigns;
  private final MongoParticipations participations;
  private final MongoProgressBoards boards;
  private final MongoProjections projections;

  CreateIndexes(
      MongoCampaigns campaigns,
      MongoParticipations participations,
      MongoProgressBoards boards,
      MongoProjections projections) {
    this.campaigns = campaigns;
    this.participations = participations;
    this.boards = boards;
    this.projections = projections;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    campaigns.createIndexes();
    participations.createIndexes();
    boards.createIndexes();
    projections.createIndexes();
  }
}
