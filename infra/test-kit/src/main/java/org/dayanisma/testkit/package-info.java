/**
 * What every test of the product may use; test scope only.
 *
 * <ul>
 *   <li>{@code EmbeddedPlatform}: servers, database, keys and identity provider for a Spring
 *       context.
 *   <li>{@code TestTokens}, {@code TestIdentityProvider}: access tokens as the real issuer would
 *       sign them, and broken ones.
 *   <li>{@code MutableClock}: time that moves when the test says so.
 *   <li>{@code ArchitectureRules}, {@code RoutePolicyRules}: the rules of the house.
 *   <li>{@code ContractSamples}, {@code ContractAssertions}, {@code SchemaEvolution}: the contract
 *       tests.
 *   <li>{@code Seeded}: many generated cases from one seed.
 * </ul>
 */
@NullMarked
package org.dayanisma.testkit;

import org.jspecify.annotations.NullMarked;
