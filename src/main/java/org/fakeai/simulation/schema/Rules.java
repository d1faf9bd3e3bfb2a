package org.fakeai.simulation.schema;

import org.jspecify.annotations.Nullable;

/**
 * Everything a schema demands that needs no choice.
 *
 * @param types allowed ones
 * @param allowed allowed values; null for any
 * @param excluded forbidden values
 * @param unsure whether an instance must be checked against the schema afterwards
 */
record Rules(
    int types,
    @Nullable Values allowed,
    Values excluded,
    NumberRules numbers,
    TextRules texts,
    ArrayRules arrays,
    ObjectRules objects,
    Notes notes,
    boolean unsure) {

  static final Rules ANY =
      new Rules(
          Types.ALL,
          null,
          Values.NONE,
          NumberRules.ANY,
          TextRules.ANY,
          ArrayRules.ANY,
          ObjectRules.ANY,
          Notes.NONE,
          false);

  Rules and(Rules other) {
    if (other == ANY) {
      return this;
    }
    if (this == ANY) {
      return other;
    }
    return new Rules(
        types & other.types,
        common(allowed, other.allowed),
        excluded.and(other.excluded),
        numbers.and(other.numbers),
        texts.and(other.texts),
        arrays.and(other.arrays),
        objects.and(other.objects),
        notes.and(other.notes),
        unsure || other.unsure);
  }

  private static @Nullable Values common(@Nullable Values first, @Nullable Values second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return first.where(second::contains);
  }

  /** About how much work it is to merge them with others. */
  long weight() {
    return (allowed == null ? 0 : allowed.size())
        + excluded.size()
        + numbers.weight()
        + texts.patterns().size()
        + arrays.parts().size()
        + arrays.contains().size()
        + objects.weight()
        + notes.weight();
  }

  Rules ofTypes(int others) {
    return new Rules(others, allowed, excluded, numbers, texts, arrays, objects, notes, unsure);
  }

  Rules among(Values values) {
    return new Rules(types, values, excluded, numbers, texts, arrays, objects, notes, unsure);
  }

  Rules without(Values values) {
    return new Rules(types, allowed, values, numbers, texts, arrays, objects, notes, unsure);
  }

  Rules of(NumberRules others) {
    return new Rules(types, allowed, excluded, others, texts, arrays, objects, notes, unsure);
  }

  Rules of(TextRules others) {
    return new Rules(types, allowed, excluded, numbers, others, arrays, objects, notes, unsure);
  }

  Rules of(ArrayRules others) {
    return new Rules(types, allowed, excluded, numbers, texts, others, objects, notes, unsure);
  }

  Rules of(ObjectRules others) {
    return new Rules(types, allowed, excluded, numbers, texts, arrays, others, notes, unsure);
  }

  Rules of(Notes others) {
    return new Rules(types, allowed, excluded, numbers, texts, arrays, objects, others, unsure);
  }

  Rules uncertain() {
    return new Rules(types, allowed, excluded, numbers, texts, arrays, objects, notes, true);
  }
}
