import assert from "node:assert/strict";
import OpenAI from "openai";
import { abortedStreams, key, model, open, run, strict, waitUntil } from "./checks.js";

const client = (url, options = {}) =>
  new OpenAI({ baseURL: `${url}/v1`, apiKey: "sk-any", ...options });
const ask = (content, options = {}) => ({
  model,
  messages: [{ role: "user", content }],
  ignore_eos: true,
  ...options,
});

async function all(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return chunks;
}

await run({
  "whole chat": async () => {
    const reply = await client(open).chat.completions.create(ask("Describe a river.", { max_tokens: 20 }));

    assert.equal(reply.object, "chat.completion");
    assert.equal(reply.choices[0].finish_reason, "length");
    assert.ok(reply.choices[0].message.content);
    assert.equal(reply.usage.completion_tokens, 20);
    assert.ok(reply._request_id);
  },

  "streamed equals whole": async () => {
    const question = ask("Tell me about rivers.", { max_tokens: 40, seed: 7 });
    const whole = await client(open).chat.completions.create(question);
    const chunks = await all(await client(open).chat.completions.create({ ...question, stream: true }));

    const text = chunks.map((chunk) => chunk.choices[0].delta.content ?? "").join("");
    assert.equal(text, whole.choices[0].message.content);
    assert.equal(new Set(chunks.map((chunk) => chunk.id)).size, 1);
    assert.equal(chunks.at(-1).choices[0].finish_reason, whole.choices[0].finish_reason);
  },

  "usage chunk": async () => {
    const question = ask("Describe a forest.", { max_tokens: 12, seed: 1 });
    const whole = await client(open).chat.completions.create(question);
    const chunks = await all(
      await client(open).chat.completions.create({
        ...question,
        stream: true,
        stream_options: { include_usage: true },
      }),
    );

    assert.deepEqual(chunks.at(-1).choices, []);
    assert.deepEqual(chunks.at(-1).usage, whole.usage);
    assert.ok(chunks.slice(0, -1).every((chunk) => chunk.usage === null));
  },

  "abort in mid stream": async () => {
    const before = await abortedStreams();
    const stream = await client(open).chat.completions.create(
      ask("Describe the sea.", { max_tokens: 4000, stream: true }),
    );
    let seen = 0;
    for await (const _ of stream) if (++seen === 5) stream.controller.abort();

    await waitUntil(async () => (await abortedStreams()) === before + 1);
  },

  "fifty at once": async () => {
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        client(open).chat.completions.create(ask(`Question ${i}`, { max_tokens: 10, seed: i })),
      ),
    );

    assert.equal(new Set(replies.map((reply) => reply.id)).size, 50);
    assert.ok(replies.every((reply) => reply.usage.completion_tokens === 10));
  },

  "bad request names the parameter": async () => {
    await assert.rejects(client(open).chat.completions.create(ask("Hi", { temperature: 3 })), (error) => {
      assert.ok(error instanceof OpenAI.BadRequestError);
      assert.equal(error.param, "temperature");
      return true;
    });
  },

  "wrong key": async () => {
    const wrong = client(strict, { apiKey: "sk-wrong-0123456789abcdef" });
    await assert.rejects(wrong.models.list(), (error) => {
      assert.ok(error instanceof OpenAI.AuthenticationError);
      assert.equal(error.code, "invalid_api_key");
      return true;
    });
  },

  "unknown model": async () => {
    const asked = client(strict, { apiKey: key }).chat.completions.create({
      ...ask("Hi"),
      model: "no-such-model",
    });
    await assert.rejects(asked, (error) => {
      assert.ok(error instanceof OpenAI.NotFoundError);
      assert.equal(error.code, "model_not_found");
      return true;
    });
  },

  "unknown url": async () => {
    await assert.rejects(client(open).get("/no/such/page"), OpenAI.NotFoundError);
  },

  models: async () => {
    const ids = (await all(await client(strict, { apiKey: key }).models.list())).map((entry) => entry.id);
    assert.ok(ids.includes(model));
    assert.equal((await client(strict, { apiKey: key }).models.retrieve(model)).id, model);
  },

  "retry after 503": async () => {
    const statuses = [];
    const counting = async (url, init) => {
      const answer = await fetch(url, init);
      statuses.push(answer.status);
      return answer;
    };
    const busy = await client(strict, { apiKey: key }).chat.completions.create(
      ask("Describe a busy street.", { max_tokens: 60, stream: true }),
    );
    const reading = busy[Symbol.asyncIterator]();
    await reading.next();
    const retrying = client(strict, { apiKey: key, maxRetries: 6, fetch: counting });
    const [reply] = await Promise.all([
      retrying.chat.completions.create(ask("Hi", { max_tokens: 2 })),
      all({ [Symbol.asyncIterator]: () => reading }),
    ]);

    assert.ok(reply.choices[0].message.content);
    assert.equal(statuses[0], 503);
    assert.equal(statuses.at(-1), 200);
  },
});
