package org.fakeai.simulation.schema;

import java.util.random.RandomGenerator;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.facts.FactPicker;
import org.fakeai.simulation.facts.Facts;
import org.fakeai.simulation.json.JsonValue;
import org.fakeai.simulation.pattern.Effort;
import org.fakeai.simulation.schema.SchemaProblem.Refusal;

/** A schema that instances can be made from. Immutable, for any number of threads. */
public final class CompiledSchema implements Compilation {

  private static final long MOST_VALUES = 10_000;

  /** About a tenth of a second; usual instances take less than a thousandth of that. */
  private static final long MOST_EFFORT = 10_000_000;

  private final Shape shape;
  private final int parts;

  private CompiledSchema(Shape shape, int parts) {
    this.shape = shape;
    this.parts = parts;
  }

  /**
   * Compiles a schema.
   *
   * @return the compiled schema, or why and where it cannot have an instance here
   */
  public static Compilation compile(JsonValue schema) {
    try {
      Shapes.Compiled compiled = Shapes.compile(new NodeReader(schema));
      return compiled.root().size() > MOST_VALUES
          ? new SchemaProblem("", "demands instances of more than " + MOST_VALUES + " values")
          : new CompiledSchema(compiled.root(), compiled.parts());
    } catch (Refusal e) {
      return e.problem();
    }
  }

  /** An instance that says the facts which fit; the same for the same seeds and facts. */
  public Instance instance(Seeds seeds, Facts facts) {
    return instance(seeds, FactPicker.of(facts));
  }

  /**
   * An instance that says facts which {@code picker} still has to give.
   *
   * @param picker not used by others meanwhile
   */
  public Instance instance(Seeds seeds, FactPicker picker) {
    RandomGenerator chance = seeds.stream("instance");
    long before = picker.taken();
    try {
      JsonValue value = new Maker(chance, picker, new Effort(MOST_EFFORT)).make(shape);
      return new Instance.Made(value, picker.taken() & ~before);
    } catch (Refusal e) {
      return e.problem();
    }
  }

  /** Whether {@code value} is an instance. */
  public boolean accepts(JsonValue value) {
    return Check.all(shape.goals(), value, new Effort(MOST_EFFORT));
  }

  /** Goes with how much memory it holds. */
  int parts() {
    return parts;
  }
}
