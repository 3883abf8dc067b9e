package org.dayanisma.membership.members.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.bson.Document;
import org.dayanisma.aggregates.AggregateStore;
import org.dayanisma.aggregates.Publishing;
import org.dayanisma.aggregates.Stored;
import org.dayanisma.aggregates.StoredForm;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.decisions.Added;
import org.dayanisma.eventrelay.AggregateCollection;
import org.dayanisma.eventrelay.AggregateExists;
import org.dayanisma.eventrelay.KeyedCommand;
import org.dayanisma.eventrelay.NewAggregate;
import org.dayanisma.eventrelay.ReadsUnstamped;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Adds members, one or five hundred at a time: one look-up for those that are there already, one
 * write for the new keys, then the documents in parallel. If the look-up missed something because
 * somebody else was writing, the unique indexes refuse it.
 *
 * <p>Keys come first: a crash leaves a key without a member, never a member without a key.
 */
@Component
class MemberInsertion {

  private static final int AT_A_TIME = 16;

  private final AggregateCollection aggregates;
  private final MongoCollection<Document> documents;
  private final StoredForm<Member> form;
  private final DataKeys keys;
  private final BlindMembers blind;
  private final Publishing<Member, MemberEvent> publishing;

  MemberInsertion(
      AggregateStore store, BlindMembers blind, Publishing<Member, MemberEvent> publishing) {
    Stored<Member, MemberEvent> stored = StoredMembers.by(blind);
    this.aggregates = store.collection(stored);
    this.documents = store.database().getCollection(StoredMembers.COLLECTION);
    this.form = store.form(stored);
    this.keys = store.keys();
    this.blind = blind;
    this.publishing = publishing;
  }

  /**
   * A member to add.
   *
   * @param claim blind index of the national id; null if there is none
   * @param mark fingerprint of what was taken over; null for an application
   * @param registrar says who took them over; null for an application
   * @param line what only one member may have of those who are known by their line; null for
   *     everybody else
   */
  private record Candidate(
      Member member,
      List<MemberEvent> events,
      @Nullable String claim,
      @Nullable String mark,
      @Nullable String registrar,
      @Nullable String line) {

    String id() {
      return member.id().toString();
    }
  }

  List<Added> insert(List<List<MemberEvent>> newMembers) {
    List<Candidate> candidates = newMembers.stream().map(this::candidate).toList();
    Present present = lookUp(candidates);
    Map<Integer, Added> answers = new HashMap<>();
    List<Integer> fresh = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Added known = present.verdict(candidates.get(i));
      if (known == null) {
        fresh.add(i);
      } else {
        answers.put(i, known);
      }
    }
    if (!fresh.isEmpty()) {
      keys.createForAll(fresh.stream().map(i -> candidates.get(i).id()).toList());
      answers.putAll(insertSideBySide(fresh, candidates));
    }
    return candidates.isEmpty()
        ? List.of()
        : java.util.stream.IntStream.range(0, candidates.size())
            .mapToObj(i -> Objects.requireNonNull(answers.get(i)))
            .toList();
  }

  private Candidate candidate(List<MemberEvent> events) {
    Member member = Member.from(events);
    var number = member.person().nationalId();
    String mark = null;
    String registrar = null;
    if (events.getFirst() instanceof MemberEvent.Registered line) {
      mark = blind.registrationMark(member);
      registrar = blind.registrar(mark, line.by());
    }
    return new Candidate(
        member,
        events,
        number == null ? null : blind.blind(number),
        mark,
        registrar,
        blind.registrationClaim(member, events.getFirst()));
  }

  /** Existing members with the same id or claim, or from the same line. */
  private record Present(
      Map<String, Document> byId, Map<String, Document> byClaim, Map<String, Document> byLine) {

    @Nullable Added verdict(Candidate candidate) {
      Document sameId = byId.get(candidate.id());
      if (sameId != null) {
        if (isOurs(candidate, sameId)) {
          return Added.ADDED;
        }
        String mark = sameId.getString(StoredMembers.REGISTRATION);
        return mark != null && mark.equals(candidate.mark()) ? Added.UNCHANGED : Added.ID_TAKEN;
      }
      Document sameLine = candidate.line() == null ? null : byLine.get(candidate.line());
      if (sameLine != null) {
        return Added.UNCHANGED;
      }
      Document sameClaim = candidate.claim() == null ? null : byClaim.get(candidate.claim());
      if (sameClaim == null) {
        return null;
      }
      if (isOurs(candidate, sameClaim)) {
        return Added.ADDED;
      }
      boolean sameRegister =
          candidate.mark() != null
              && sameClaim.getString(StoredMembers.REGISTRATION) != null
              && candidate
                  .member()
                  .unitId()
                  .toString()
                  .equals(sameClaim.getString(StoredMembers.UNIT));
      return sameRegister ? Added.UNCHANGED : Added.DUPLICATE;
    }
  }

  /**
   * Whether this very request took over this very line before it was cut off; another line of it
   * may name the same id.
   */
  private static boolean isOurs(Candidate candidate, Document present) {
    return candidate.mark() != null
        && candidate.mark().equals(present.getString(StoredMembers.REGISTRATION))
        && KeyedCommand.hasChanged(present.getString("_id"));
  }

  private Present lookUp(List<Candidate> candidates) {
    List<String> ids = candidates.stream().map(Candidate::id).toList();
    List<String> claims =
        candidates.stream().map(Candidate::claim).filter(Objects::nonNull).toList();
    List<String> lines = candidates.stream().map(Candidate::line).filter(Objects::nonNull).toList();
    return new Present(
        by("_id", ids),
        by(StoredMembers.CLAIM, claims),
        by(StoredMembers.REGISTRATION_CLAIM, lines));
  }

  @ReadsUnstamped(
      "says only that an id, a national id or a line is taken, which unique indexes say too")
  private Map<String, Document> by(String field, List<String> values) {
    Map<String, Document> found = new HashMap<>();
    if (!values.isEmpty()) {
      for (Document document :
          documents
              .find(Filters.in(field, values))
              .projection(
                  Projections.include(
                      StoredMembers.CLAIM,
                      StoredMembers.REGISTRATION_CLAIM,
                      StoredMembers.UNIT,
                      StoredMembers.REGISTRATION,
                      "seen"))) {
        KeyedCommand.loaded(document);
        found.put(document.getString(field), document);
      }
    }
    return found;
  }

  private Map<Integer, Added> insertSideBySide(List<Integer> fresh, List<Candidate> candidates) {
    Map<Integer, Added> answers = new HashMap<>();
    if (fresh.size() == 1) {
      answers.put(fresh.getFirst(), insertOne(candidates.get(fresh.getFirst())));
      return answers;
    }
    Semaphore permits = new Semaphore(AT_A_TIME);
    Map<String, String> logContext = MDC.getCopyOfContextMap();
    Map<Integer, Future<Added>> running = new HashMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i : fresh) {
        Candidate candidate = candidates.get(i);
        running.put(i, threads.submit(() -> insertWithin(permits, logContext, candidate)));
      }
    }
    running.forEach((i, future) -> answers.put(i, resultOf(future)));
    return answers;
  }

  private Added insertWithin(
      Semaphore permits, @Nullable Map<String, String> logContext, Candidate candidate)
      throws InterruptedException {
    permits.acquire();
    try {
      if (logContext != null) {
        MDC.setContextMap(logContext);
      }
      return insertOne(candidate);
    } finally {
      permits.release();
    }
  }

  private static Added resultOf(Future<Added> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  private Added insertOne(Candidate candidate) {
    int version = candidate.events().size();
    Document state =
        form.write(null, candidate.member(), version)
            .append(StoredMembers.REGISTRATION, candidate.mark());
    if (candidate.registrar() != null) {
      state.append(StoredMembers.REGISTRAR, candidate.registrar());
    }
    if (candidate.line() != null) {
      state.append(StoredMembers.REGISTRATION_CLAIM, candidate.line());
    }
    try {
      aggregates.insert(
          new NewAggregate(
              candidate.id(),
              version,
              state,
              publishing.ofAll(candidate.member(), 0, candidate.events()),
              null));
      return Added.ADDED;
    } catch (AggregateExists exists) {
      Added verdict = lookUp(List.of(candidate)).verdict(candidate);
      return verdict == null ? Added.DUPLICATE : verdict;
    }
  }
}
