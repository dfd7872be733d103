package dev.casebook.domain.supportcase;

import java.time.Instant;

/**
 * What a case says to a message or a reopening that reaches it.
 *
 * @param followUpNeeded whether it closed too long ago, so that a new case must take what came
 * @param customerId the customer whom the case is about now: the opaque id
 * @param at the instant at which it happens: the one given, else the later of the node's clock and the case's latest fact
 */
public record Admission(boolean followUpNeeded, String customerId, Instant at) {}
