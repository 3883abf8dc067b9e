package org.dayanisma.campaign.config;

import org.dayanisma.campaign.campaigns.mongo.MongoCampaigns;
import org.dayanisma.campaign.campaigns.mongo.MongoLaunchBounds;
import org.dayanisma.campaign.participations.mongo.MongoParticipations;
import org.dayanisma.campaign.participations.mongo.MongoProgressBoards;
import org.dayanisma.campaign.register.mongo.MongoProjections;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Declares the indexes before the first consumer and request; at every later start they exist. */
@Component
class CreateIndexes implements SmartInitializingSingleton {

  private final MongoCampaigns campaigns;
  private final MongoParticipations participations;
  private final MongoProgressBoards boards;
  private final MongoProjections projections;
  private final MongoLaunchBounds bounds;

  CreateIndexes(
      MongoCampaigns campaigns,
      MongoParticipations participations,
      MongoProgressBoards boards,
      MongoProjections projections,
      MongoLaunchBounds bounds) {
    this.campaigns = campaigns;
    this.participations = participations;
    this.boards = boards;
    this.projections = projections;
    this.bounds = bounds;
  }

  @Override
  public void afterSingletonsInstantiated() {
    campaigns.createIndexes();
    participations.createIndexes();
    boards.createIndexes();
    projections.createIndexes();
    bounds.createIndexes();
  }
}
