/**
 * Benchmarks of the packaged product. Each one measures a peer or a physical limit in the same run
 * on the same machine and reports the ratio; each asserts its counts, so that a fast wrong answer
 * is a failure and not a result.
 *
 * <ul>
 *   <li>{@link org.dayanisma.bench.Bench} — the command line
 *   <li>{@link org.dayanisma.bench.GatewayBench} — B1, {@link
 *       org.dayanisma.bench.StoppedServiceBench} — R12
 *   <li>{@link org.dayanisma.bench.RelayDrainBench} — B2, {@link
 *       org.dayanisma.bench.RelayLatencyBench} — B3
 *   <li>{@link org.dayanisma.bench.WholePathBench} — B4, {@link org.dayanisma.bench.StartBench} —
 *       B9
 *   <li>{@link org.dayanisma.bench.Latencies}, {@link org.dayanisma.bench.Results} — figures and
 *       their table
 * </ul>
 */
@NullMarked
package org.dayanisma.bench;

import org.jspecify.annotations.NullMarked;
