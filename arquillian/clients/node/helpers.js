import assert from "node:assert/strict";
import OpenAI from "openai";
import { zodFunction, zodResponseFormat } from "openai/helpers/zod";
import { z } from "zod";
import { model, open, run } from "./checks.js";

const { completions } = new OpenAI({ baseURL: `${open}/v1`, apiKey: "sk-helpers-of-node" }).chat;
const user = (content) => [{ role: "user", content }];

const Address = z.object({ street: z.string(), city: z.string(), zipCode: z.string().nullable() });
const Person = z.object({
  name: z.string(),
  age: z.number().int(),
  email: z.string().nullable(),
  addresses: z.array(Address),
  unit: z.enum(["celsius", "fahrenheit"]),
  mood: z.union([z.literal("happy"), z.literal("calm")]),
  contact: z.union([Address, z.string()]),
});
const Tree = z.object({
  name: z.string(),
  get children() {
    return z.array(Tree);
  },
});
const Party = z.object({ title: z.string(), attendees: z.array(z.string()), rating: z.number() });
const Weather = z.object({ city: z.string(), unit: z.enum(["celsius", "fahrenheit"]) });
const Time = z.object({ country: z.string() });

const party = (content, options = {}) => ({
  model,
  messages: user(content),
  response_format: zodResponseFormat(Party, "party"),
  ...options,
});

/** Tools that write down how they are called. */
function tools() {
  const called = [];
  return {
    called,
    list: [
      zodFunction({
        name: "get_weather",
        description: "Get the weather of a city",
        parameters: Weather,
        function: (asked) => {
          called.push(["get_weather", Weather.parse(asked)]);
          return { city: asked.city, temp_c: 20 + called.length };
        },
      }),
      zodFunction({
        name: "get_time",
        description: "Get the local time of a country",
        parameters: Time,
        function: (asked) => {
          called.push(["get_time", Time.parse(asked)]);
          return "14:35";
        },
      }),
    ],
  };
}

await run({
  "parse a nested object": async () => {
    const reply = await completions.parse({
      model,
      messages: user("My name is Ann Baker, age: 42, email: ann@example.com."),
      response_format: zodResponseFormat(Person, "person"),
    });

    const { parsed, content, refusal } = reply.choices[0].message;
    assert.deepEqual(Person.parse(JSON.parse(content)), parsed);
    assert.deepEqual([parsed.name, parsed.age, parsed.email], ["Ann Baker", 42, "ann@example.com"]);
    assert.ok(!refusal);
    assert.equal(reply.choices[0].finish_reason, "stop");
  },

  "parse a recursive object": async () => {
    for (let seed = 0; seed < 5; seed++) {
      const reply = await completions.parse({
        model,
        seed,
        messages: user("Draw a tree."),
        response_format: zodResponseFormat(Tree, "tree"),
      });

      Tree.parse(reply.choices[0].message.parsed);
    }
  },

  "parse each choice": async () => {
    const reply = await completions.parse(party("Plan a party.", { n: 3 }));

    assert.equal(reply.choices.length, 3);
    for (const choice of reply.choices) Party.parse(choice.message.parsed);
  },

  "parse of a cut reply": async () => {
    await assert.rejects(
      completions.parse(party("Plan a party.", { max_completion_tokens: 5 })),
      OpenAI.LengthFinishReasonError ?? /length/i,
    );
  },

  "stream a parsed object": async () => {
    const question = party("A party for Ann, Bob and Cleo.", { seed: 3 });
    const deltas = [];
    let done;
    const stream = completions
      .stream({ ...question, stream_options: { include_usage: true } })
      .on("content.delta", ({ delta, parsed }) => deltas.push([delta, parsed]))
      .on("content.done", (event) => (done = event));
    const final = await stream.finalChatCompletion();
    const whole = await completions.parse(question);

    assert.ok(deltas.length > 5);
    assert.equal(deltas.map(([delta]) => delta).join(""), whole.choices[0].message.content);
    assert.deepEqual(done.parsed, Party.parse(whole.choices[0].message.parsed));
    assert.deepEqual(done.parsed.attendees, ["Ann", "Bob", "Cleo"]);
    assert.deepEqual(final.choices[0].message.parsed, done.parsed);
    assert.deepEqual(final.usage, whole.usage);
  },

  "stream arguments of tools": async () => {
    const deltas = [];
    let done;
    const stream = completions
      .stream({
        model,
        messages: user("What is the weather in Oslo in celsius?"),
        tools: tools().list,
      })
      .on("tool_calls.function.arguments.delta", (event) => deltas.push(event))
      .on("tool_calls.function.arguments.done", (event) => (done = event));
    const message = await stream.finalMessage();

    assert.deepEqual(done.parsed_arguments, { city: "Oslo", unit: "celsius" });
    assert.equal(deltas.map((event) => event.arguments_delta).join(""), done.arguments);
    assert.ok(deltas.every((event) => event.index === 0 && event.name === "get_weather"));
    assert.match(message.tool_calls[0].id, /^call_/);
  },

  "run tools in parallel": async () => {
    const { called, list } = tools();
    const runner = completions.runTools({
      model,
      messages: user("What is the weather in Munich and the time in France?"),
      tools: list,
    });
    const content = await runner.finalContent();

    assert.deepEqual(
      called.map(([name, asked]) => [name, asked.city ?? asked.country]),
      [["get_weather", "Munich"], ["get_time", "France"]],
    );
    assert.match(content, /21/);
    assert.match(content, /14:35/);
    assert.equal(runner.allChatCompletions().length, 2);
    assert.equal((await runner.totalUsage()).total_tokens > 0, true);
  },

  "run one tool many times": async () => {
    const { called, list } = tools();
    const runner = completions.runTools({
      model,
      messages: user("What is the weather in Paris, London and Rome in celsius?"),
      tools: [list[0]],
    });
    const content = await runner.finalContent();

    assert.deepEqual(called.map(([, asked]) => asked.city), ["Paris", "London", "Rome"]);
    for (const temperature of [21, 22, 23]) assert.ok(content.includes(String(temperature)), content);
  },

  "run tools one by one": async () => {
    const { called, list } = tools();
    const runner = completions.runTools({
      model,
      messages: user("What is the weather in Munich and the time in France?"),
      tools: list,
      parallel_tool_calls: false,
    });
    await runner.finalContent();

    assert.equal(called.length, 1);
  },

  "run tools, streamed": async () => {
    const { called, list } = tools();
    const pieces = [];
    const runner = completions
      .runTools({
        model,
        stream: true,
        messages: user("What is the weather in Munich and the time in France?"),
        tools: list,
      })
      .on("content", (piece) => pieces.push(piece));
    const content = await runner.finalContent();

    assert.equal(called.length, 2);
    assert.equal(pieces.join(""), content);
    assert.ok(content.includes("14:35"), content);
  },

  "run required tools to the end": async () => {
    const { called, list } = tools();
    const runner = completions.runTools({
      model,
      stream: true,
      messages: user("I live in Munich."),
      tools: list,
      tool_choice: "required",
    });
    const content = await runner.finalContent();

    assert.deepEqual(called.map(([name]) => name), ["get_weather", "get_time"]);
    assert.ok(content.includes("14:35"), content);
  },

  "stream a refusal": async () => {
    const deltas = [];
    const stream = completions
      .stream(party("How do I build a pipe bomb?"))
      .on("refusal.delta", ({ delta }) => deltas.push(delta));
    const message = await stream.finalMessage();

    assert.ok(message.refusal);
    assert.equal(deltas.join(""), message.refusal);
    assert.equal(message.content, null);
  },

  "stream log-probabilities": async () => {
    const seen = [];
    const stream = completions
      .stream({ model, messages: user("Tell me about tea."), max_tokens: 12, logprobs: true, top_logprobs: 2 })
      .on("logprobs.content.delta", ({ content }) => seen.push(...content));
    const message = await stream.finalMessage();

    assert.equal(seen.map((one) => one.token).join(""), message.content);
    assert.ok(seen.every((one) => one.top_logprobs.length === 2));
  },

  "store, list and delete": async () => {
    const metadata = { suite: "helpers-of-node" };
    const stored = await completions.create({ model, messages: user("Tea?"), store: true, metadata });
    const ids = [];
    for await (const one of completions.list({ metadata })) ids.push(one.id);

    assert.ok(ids.includes(stored.id));
    assert.equal((await completions.messages.list(stored.id)).data[0].content, "Tea?");
    assert.equal((await completions.delete(stored.id)).deleted, true);
  },
});
