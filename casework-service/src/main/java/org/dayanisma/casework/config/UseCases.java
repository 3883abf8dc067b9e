package org.dayanisma.casework.config;

import java.time.InstantSource;
import org.dayanisma.accesscontrol.MandateRegister;
import org.dayanisma.casework.breakglass.application.DecideBreakGlassHandler;
import org.dayanisma.casework.breakglass.application.FindBreakGlassRequests;
import org.dayanisma.casework.breakglass.application.GrantedBreakGlass;
import org.dayanisma.casework.breakglass.application.RequestBreakGlassHandler;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequests;
import org.dayanisma.casework.cases.application.AnswerAssignmentHandler;
import org.dayanisma.casework.cases.application.AskForResponsibleHandler;
import org.dayanisma.casework.cases.application.AssignCaseHandler;
import org.dayanisma.casework.cases.application.CaseHandover;
import org.dayanisma.casework.cases.application.CaseKeeping;
import org.dayanisma.casework.cases.application.CaseOverviews;
import org.dayanisma.casework.cases.application.CaseRelocation;
import org.dayanisma.casework.cases.application.CloseCaseHandler;
import org.dayanisma.casework.cases.application.CompleteDeadlineHandler;
import org.dayanisma.casework.cases.application.EraseTextsHandler;
import org.dayanisma.casework.cases.application.FindCases;
import org.dayanisma.casework.cases.application.GivenAnswers;
import org.dayanisma.casework.cases.application.LegalStanding;
import org.dayanisma.casework.cases.application.OpenCaseForMeasureHandler;
import org.dayanisma.casework.cases.application.OpenCaseHandler;
import org.dayanisma.casework.cases.application.RemoveFromTeamHandler;
import org.dayanisma.casework.cases.application.SealCaseHandler;
import org.dayanisma.casework.cases.domain.CaseIds;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.DeadlinePlan;
import org.dayanisma.casework.register.domain.ErasedMembers;
import org.dayanisma.casework.register.domain.Erasures;
import org.dayanisma.casework.register.domain.LegalOfficers;
import org.dayanisma.casework.register.domain.MemberUnits;
import org.dayanisma.casework.register.domain.Units;
import org.dayanisma.casework.remedies.application.CalculateDeadlineHandler;
import org.dayanisma.casework.remedies.application.LegalToday;
import org.dayanisma.casework.remedies.domain.RemedyEngine;
import org.dayanisma.casework.remedies.rules.YamlRuleBook;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The handlers with their ports, and the rule book. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaseworkSettings.class)
class UseCases {

  @Bean
  LegalToday legalToday(InstantSource clock, CaseworkSettings settings) {
    return new LegalToday(clock, settings.timeZone());
  }

  @Bean
  RemedyEngine remedyEngine(CaseworkSettings settings) {
    return new RemedyEngine(YamlRuleBook.load(settings.rules()));
  }

  @Bean
  DeadlinePlan deadlinePlan(RemedyEngine engine) {
    return new DeadlinePlan(engine);
  }

  @Bean
  CaseHandover caseHandover(Cases cases, LegalOfficers officers) {
    return new CaseHandover(cases, officers);
  }

  @Bean
  LegalStanding legalStanding(MandateRegister register, Erasures erasures, Units units) {
    return new LegalStanding(register, erasures, units);
  }

  @Bean
  CaseKeeping caseKeeping(Cases cases, LegalOfficers officers, LegalStanding standing) {
    return new CaseKeeping(cases, officers, standing);
  }

  @Bean
  CaseRelocation caseRelocation(Cases cases, Units units, CaseHandover handover) {
    return new CaseRelocation(cases, units, handover);
  }

  @Bean
  OpenCaseForMeasureHandler openCaseForMeasure(
      Cases cases,
      CaseIds ids,
      LegalOfficers officers,
      Units units,
      DeadlinePlan plan,
      InstantSource clock) {
    return new OpenCaseForMeasureHandler(cases, ids, officers, units, plan, clock);
  }

  @Bean
  OpenCaseHandler openCase(
      Cases cases,
      CaseIds ids,
      LegalOfficers officers,
      MemberUnits members,
      Units units,
      DeadlinePlan plan,
      InstantSource clock,
      LegalToday today) {
    return new OpenCaseHandler(cases, ids, officers, members, units, plan, clock, today);
  }

  @Bean
  EraseTextsHandler eraseTexts(Cases cases, ErasedMembers erased, GivenAnswers answers) {
    return new EraseTextsHandler(cases, erased, answers);
  }

  @Bean
  CloseCaseHandler closeCase(Cases cases, InstantSource clock, LegalToday today) {
    return new CloseCaseHandler(cases, clock, today);
  }

  @Bean
  AssignCaseHandler assignCase(Cases cases, LegalOfficers officers, InstantSource clock) {
    return new AssignCaseHandler(cases, officers, clock);
  }

  @Bean
  AnswerAssignmentHandler answerAssignment(
      Cases cases, LegalStanding standing, CaseKeeping keeping) {
    return new AnswerAssignmentHandler(cases, standing, keeping);
  }

  @Bean
  RemoveFromTeamHandler removeFromTeam(
      Cases cases, LegalOfficers officers, LegalStanding standing, InstantSource clock) {
    return new RemoveFromTeamHandler(cases, officers, standing, clock);
  }

  @Bean
  SealCaseHandler sealCase(
      Cases cases,
      LegalStanding standing,
      CaseKeeping keeping,
      CaseHandover handover,
      InstantSource clock) {
    return new SealCaseHandler(cases, standing, keeping, handover, clock);
  }

  @Bean
  AskForResponsibleHandler askForResponsible(
      Cases cases, LegalOfficers officers, InstantSource clock) {
    return new AskForResponsibleHandler(cases, officers, clock);
  }

  @Bean
  RequestBreakGlassHandler requestBreakGlass(
      BreakGlassRequests requests, Units units, InstantSource clock) {
    return new RequestBreakGlassHandler(requests, units, clock);
  }

  @Bean
  DecideBreakGlassHandler decideBreakGlass(
      BreakGlassRequests requests,
      Cases cases,
      LegalOfficers officers,
      LegalStanding standing,
      InstantSource clock) {
    return new DecideBreakGlassHandler(requests, cases, officers, standing, clock);
  }

  @Bean
  FindBreakGlassRequests findBreakGlassRequests(BreakGlassRequests requests, InstantSource clock) {
    return new FindBreakGlassRequests(requests, clock);
  }

  @Bean
  CompleteDeadlineHandler completeDeadline(Cases cases) {
    return new CompleteDeadlineHandler(cases);
  }

  @Bean
  CalculateDeadlineHandler calculateDeadline(RemedyEngine engine, LegalToday today) {
    return new CalculateDeadlineHandler(engine, today);
  }

  @Bean
  FindCases findCases(
      Cases cases, CaseOverviews overviews, BreakGlassRequests requests, InstantSource clock) {
    return new FindCases(cases, overviews, new GrantedBreakGlass(requests), clock);
  }
}
