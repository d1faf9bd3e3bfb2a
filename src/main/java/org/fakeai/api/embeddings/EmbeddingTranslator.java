package org.fakeai.api.embeddings;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fakeai.catalog.Encoding;
import org.fakeai.catalog.ModelDirectory;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.config.Snapshot;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.tokens.Tokenizer;
import org.fakeai.simulation.tokens.UnknownToken;
import org.fakeai.wire.Check;
import org.fakeai.wire.ErrorCode;
import org.fakeai.wire.RequestModel;
import org.fakeai.wire.TextInput;
import org.jspecify.annotations.Nullable;

/** Checks requests and works out what vectors they want. */
@Shared
final class EmbeddingTranslator {

  private static final String INPUT = "input";
  private static final List<String> FORMATS = List.of("float", "base64");
  private static final int MOST_INPUTS = 2048;
  private static final int MOST_TOKENS_OF_ONE = 8192;
  private static final int MOST_TOKENS = 300_000;
  private static final int SIZE = 1536;
  private static final int LARGE_SIZE = 3072;

  /** Models of which no vector is longer. */
  private static final Set<String> OF_SIZE =
      Set.of("text-embedding-3-small", "text-embedding-ada-002");

  private final ModelDirectory models;
  private final Tokenizer tokenizer;

  @Inject
  EmbeddingTranslator(ModelDirectory models, Tokenizer tokenizer) {
    this.models = models;
    this.tokenizer = tokenizer;
  }

  /**
   * What is wanted.
   *
   * @param deployment the model that the path names, if it does; it wins over the body's
   * @throws org.fakeai.wire.ApiException naming the first field that cannot be served
   */
  EmbeddingOrder translate(
      EmbeddingRequest request, @Nullable String deployment, Snapshot settings) {
    String name = RequestModel.name(request.model(), deployment);
    TextInput input = Check.required(INPUT, request.input());
    Check.oneOf("encoding_format", request.encodingFormat(), FORMATS);
    ModelProfile model = RequestModel.find(name, models, settings);
    int modelSize = OF_SIZE.contains(model.root()) ? SIZE : LARGE_SIZE;
    int size = size(request.dimensions(), model, modelSize);
    checkSizes(input);
    return order(input, model, modelSize, size, "base64".equals(request.encodingFormat()));
  }

  private static int size(@Nullable Integer dimensions, ModelProfile model, int modelSize) {
    if (dimensions == null) {
      return model.root().equals("text-embedding-3-large") ? LARGE_SIZE : SIZE;
    }
    if (model.root().startsWith("text-embedding-ada")) {
      throw ErrorCode.INVALID_REQUEST.because("This model does not support specifying dimensions.");
    }
    Check.range("dimensions", dimensions, 1, modelSize);
    return dimensions;
  }

  private static void checkSizes(TextInput input) {
    switch (input) {
      case TextInput.Texts(var texts, var single) -> {
        Check.size(INPUT, texts, 1, MOST_INPUTS);
        for (int i = 0; i < texts.size(); i++) {
          if (texts.get(i).isEmpty()) {
            throw ErrorCode.INVALID_VALUE.at(
                at(single, i), "Invalid '" + at(single, i) + "': it must not be an empty string.");
          }
        }
      }
      case TextInput.Tokens(var tokens, var single) -> {
        if (!single) {
          Check.size(INPUT, tokens, 1, MOST_INPUTS);
        }
        for (int i = 0; i < tokens.size(); i++) {
          int most = single ? MOST_INPUTS : Integer.MAX_VALUE;
          Check.size(at(single, i), tokens.get(i).length, 1, most);
        }
      }
    }
  }

  private EmbeddingOrder order(
      TextInput input, ModelProfile model, int modelSize, int size, boolean base64) {
    int[] counts = counts(input, model.encoding());
    int most = Math.min(MOST_TOKENS_OF_ONE, model.contextWindow());
    long total = 0;
    for (int count : counts) {
      if (count > most) {
        throw ErrorCode.INVALID_REQUEST.because(
            ("This model's maximum context length is %d tokens, however you requested %d tokens"
                    + " (%d in your prompt; 0 for the completion). Please reduce your prompt; or"
                    + " completion length.")
                .formatted(most, count, count));
      }
      total += count;
    }
    if (total > MOST_TOKENS) {
      throw ErrorCode.TOO_MANY_TOKENS.because(
          "Requested %d tokens, max %d tokens per request".formatted(total, MOST_TOKENS));
    }
    return new EmbeddingOrder(
        model, texts(input, model.encoding()), (int) total, modelSize, size, base64);
  }

  private int[] counts(TextInput input, Encoding encoding) {
    return switch (input) {
      case TextInput.Texts(var texts, var single) ->
          texts.stream().mapToInt(text -> tokenizer.countTokens(encoding, text)).toArray();
      case TextInput.Tokens(var tokens, var single) ->
          tokens.stream().mapToInt(ids -> ids.length).toArray();
    };
  }

  private List<String> texts(TextInput input, Encoding encoding) {
    return switch (input) {
      case TextInput.Texts(var texts, var single) -> texts;
      case TextInput.Tokens(var tokens, var single) -> {
        List<String> texts = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
          try {
            texts.add(tokenizer.decode(encoding, tokens.get(i)));
          } catch (UnknownToken unknown) {
            throw ErrorCode.INVALID_VALUE.at(
                at(single, i), "Invalid '" + at(single, i) + "': " + unknown.getMessage() + ".");
          }
        }
        yield texts;
      }
    };
  }

  private static String at(boolean single, int index) {
    return single ? INPUT : INPUT + "[" + index + "]";
  }
}
