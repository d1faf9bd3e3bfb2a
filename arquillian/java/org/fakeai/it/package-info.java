/**
 * Tests of the running server, black box.
 *
 * <p>The checks are interfaces: {@code DeployedIT} runs them against the built WAR on a runtime of
 * an operator's own, {@code LaunchedIT} against what {@code ./fakeai} starts. Goldens in {@code
 * arquillian/golden} hold for every runtime. Every answer is validated against OpenAI's document
 * (if it lies beside the project) and against ours.
 */
package org.fakeai.it;
