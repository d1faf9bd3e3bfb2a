package org.fakeai.simulation.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fakeai.simulation.json.JsonValue;
import org.fakeai.simulation.json.JsonValue.JsonArray;
import org.fakeai.simulation.json.JsonValue.JsonBoolean;
import org.fakeai.simulation.json.JsonValue.JsonText;
import org.fakeai.simulation.pattern.TextPattern;
import org.fakeai.simulation.schema.ArrayRules.Contains;
import org.jspecify.annotations.Nullable;

/** Reads what a schema demands without a choice. */
final class RulesReader {

  private static final int MOST_EXAMPLES = 8;
  private static final int MOST_VALUES = 10_000;

  private final NodeReader nodes;
  private final Keywords keywords;

  RulesReader(NodeReader nodes, Keywords keywords) {
    this.nodes = nodes;
    this.keywords = keywords;
  }

  Rules read() {
    Rules rules =
        Rules.ANY
            .ofTypes(keywords.types())
            .of(numbers())
            .of(texts())
            .of(arrays())
            .of(objects())
            .of(notes());
    List<JsonValue> allowed = keywords.list("enum");
    if (allowed != null && allowed.size() > MOST_VALUES) {
      throw keywords.refusal("enum", "lists more than " + MOST_VALUES + " values");
    }
    rules = allowed == null ? rules : rules.among(Values.of(allowed));
    JsonValue constant = keywords.value("const");
    if (constant != null) {
      rules = rules.and(Rules.ANY.among(Values.of(List.of(constant))));
    }
    if (!rules.arrays().contains().isEmpty()) {
      return rules.uncertain();
    }
    return rules.equals(Rules.ANY) ? Rules.ANY : rules;
  }

  private NumberRules numbers() {
    BigDecimal least = keywords.number("minimum");
    BigDecimal most = keywords.number("maximum");
    // Draft 4 has booleans here.
    boolean oldAbove = keywords.flag("exclusiveMinimum");
    boolean oldBelow = keywords.flag("exclusiveMaximum");
    NumberRules rules = new NumberRules(least, oldAbove, most, oldBelow, step());
    if (keywords.value("exclusiveMinimum") != null && !isFlag("exclusiveMinimum")) {
      rules =
          rules.and(new NumberRules(keywords.number("exclusiveMinimum"), true, null, false, null));
    }
    if (keywords.value("exclusiveMaximum") != null && !isFlag("exclusiveMaximum")) {
      rules =
          rules.and(new NumberRules(null, false, keywords.number("exclusiveMaximum"), true, null));
    }
    return rules.equals(NumberRules.ANY) ? NumberRules.ANY : rules;
  }

  private boolean isFlag(String keyword) {
    return keywords.value(keyword) instanceof JsonBoolean;
  }

  private @Nullable BigDecimal step() {
    BigDecimal step = keywords.number("multipleOf");
    if (step != null && step.signum() <= 0) {
      throw keywords.refusal("multipleOf", "is not greater than 0");
    }
    return step;
  }

  private TextRules texts() {
    int fewest = keywords.count("minLength", 0);
    int most = keywords.count("maxLength", Integer.MAX_VALUE);
    List<TextPattern> patterns =
        keywords.text("pattern").map(source -> pattern("pattern", source)).stream().toList();
    List<String> formats =
        Stream.concat(
                keywords.text("format").filter(Formats::isKnown).stream(),
                Stream.concat(
                    keywords.text("contentMediaType").filter(Formats.JSON::equals).stream(),
                    keywords.text("contentEncoding").filter("base64"::equals).stream()))
            .toList();
    boolean any =
        fewest == 0 && most == Integer.MAX_VALUE && patterns.isEmpty() && formats.isEmpty();
    return any ? TextRules.ANY : new TextRules(fewest, most, patterns, formats);
  }

  private TextPattern pattern(String keyword, String source) {
    return nodes
        .pattern(source)
        .orElseThrow(() -> keywords.refusal(keyword, "is not a supported regular expression"));
  }

  private ArrayRules arrays() {
    List<Node> first = list("prefixItems");
    Node rest = single("items");
    if (keywords.value("items") instanceof JsonArray) {
      first = list("items");
      rest = single("additionalItems");
    }
    Node item = single("contains");
    List<Contains> contains =
        item == null
            ? List.of()
            : List.of(
                new Contains(
                    item,
                    keywords.count("minContains", 1),
                    keywords.count("maxContains", Integer.MAX_VALUE)));
    ArrayRules rules =
        new ArrayRules(
            first.isEmpty() && rest == null ? List.of() : List.of(new ArrayRules.Part(first, rest)),
            keywords.count("minItems", 0),
            keywords.count("maxItems", Integer.MAX_VALUE),
            keywords.flag("uniqueItems"),
            contains);
    return rules.equals(ArrayRules.ANY) ? ArrayRules.ANY : rules;
  }

  private @Nullable Node single(String keyword) {
    return keywords.value(keyword) instanceof JsonArray
        ? null
        : nodes.single(keywords.schema(), keywords.pointer(), keyword);
  }

  private List<Node> list(String keyword) {
    return keywords.value(keyword) instanceof JsonArray array && array.items().isEmpty()
        ? List.of()
        : nodes.list(keywords.schema(), keywords.pointer(), keyword);
  }

  private ObjectRules objects() {
    Map<String, Node> properties = nodes.map(keywords.schema(), keywords.pointer(), "properties");
    List<ObjectRules.Named> patterns = new ArrayList<>();
    nodes
        .map(keywords.schema(), keywords.pointer(), "patternProperties")
        .forEach(
            (source, node) ->
                patterns.add(new ObjectRules.Named(pattern("patternProperties", source), node)));
    Node rest = single("additionalProperties");
    Node names = single("propertyNames");
    Map<String, Set<String>> dependents = new LinkedHashMap<>();
    keywords.dependents("dependentRequired", dependents);
    keywords.dependents("dependencies", dependents);
    boolean part = !properties.isEmpty() || !patterns.isEmpty() || rest != null;
    ObjectRules rules =
        new ObjectRules(
            part ? List.of(new ObjectRules.Part(properties, patterns, rest)) : List.of(),
            keywords.names("required"),
            keywords.count("minProperties", 0),
            keywords.count("maxProperties", Integer.MAX_VALUE),
            names == null ? List.of() : List.of(names),
            dependents,
            keywords.value("unevaluatedProperties") instanceof JsonBoolean open && !open.value());
    return rules.equals(ObjectRules.ANY) ? ObjectRules.ANY : rules;
  }

  private Notes notes() {
    String text = noted("title") + " " + noted("description");
    List<JsonValue> examples = new ArrayList<>();
    if (keywords.value("examples") instanceof JsonArray array) {
      array.items().stream().limit(MOST_EXAMPLES).forEach(examples::add);
    }
    return text.isBlank() && examples.isEmpty() ? Notes.NONE : new Notes(text.strip(), examples);
  }

  private String noted(String keyword) {
    return keywords.value(keyword) instanceof JsonText text ? text.value() : "";
  }
}
