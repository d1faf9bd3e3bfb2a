package org.fakeai.simulation.scenario;

/**
 * What a scenario decided.
 *
 * @param rule the name of the rule
 * @param answer what it answers
 */
public record Match(String rule, Answer answer) {}
