import assert from "node:assert/strict";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { generateText, streamText } from "ai";
import { abortedStreams, key, model, open, run, strict, waitUntil } from "./checks.js";

globalThis.AI_SDK_LOG_WARNINGS = false;

const provider = (url, options = {}) =>
  createOpenAICompatible({
    name: "fakeai",
    baseURL: `${url}/v1`,
    apiKey: "sk-any",
    includeUsage: true,
    ...options,
  });
const ask = (provided, prompt, maxOutputTokens, options = {}) => ({
  model: provided(model),
  prompt,
  maxOutputTokens,
  providerOptions: { fakeai: { ignore_eos: true } },
  ...options,
});

async function rejected(promise) {
  try {
    await promise;
  } catch (error) {
    return error.lastError ?? error;
  }
  throw new Error("accepted");
}

await run({
  "whole chat": async () => {
    const reply = await generateText(ask(provider(open), "Describe a river.", 20));

    assert.ok(reply.text);
    assert.equal(reply.finishReason, "length");
    assert.equal(reply.usage.outputTokens, 20);
  },

  "streamed equals whole": async () => {
    const question = ask(provider(open), "Tell me about rivers.", 40, { seed: 7 });
    const whole = await generateText(question);
    const streamed = streamText(question);
    let text = "";
    for await (const piece of streamed.textStream) text += piece;

    assert.equal(text, whole.text);
    assert.equal(await streamed.finishReason, whole.finishReason);
  },

  "usage chunk": async () => {
    const question = ask(provider(open), "Describe a forest.", 12, { seed: 1 });
    const whole = await generateText(question);
    const streamed = streamText(question);
    await streamed.consumeStream();

    const usage = await streamed.usage;
    assert.equal(usage.outputTokens, 12);
    assert.equal(usage.inputTokens, whole.usage.inputTokens);
  },

  "abort in mid stream": async () => {
    const before = await abortedStreams();
    const abort = new AbortController();
    const streamed = streamText(
      ask(provider(open), "Describe the sea.", 4000, { abortSignal: abort.signal }),
    );
    let seen = 0;
    for await (const _ of streamed.textStream) if (++seen === 5) abort.abort();

    await waitUntil(async () => (await abortedStreams()) === before + 1);
  },

  "fifty at once": async () => {
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        generateText(ask(provider(open), `Question ${i}`, 10, { seed: i })),
      ),
    );

    assert.ok(replies.every((reply) => reply.usage.outputTokens === 10));
    assert.equal(new Set(replies.map((reply) => reply.response.id)).size, 50);
  },

  "bad request": async () => {
    const error = await rejected(
      generateText(ask(provider(open), "Hi", 2, { temperature: 3, maxRetries: 0 })),
    );
    assert.equal(error.statusCode, 400);
    assert.equal(JSON.parse(error.responseBody).error.param, "temperature");
  },

  "wrong key": async () => {
    const wrong = provider(strict, { apiKey: "sk-wrong-0123456789abcdef" });
    const error = await rejected(generateText(ask(wrong, "Hi", 2, { maxRetries: 0 })));
    assert.equal(error.statusCode, 401);
    assert.equal(JSON.parse(error.responseBody).error.code, "invalid_api_key");
  },

  "unknown model": async () => {
    const known = provider(strict, { apiKey: key });
    const error = await rejected(
      generateText(ask(known, "Hi", 2, { model: known("no-such-model"), maxRetries: 0 })),
    );
    assert.equal(error.statusCode, 404);
    assert.equal(JSON.parse(error.responseBody).error.code, "model_not_found");
  },

  "retry after 503": async () => {
    const statuses = [];
    const counting = async (url, init) => {
      const answer = await fetch(url, init);
      statuses.push(answer.status);
      return answer;
    };
    const busy = streamText(ask(provider(strict, { apiKey: key }), "Describe a busy street.", 60));
    const reading = busy.textStream[Symbol.asyncIterator]();
    await reading.next();
    const retrying = provider(strict, { apiKey: key, fetch: counting });
    const rest = (async () => {
      while (!(await reading.next()).done);
    })();
    const reply = await generateText(ask(retrying, "Hi", 2, { maxRetries: 6 }));
    await rest;

    assert.ok(reply.text);
    assert.equal(statuses[0], 503);
    assert.equal(statuses.at(-1), 200);
  },
});
