package org.fakeai.simulation.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.facts.Facts;
import org.fakeai.simulation.json.JsonReader;
import org.fakeai.simulation.json.JsonValue;
import org.fakeai.simulation.schema.Instance.Made;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Schemas made to take long, much memory or a deep stack: they end, with an instance or a reason.
 */
class HostileSchemaTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final long SMALL_STACK = 512 * 1024;

  private static String each(int count, IntFunction<String> one) {
    return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(","));
  }

  /** {@code start} and then {@code level} around it, {@code depth} times. */
  private static String nested(int depth, String start, String level) {
    String schema = start;
    for (int i = 0; i < depth; i++) {
      schema = level.replace("#", schema);
    }
    return schema;
  }

  private static String chain(int count) {
    // Later ones are referred to first, so that no reading is deep.
    StringBuilder text = new StringBuilder("{'type':'object','properties':{");
    for (int i = count - 1; i >= 0; i -= 100) {
      text.append("'p%d':{'$ref':'#/$defs/d%d'},".formatted(i, i));
    }
    return text
        + "'first':{'$ref':'#/$defs/d0'}},'required':['first'],'$defs':{"
        + each(
            count,
            i ->
                "'d%d':{'type':'object','properties':{'n':{'$ref':'#/$defs/d%d'}},'required':['n']}"
                    .formatted(i, i + 1))
        + ",'d%d':{'type':'null'}}}".formatted(count);
  }

  static List<Arguments> schemas() {
    List<Arguments> all = new ArrayList<>();
    add(all, "huge minItems", "{'type':'array','minItems':2000000000}");
    add(all, "many items", "{'type':'array','minItems':9000,'items':{'type':'string'}}");
    add(
        all,
        "many long strings",
        "{'type':'array','minItems':9000,'items':{'type':'string','minLength':9000}}");
    add(all, "huge minLength", "{'type':'string','minLength':2000000000}");
    add(all, "huge minProperties", "{'type':'object','minProperties':2000000000}");
    add(
        all,
        "few names, many properties",
        "{'type':'object','minProperties':9000,'propertyNames':{'pattern':'^[ab]$'}}");
    add(
        all,
        "many different items",
        "{'type':'array','minItems':9000,'uniqueItems':true,'items':{'type':'integer',"
            + "'minimum':1,'maximum':9000}}");
    add(
        all,
        "too few different items",
        "{'type':'array','minItems':900,'uniqueItems':true,'items':{'type':'object',"
            + "'properties':{'a':{'type':'boolean'}},'required':['a'],"
            + "'additionalProperties':false}}");
    add(
        all,
        "catastrophic patterns in many items",
        "{'type':'array','minItems':5000,'items':{'type':'string','pattern':"
            + "'^((a|aa)+)+$','minLength':200}}");
    add(
        all,
        "a pattern that nothing matches, in many places",
        "{'type':'object','properties':{"
            + each(500, i -> "'p%d':{'type':'string','pattern':'^(a+)+(?!)b$'}".formatted(i))
            + "}}");
    add(
        all,
        "patterns that exclude each other",
        "{'type':'array','minItems':50,'items':{'allOf':["
            + each(20, i -> "{'type':'string','pattern':'^(%c+)+$'}".formatted((char) ('a' + i)))
            + "]}}");
    add(
        all,
        "large classes",
        "{'type':'object','properties':{"
            + each(
                40,
                i ->
                    "'p%d':{'type':'string','pattern':'[%s]'}"
                        .formatted(
                            i,
                            IntStream.range(0, 4000)
                                .map(c -> 0x4e00 + 2 * c + i % 2)
                                .mapToObj(Character::toString)
                                .collect(Collectors.joining())))
            + "}}");
    add(
        all,
        "exponential anyOf",
        "{'allOf':["
            + each(
                200,
                i ->
                    "{'anyOf':[{'required':['a%d']},{'required':['b%d']},{'minProperties':%d}]}"
                        .formatted(i, i, i))
            + "]}");
    add(
        all,
        "exponential contradiction",
        "{'allOf':["
            + each(60, i -> "{'anyOf':[{'minimum':%d},{'maximum':%d}]}".formatted(i + 9, -i - 9))
            + ",{'type':'integer','minimum':-5,'maximum':5}]}");
    add(
        all,
        "exponential oneOf",
        nested(60, "{'type':'string'}", "{'oneOf':[#,{'type':'integer'}]}"));
    add(
        all,
        "doubling references",
        "{'$ref':'#/$defs/d0','$defs':{"
            + each(
                100,
                i ->
                    ("'d%d':{'type':'object','properties':{'l':{'$ref':'#/$defs/d%d'},"
                            + "'r':{'$ref':'#/$defs/d%d'}},'required':['l','r']}")
                        .formatted(i, i + 1, i + 1))
            + ",'d100':{'type':'null'}}}");
    add(
        all,
        "doubling checks",
        "{'$ref':'#/$defs/d0','$defs':{"
            + each(
                60,
                i ->
                    "'d%d':{'oneOf':[{'$ref':'#/$defs/d%d'},{'$ref':'#/$defs/d%d'}]}"
                        .formatted(i, i + 1, i + 1))
            + ",'d60':{'type':'null'}}}");
    add(all, "a long chain", chain(5000));
    add(
        all,
        "a long chain for the same value",
        "{'$ref':'#/$defs/d0','$defs':{"
            + each(20_000, i -> "'d%d':{'$ref':'#/$defs/d%d'}".formatted(i, i + 1))
            + ",'d20000':{'type':'null'}}}");
    add(
        all,
        "deep nesting",
        nested(140, "{'type':'null'}", "{'type':'object','properties':{'p':#},'required':['p']}"));
    add(all, "deeper nesting", nested(240, "{'type':'null'}", "{'items':#}"));
    add(all, "deep not", nested(140, "{'type':'null'}", "{'not':#}"));
    add(all, "deep not of objects", nested(70, "{}", "{'not':{'properties':{'p':#}}}"));
    add(
        all,
        "deep conditions",
        nested(70, "{'type':'null'}", "{'if':#,'then':{'minimum':1},'else':{'maxLength':1}}"));
    add(
        all,
        "recursive conditions",
        "{'type':'object','properties':{'n':{'$ref':'#'}},'dependentSchemas':{"
            + each(300, i -> "'k%d':{'properties':{'n':{'required':['k%d']}}}".formatted(i, i + 1))
            + "}}");
    add(
        all,
        "many dependents",
        "{'type':'object','dependentSchemas':{"
            + each(20_000, i -> "'k%d':{'minProperties':1}".formatted(i))
            + "}}");
    add(
        all,
        "many merged objects",
        "{'allOf':["
            + each(
                3000,
                i -> "{'properties':{'p%d':{'type':'string'}},'required':['p%d']}".formatted(i, i))
            + "]}");
    add(
        all,
        "many patterns for many names",
        "{'type':'object','properties':{"
            + each(3000, i -> "'p%d':{'type':'string'}".formatted(i))
            + "},'patternProperties':{"
            + each(1000, i -> "'^(p+%d|q)+$':{'minLength':1}".formatted(i))
            + "}}");
    add(
        all,
        "multiples of many numbers",
        "{'type':'integer','allOf':["
            + each(3000, i -> "{'multipleOf':%d}".formatted(1_000_003L + 2L * i))
            + "]}");
    add(all, "numbers far apart", "{'minimum':-1e399,'maximum':1e399,'multipleOf':1e-399}");
    add(all, "many values", "{'enum':[" + each(10_000, i -> "'v" + i + "'") + "]}");
    add(all, "too many values", "{'enum':[" + each(10_001, Integer::toString) + "]}");
    add(
        all,
        "values in common",
        "{'allOf':["
            + each(50, i -> "{'enum':[%s]}".formatted(each(10_000, value -> "'v" + value + "'")))
            + "]}");
    add(
        all,
        "many items of many values",
        "{'type':'array','minItems':9000,'items':{'enum':["
            + each(10_000, i -> "'v" + i + "'")
            + "]}}");
    add(
        all,
        "a long name above many",
        "{'properties':{'"
            + "n".repeat(500_000)
            + "':{'anyOf':["
            + each(2000, i -> "{'const':" + i + "}")
            + "]}}}");
    add(
        all,
        "many shapes of few schemas",
        "{'$ref':'#/$defs/n','$defs':{'n':{'type':'object','properties':{"
            + each(
                12,
                i ->
                    "'p%d':{'allOf':[{'$ref':'#/$defs/n'},{'properties':{'p%d':{'minProperties':%d}}}]}"
                        .formatted(i, (i + 1) % 12, i))
            + "}}}}");
    return all;
  }

  private static void add(List<Arguments> all, String name, String schema) {
    all.add(Arguments.of(name, schema.replace('\'', '"')));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("schemas")
  void ends(String name, String schema) throws Exception {
    JsonValue json = JsonReader.read(schema).orElseThrow();
    AtomicReference<Object> outcome = new AtomicReference<>();
    Thread thread = new Thread(null, () -> outcome.set(outcome(json)), name, SMALL_STACK);
    thread.setDaemon(true);

    thread.start();

    assertThat(thread.join(LIMIT)).isTrue();
    switch (outcome.get()) {
      case Made made -> {
        assertThat(made.json()).hasSizeLessThan(1_000_000);
        assertThat(((CompiledSchema) CompiledSchema.compile(json)).accepts(made.value())).isTrue();
      }
      case SchemaProblem problem -> assertThat(problem.reason()).isNotBlank();
      case null, default -> throw new AssertionError(outcome.get());
    }
  }

  private static Object outcome(JsonValue json) {
    try {
      return switch (CompiledSchema.compile(json)) {
        case SchemaProblem problem -> problem;
        case CompiledSchema schema ->
            schema.instance(new Seeds(1), Facts.of(List.of("Book 3 rooms in Paris for v17.")));
      };
    } catch (StackOverflowError e) {
      return e;
    }
  }
}
