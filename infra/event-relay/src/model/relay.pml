/*
 * The relay protocol of event-relay for one aggregate: a writer, two relays, a consumer; each may die between any two steps.
 *
 *   spin -a relay.pml && gcc -O2 -o pan pan.c && ./pan -m100000          safety: 0 errors
 *   spin -a -DMUTANT_... relay.pml && ...                                must report an error
 *
 * Checked in every state:
 *   - nothing lost: an event that was stored is in the outbox, or in the topic and in the journal
 *   - first appearances in the topic are in order, without a gap
 *   - the consumer applies each event once, in order
 *   - what has left the outbox does not come back
 * and in every end state: outbox empty, mark gone, everything applied.
 *
 * An outbox into which somebody else wrote is loaded as if nothing waited, until that is taken out.
 *
 * An event is its sequence, 1..N. A set of events is a bit mask. The topic is summarised by what a checker needs: the set of
 * events that appeared. A consumer may be given any event that appeared, again and again, but a new one only after the
 * ones before it (Kafka keeps the order of a partition, and a group goes back only to what it has not committed).
 *
 * Mutants: MUTANT_ACK_FIRST (counts as published before the broker has it), MUTANT_REPLACE (writer replaces the document as
 * it read it), MUTANT_NO_GUARD (consumer applies whatever comes), MUTANT_NO_JOURNAL (removed before it is journalled),
 * MUTANT_BLIND_UNMARK (takes the mark off without looking whether something new waits).
 */
#define N 3
#define CRASHES 2
#define FAILURES 1
#define BIT(s) (1 << (s))
#define UPTO(s) ((1 << ((s) + 1)) - 2)

byte version = 0;        /* stored with the document; events 1..version exist */
byte outbox = 0;         /* set of waiting events */
bool pending = false;    /* pendingSince is there */
byte topic = 0;          /* set of events that appeared */
byte journal = 0;
byte gone = 0;           /* ghost: what has left the outbox */
byte fetched = 0;        /* consumer: highest fetched in order */
byte committed = 0;      /* consumer: offset */
byte seen = 0;           /* guard in the projection */
byte applied = 0;        /* ghost: number of events applied */
byte crashes = CRASHES;
byte failures = FAILURES;
bool writing = true;

inline appear(s) {
  /* first appearances in order, without a gap */
  assert((topic & BIT(s)) || (topic == UPTO((s) - 1)));
  topic = topic | BIT(s)
}

inline invariants() {
  assert(((outbox | (topic & journal)) & UPTO(version)) == UPTO(version));
  assert((outbox & gone) == 0);
  assert(outbox == 0 || pending)
}

proctype Writer() {
  byte read_version, read_outbox;
  do
  :: version < N ->
       atomic { read_version = version; read_outbox = outbox };
       /* other processes run here: a decision takes time */
       atomic {
         if
         :: read_version == version ->
#ifdef MUTANT_REPLACE
              outbox = read_outbox;
#endif
              version++;
              outbox = outbox | BIT(version);
              pending = true;
              invariants()
         :: else -> skip      /* conflict: load and decide again */
         fi;
         read_outbox = 0; read_version = 0
       }
  :: version == N -> break
  od;
  writing = false
}

proctype Relay() {
  byte loaded, sent, acked;
  bool stopped;
begin:
  atomic { loaded = 0; sent = 1; acked = 0; stopped = false };
  if
  :: pending -> skip
  :: atomic { !pending && !writing && outbox == 0 -> goto finished }
  fi;
  /* load */
  if
  :: atomic { loaded = outbox }
  :: skip      /* forged: nothing of it is taken */
  fi;
  /* send in order, each after the acknowledgement of the one before */
  do
  :: sent <= N && !stopped && (loaded & BIT(sent)) ->
       if
#ifdef MUTANT_ACK_FIRST
       :: atomic { acked = sent };
          if
          :: atomic { appear(sent) }
          :: atomic { failures > 0 -> failures-- }
          fi
#else
       :: atomic { appear(sent); acked = sent }                          /* taken and acknowledged */
       :: atomic { failures > 0 -> failures--; stopped = true }          /* not taken */
       :: atomic { failures > 0 -> failures--; appear(sent); stopped = true }  /* taken, acknowledgement lost */
#endif
       :: atomic { crashes > 0 -> crashes--; goto begin }
       fi;
       sent++
  :: sent <= N && !stopped && !(loaded & BIT(sent)) -> sent++
  :: sent > N || stopped -> break
  od;
  if
  :: acked == 0 -> goto unmark
  :: else -> skip
  fi;
#ifndef MUTANT_NO_JOURNAL
  /* journal */
  if
  :: atomic { journal = journal | (loaded & UPTO(acked)) }
  :: atomic { crashes > 0 -> crashes--; goto begin }
  fi;
#endif
  /* settle: one update that matches only if nothing newer waits */
  if
  :: atomic {
       (outbox & ~UPTO(acked)) == 0 ->
         gone = gone | outbox; outbox = 0; pending = false; invariants();
         goto begin
     }
  :: atomic { (outbox & ~UPTO(acked)) != 0 -> skip }
  :: atomic { crashes > 0 -> crashes--; goto begin }
  fi;
  /* pull */
  if
  :: atomic { gone = gone | (outbox & UPTO(acked)); outbox = outbox & ~UPTO(acked); invariants() }
  :: atomic { crashes > 0 -> crashes--; goto begin }
  fi;
unmark:
  if
#ifdef MUTANT_BLIND_UNMARK
  :: atomic { pending = false; invariants() }
#else
  :: atomic {
       if
       :: outbox == 0 -> pending = false
       :: else -> skip
       fi;
       invariants()
     }
#endif
  :: atomic { crashes > 0 -> crashes--; goto begin }
  fi;
  goto begin;
finished:
  skip
}

inline apply(s) {
  if
#ifdef MUTANT_NO_GUARD
  :: true ->
#else
  :: seen < s ->
#endif
       assert((s) == applied + 1);
       seen = s;
       applied++
#ifndef MUTANT_NO_GUARD
  :: else -> skip
#endif
  fi
}

proctype Consumer() {
  byte next, again;
  do
  :: atomic { fetched < N && (topic & BIT(fetched + 1)) -> next = fetched + 1 };
     atomic { apply(next); fetched = next };
     if
     :: atomic { committed = fetched }
     :: atomic { crashes > 0 -> crashes--; fetched = committed }   /* dies before it has committed */
     fi;
     next = 0
  :: atomic { crashes > 0 && fetched > 0 -> crashes--; again = fetched };
     /* a duplicate of anything already read: a relay published it again */
     do
     :: again > 1 -> again--
     :: break
     od;
     atomic { apply(again); again = 0 }
  :: atomic { fetched == N && committed == N -> break }
  od
}

init {
  atomic { run Writer(); run Relay(); run Relay(); run Consumer() };
  /* reached only when all have ended, so in every end state */
  (_nr_pr == 1);
  assert(outbox == 0 && !pending && applied == N && topic == UPTO(N) && journal == UPTO(N))
}
