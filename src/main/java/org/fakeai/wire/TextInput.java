package org.fakeai.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.exc.MismatchedInputException;

/** Texts as endpoints for raw text take them: written out or as token ids, one or several. */
@JsonDeserialize(using = TextInput.Reader.class)
public sealed interface TextInput {

  /** Whether it was not an array of them. */
  boolean single();

  /** How many. */
  int size();

  /** Written out. */
  record Texts(List<String> texts, boolean single) implements TextInput {

    public Texts {
      texts = List.copyOf(texts);
    }

    @Override
    public int size() {
      return texts.size();
    }
  }

  /** As token ids. */
  record Tokens(List<int[]> tokens, boolean single) implements TextInput {

    public Tokens {
      tokens = List.copyOf(tokens);
    }

    @Override
    public int size() {
      return tokens.size();
    }
  }

  /** Tells the four forms apart by their first item. */
  final class Reader extends ValueDeserializer<TextInput> {

    @Override
    public TextInput deserialize(JsonParser parser, DeserializationContext context) {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        return new Texts(List.of(parser.getString()), true);
      }
      if (parser.currentToken() != JsonToken.START_ARRAY) {
        throw wrong(parser, TextInput.class);
      }
      return switch (parser.nextToken()) {
        case END_ARRAY -> new Texts(List.of(), false);
        case VALUE_STRING -> texts(parser);
        case START_ARRAY -> tokenArrays(parser);
        default -> new Tokens(List.of(ids(parser)), true);
      };
    }

    private TextInput texts(JsonParser parser) {
      List<String> texts = new ArrayList<>();
      while (parser.currentToken() != JsonToken.END_ARRAY) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
          throw wrong(parser, String.class).prependPath(this, texts.size());
        }
        texts.add(parser.getString());
        parser.nextToken();
      }
      return new Texts(texts, false);
    }

    private TextInput tokenArrays(JsonParser parser) {
      List<int[]> arrays = new ArrayList<>();
      while (parser.currentToken() != JsonToken.END_ARRAY) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
          throw wrong(parser, List.class).prependPath(this, arrays.size());
        }
        parser.nextToken();
        try {
          arrays.add(ids(parser));
        } catch (MismatchedInputException wrong) {
          throw wrong.prependPath(this, arrays.size());
        }
        parser.nextToken();
      }
      return new Tokens(arrays, false);
    }

    /** The rest of an array of which the first item is read. */
    private int[] ids(JsonParser parser) {
      int[] ids = new int[64];
      int size = 0;
      while (parser.currentToken() != JsonToken.END_ARRAY) {
        if (!isWhole(parser)) {
          throw wrong(parser, Integer.class).prependPath(this, size);
        }
        if (size == ids.length) {
          ids = Arrays.copyOf(ids, 2 * size);
        }
        ids[size++] = (int) parser.getDoubleValue();
        parser.nextToken();
      }
      return Arrays.copyOf(ids, size);
    }

    /** As JSON Schema understands it: a number without a fraction, here of 32 bits. */
    private static boolean isWhole(JsonParser parser) {
      if (!parser.currentToken().isNumeric()) {
        return false;
      }
      double number = parser.getDoubleValue();
      return number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE;
    }

    private static MismatchedInputException wrong(JsonParser parser, Class<?> expected) {
      return MismatchedInputException.from(parser, expected, "unexpected");
    }
  }
}
