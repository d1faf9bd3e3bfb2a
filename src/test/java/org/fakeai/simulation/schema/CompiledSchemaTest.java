package org.fakeai.simulation.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.facts.Facts;
import org.fakeai.simulation.json.JsonReader;
import org.fakeai.simulation.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompiledSchemaTest {

  private static JsonValue json(String text) {
    return JsonReader.read(text.replace('\'', '"')).orElseThrow();
  }

  private static CompiledSchema schema(String text) {
    return (CompiledSchema) CompiledSchema.compile(json(text));
  }

  private static String instance(String schema, String said) {
    Instance instance = schema(schema).instance(new Seeds(1), Facts.of(List.of(said)));
    return ((Instance.Made) instance).value().toJson();
  }

  @Test
  void saysWhatTheUserSaid() {
    String weather =
        "{'type':'object','properties':{'city':{'type':'string'},'days':{'type':'integer'},"
            + "'unit':{'enum':['celsius','fahrenheit']}},'required':['city','days','unit']}";

    assertThat(instance(weather, "A forecast for Lyon for 3 days in fahrenheit, please."))
        .isEqualTo("{'city':'Lyon','days':3,'unit':'fahrenheit'}".replace('\'', '"'));
  }

  @Test
  void fillsAListWithWhatIsEnumerated() {
    String event =
        "{'type':'object','properties':{'name':{'type':'string'},'date':{'type':'string'},"
            + "'participants':{'type':'array','items':{'type':'string'}}},"
            + "'required':['participants','date']}";

    assertThat(instance(event, "Alice and Bob Miller are going to a science fair on Friday."))
        .contains("\"participants\":[\"Alice\",\"Bob Miller\"]")
        .contains("\"date\":\"Friday\"");
  }

  @Test
  void takesTheBranchThatIsMentioned() {
    String pet =
        "{'anyOf':[{'type':'object','properties':{'kind':{'const':'cat'}},'required':['kind']},"
            + "{'type':'object','properties':{'kind':{'const':'dog'}},'required':['kind']}]}";

    assertThat(instance(pet, "I have a dog")).isEqualTo("{\"kind\":\"dog\"}");
    assertThat(instance(pet, "I have a cat")).isEqualTo("{\"kind\":\"cat\"}");
  }

  @Test
  void keepsFactsThatBreakARuleOut() {
    String schema =
        "{'type':'object','properties':{'city':{'type':'string','maxLength':4},"
            + "'age':{'type':'integer','maximum':20}},'required':['city','age']}";

    assertThat(instance(schema, "I live in Barcelona and am 31 years old"))
        .doesNotContain("Barc")
        .doesNotContain("31");
  }

  @Test
  void keepsThePropertiesInTheirOrder() {
    String schema =
        "{'type':'object','properties':{'z':{'const':1},'y':{'const':2},'x':{'const':3}},"
            + "'required':['x','y','z']}";

    assertThat(instance(schema, "")).isEqualTo("{\"z\":1,\"y\":2,\"x\":3}");
  }

  @Test
  void isShortWhereItMayBe() {
    String tree =
        "{'$ref':'#/$defs/n','$defs':{'n':{'type':'object','properties':{'v':{'type':'string'},"
            + "'kids':{'type':'array','items':{'$ref':'#/$defs/n'}},"
            + "'more':{'type':'array','items':{'$ref':'#/$defs/n'}}},'required':['v','kids','more'],"
            + "'additionalProperties':false}}}";

    for (int seed = 0; seed < 200; seed++) {
      Instance instance = schema(tree).instance(new Seeds(seed), Facts.NONE);
      assertThat(((Instance.Made) instance).value().toJson()).hasSizeLessThan(8000);
    }
  }

  @Test
  void differsFromSeedToSeed() {
    CompiledSchema schema = schema("{'type':'string','pattern':'^[a-z]{12}$'}");

    assertThat(schema.instance(new Seeds(1), Facts.NONE))
        .isNotEqualTo(schema.instance(new Seeds(2), Facts.NONE))
        .isEqualTo(schema.instance(new Seeds(1), Facts.NONE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'properties':{'x':{'minimum':5,'maximum':3,'type':'integer'}},'required':['x'],"
            + "'type':'object'} | /properties/x",
        "{'$defs':{'n':{'type':'object','properties':{'n':{'$ref':'#/$defs/n'}},"
            + "'required':['n']}},'$ref':'#/$defs/n'} | /$defs/n/properties/n",
        "{'type':'array','minItems':2,'items':{'enum':[1],'type':'string'}} | /items",
        "{'type':'object','properties':{'a/b':{'type':'float'}}} | /properties/a~1b/type",
        "{'anyOf':[]} | /anyOf",
        "{'properties':{'x':{'$ref':'#/nowhere'}}} | /properties/x/$ref",
        "{'type':'string','pattern':'('} | /pattern",
        "{'minLength':'3'} | /minLength",
        "{'allOf':[{'type':'string'},{'type':'integer'}]} | /allOf/1",
      })
  void refusesWithThePlace(String schema, String pointer) {
    Compilation compilation = CompiledSchema.compile(json(schema));

    assertThat(compilation).isInstanceOf(SchemaProblem.class);
    assertThat(((SchemaProblem) compilation).pointer()).isEqualTo(pointer);
  }

  @Test
  void followsLongChainsOfReferences() {
    StringBuilder schema = new StringBuilder("{'$ref':'#/$defs/d0','$defs':{");
    for (int i = 0; i < 500; i++) {
      schema.append(
          "'d%d':{'type':'object','properties':{'next':{'$ref':'#/$defs/d%d'}}},"
              .formatted(i, i + 1));
    }
    schema.append("'d500':{'type':'string'}}}");

    assertThat(instance(schema.toString(), "")).startsWith("{");
  }

  @Test
  void endsQuicklyWithLargeSchemas() {
    StringBuilder properties = new StringBuilder("{'type':'object','properties':{");
    for (int i = 0; i < 5000; i++) {
      properties.append(i == 0 ? "" : ",").append("'p").append(i).append("':{'type':'string'}");
    }
    String schema = properties + "}}";

    Instance instance =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> schema(schema).instance(new Seeds(1), Facts.NONE));

    assertThat(instance).isInstanceOf(Instance.Made.class);
  }

  @Test
  void takesAPatternForStrongerThanAFormat() {
    String time = "{'type':'string','format':'time','pattern':'^\\\\d{2}:\\\\d{2}$'}";

    assertThat(instance(time, "")).matches("\"\\d{2}:\\d{2}\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'$ref':'#'} | ''",
        "{'$ref':'#/$defs/a','$defs':{'a':{'anyOf':[{'$ref':'#/$defs/b'}]},"
            + "'b':{'not':{'$ref':'#/$defs/a'}}}} | /$defs/a",
      })
  void refusesWhatRefersToItselfForTheSameValue(String schema, String pointer) {
    assertThat(CompiledSchema.compile(json(schema)))
        .isEqualTo(new SchemaProblem(pointer, "refers to itself for the same value"));
  }

  @Test
  void acceptsInstancesAlone() {
    CompiledSchema schema = schema("{'oneOf':[{'type':'integer'},{'multipleOf':0.5}]}");

    assertThat(schema.accepts(json("1.5"))).isTrue();
    assertThat(schema.accepts(json("1"))).isFalse();
  }
}
