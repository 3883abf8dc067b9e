package org.dayanisma.gateway;

import org.springframework.test.context.TestPropertySource;

/** A gateway with so little room that a test can fill it. */
@TestPropertySource(
    properties = {
      "dayanisma.gateway.connections-per-service=6",
      "dayanisma.gateway.kept-for-urgent=2",
      "dayanisma.gateway.streams-per-service=3",
      "dayanisma.gateway.overload.most-in-flight=9",
      "dayanisma.gateway.overload.kept-for-urgent=2",
      "dayanisma.gateway.limits.caller=20/10m",
      "dayanisma.gateway.limits.service=40/10m",
      "dayanisma.gateway.limits.open=10/10m",
      "dayanisma.gateway.overload.connections-per-address=40",
      "dayanisma.gateway.limits.at-once=3",
      "dayanisma.gateway.limits.streams-at-once=2",
      "dayanisma.gateway.limits.break-glass=2/10m"
    })
abstract class TightGateway extends RunningGateway {}
