import assert from "node:assert/strict";
import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { cosineSimilarity, embed, embedMany, generateObject, generateText, isStepCount, Output, streamObject, streamText, tool } from "ai";
import { z } from "zod";
import { model, open, run } from "./checks.js";

globalThis.AI_SDK_LOG_WARNINGS = false;

const openai = createOpenAI({ baseURL: `${open}/v1`, apiKey: "sk-any" });
const compatible = createOpenAICompatible({
  name: "fakeai",
  baseURL: `${open}/v1`,
  apiKey: "sk-any",
  includeUsage: true,
  supportsStructuredOutputs: true,
});
const models = { "@ai-sdk/openai": openai.chat(model), "@ai-sdk/openai-compatible": compatible(model) };
const embeddings = {
  "@ai-sdk/openai": openai.embedding("text-embedding-3-small"),
  "@ai-sdk/openai-compatible": compatible.embeddingModel("text-embedding-3-small"),
};

const Party = z.object({
  title: z.string(),
  attendees: z.array(z.object({ name: z.string(), age: z.number().int().nullable() })),
  kind: z.enum(["birthday", "wedding"]),
});

function tools() {
  const called = [];
  return {
    called,
    tools: {
      get_weather: tool({
        description: "Get the weather of a city",
        inputSchema: z.object({ city: z.string() }),
        execute: async ({ city }) => {
          called.push(city);
          return { city, temp_c: 21.5 };
        },
      }),
      get_time: tool({
        description: "Get the local time of a country",
        inputSchema: z.object({ country: z.string() }),
        execute: async ({ country }) => {
          called.push(country);
          return "14:35";
        },
      }),
    },
  };
}

const checks = {};
for (const [provider, chat] of Object.entries(models)) {
  checks[`${provider}: text with tools to the end`] = async () => {
    const { called, tools: offered } = tools();
    const reply = await generateText({
      model: chat,
      tools: offered,
      stopWhen: isStepCount(5),
      prompt: "What is the weather in Munich and the time in France?",
    });

    assert.deepEqual(called.toSorted(), ["France", "Munich"]);
    assert.deepEqual(reply.steps.map((step) => step.finishReason), ["tool-calls", "stop"]);
    assert.ok(reply.text.includes("21.5") && reply.text.includes("14:35"), reply.text);
  };

  checks[`${provider}: streamed text with tools to the end`] = async () => {
    const { called, tools: offered } = tools();
    const streamed = streamText({
      model: chat,
      tools: offered,
      stopWhen: isStepCount(5),
      prompt: "What is the weather in Munich and the time in France?",
    });
    const kinds = [];
    for await (const part of streamed.fullStream) {
      if (part.type === "error") throw part.error;
      kinds.push(part.type);
    }

    assert.deepEqual(called.toSorted(), ["France", "Munich"]);
    assert.equal((await streamed.steps).length, 2);
    assert.equal(kinds.filter((kind) => kind === "tool-result").length, 2);
    assert.ok(kinds.includes("tool-input-delta"));
    assert.ok((await streamed.text).includes("14:35"));
    assert.equal(await streamed.finishReason, "stop");
  };

  checks[`${provider}: required tool, then an answer`] = async () => {
    const { called, tools: offered } = tools();
    const reply = await generateText({
      model: chat,
      tools: offered,
      prepareStep: ({ stepNumber }) => ({ toolChoice: stepNumber === 0 ? "required" : "auto" }),
      stopWhen: isStepCount(5),
      prompt: "I live in Munich.",
    });

    assert.deepEqual(called, ["Munich"]);
    assert.equal(reply.steps.length, 2);
  };

  checks[`${provider}: answer as the last tool`] = async () => {
    const { called, tools: offered } = tools();
    const reply = await generateText({
      model: chat,
      tools: {
        get_weather: offered.get_weather,
        report: tool({
          description: "Hand in the answer",
          inputSchema: z.object({ city: z.string(), temp_c: z.number() }),
        }),
      },
      toolChoice: "required",
      stopWhen: isStepCount(5),
      prompt: "How is the weather in Munich?",
    });

    assert.deepEqual(called, ["Munich"]);
    const calls = reply.steps.map((step) => step.toolCalls.map((call) => call.toolName));
    assert.deepEqual(calls, [["get_weather"], ["report"]]);
    assert.deepEqual(reply.steps[1].toolCalls[0].input, { city: "Munich", temp_c: 21.5 });
  };

  checks[`${provider}: object`] = async () => {
    const reply = await generateObject({ model: chat, schema: Party, prompt: "A wedding party for Ann and Bob." });

    Party.parse(reply.object);
    assert.equal(reply.object.kind, "wedding");
    assert.equal(reply.finishReason, "stop");
  };

  checks[`${provider}: streamed object`] = async () => {
    const streamed = streamObject({ model: chat, schema: Party, prompt: "A birthday party." });
    let pieces = 0;
    for await (const _ of streamed.partialObjectStream) pieces++;

    assert.ok(pieces > 3);
    assert.equal((await streamed.object).kind, "birthday");
  };

  checks[`${provider}: list and choice`] = async () => {
    const list = await generateObject({ model: chat, output: "array", schema: Party, prompt: "Two parties." });
    const choice = await generateObject({ model: chat, output: "enum", enum: ["good", "bad"], prompt: "Is tea bad?" });

    for (const one of list.object) Party.parse(one);
    assert.equal(choice.object, "bad");
  };

  checks[`${provider}: tools, then an object`] = async () => {
    const { called, tools: offered } = tools();
    const reply = await generateText({
      model: chat,
      tools: offered,
      output: Output.object({ schema: z.object({ city: z.string(), temp_c: z.number() }) }),
      stopWhen: isStepCount(5),
      prompt: "What is the weather in Munich?",
    });

    assert.deepEqual(called, ["Munich"]);
    assert.deepEqual(reply.output, { city: "Munich", temp_c: 21.5 });
  };

  checks[`${provider}: embeddings`] = async () => {
    const { embedding, usage } = await embed({ model: embeddings[provider], value: "a cup of green tea" });
    const many = await embedMany({
      model: embeddings[provider],
      values: ["green tea in a cup", "an engine for lorries"],
    });

    assert.equal(embedding.length, 1536);
    assert.ok(usage.tokens > 0);
    const [near, far] = many.embeddings.map((other) => cosineSimilarity(embedding, other));
    assert.ok(near > far, `${near} ${far}`);
  };
}

await run(checks);
