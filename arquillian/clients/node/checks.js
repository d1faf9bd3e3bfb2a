import assert from "node:assert/strict";

export const open = process.env.OPEN_URL;
export const strict = process.env.STRICT_URL;
export const key = process.env.API_KEY;
export const model = "gpt-4o";

export async function abortedStreams() {
  const answer = await fetch(`${open}/metrics`, { headers: { accept: "application/json" } });
  return (await answer.json()).streaming_stats.aborted_streams;
}

export async function waitUntil(condition, seconds = 10) {
  const deadline = performance.now() + seconds * 1000;
  while (!(await condition())) {
    assert.ok(performance.now() < deadline, `not within ${seconds} s`);
    await new Promise((resume) => setTimeout(resume, 50));
  }
}

/** Prints PASS or FAIL with a name for each check. */
export async function run(checks) {
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check();
      console.log(`PASS ${name}`);
    } catch (problem) {
      process.exitCode = 1;
      console.log(`FAIL ${name}: ${String(problem.stack ?? problem).replaceAll("\n", " ").slice(0, 600)}`);
    }
  }
}
