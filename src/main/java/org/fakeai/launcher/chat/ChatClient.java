package org.fakeai.launcher.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.fakeai.kernel.Ticker;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks one server for replies. */
public final class ChatClient {

  private static final int CONNECT_MILLIS = 5_000;
  private static final int READ_MILLIS = 60_000;
  private static final String DATA = "data:";
  private static final String DONE = "[DONE]";

  private final URI server;
  private final Optional<String> key;
  private final Ticker ticker;

  /**
   * Connects at each request.
   *
   * @param server where the API is, without {@code /v1}
   * @param key sent as a bearer token and never shown
   */
  public ChatClient(URI server, Optional<String> key, Ticker ticker) {
    this.server = server;
    this.key = key;
    this.ticker = ticker;
  }

  /** The ids of the server's models. */
  List<String> models() throws IOException, ChatException {
    try (var answer = answer(connect("/v1/models"))) {
      var models = JsonMapper.shared().readTree(answer.readAllBytes()).path("data");
      return StreamSupport.stream(models.spliterator(), false)
          .map(model -> model.path("id").asString(""))
          .toList();
    }
  }

  /** Streams a reply to the request; each text goes to {@code heard} as soon as it is there. */
  Reply stream(JsonNode request, Consumer<String> heard) throws IOException, ChatException {
    var connection = connect("/v1/chat/completions");
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setDoOutput(true);
    var body = JsonMapper.shared().writeValueAsBytes(request);
    connection.connect();
    long start = ticker.nanos();
    try (var out = connection.getOutputStream()) {
      out.write(body);
    }
    var hearing = new Hearing(start, heard);
    try (var answer = answer(connection);
        var lines = new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(DATA)) {
          var data = line.substring(DATA.length()).strip();
          if (data.equals(DONE)) {
            return hearing.reply();
          }
          hearing.chunk(data);
        }
      }
    } catch (JacksonException e) {
      throw new ChatException("the server sent what is no JSON: " + e.getOriginalMessage());
    }
    throw new ChatException("the reply broke off");
  }

  private HttpURLConnection connect(String path) throws IOException {
    var uri = server.resolve(path);
    // Never by a proxy: what is asked is a server that people run themselves.
    var connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout(READ_MILLIS);
    key.ifPresent(it -> connection.setRequestProperty("Authorization", "Bearer " + it));
    return connection;
  }

  private static InputStream answer(HttpURLConnection connection)
      throws IOException, ChatException {
    int status = connection.getResponseCode();
    if (status == HttpURLConnection.HTTP_OK) {
      return connection.getInputStream();
    }
    try (var body = connection.getErrorStream()) {
      throw new ChatException(
          status + ": " + reason(body == null ? new byte[0] : body.readAllBytes()));
    }
  }

  private static String reason(byte[] body) {
    try {
      return JsonMapper.shared().readTree(body).at("/error/message").asString("no reason given");
    } catch (JacksonException noJson) {
      return "no reason given";
    }
  }

  /** What of one reply is there so far. */
  private final class Hearing {

    private final StringBuilder text = new StringBuilder();
    private final Consumer<String> heard;
    private final long start;
    private long first;
    private long last;
    private int pieces;
    private long promptTokens;
    private long tokens;

    Hearing(long start, Consumer<String> heard) {
      this.start = start;
      this.heard = heard;
    }

    void chunk(String data) throws ChatException {
      long now = ticker.nanos() - start;
      var chunk = JsonMapper.shared().readTree(data);
      if (chunk.has("error")) {
        throw new ChatException(chunk.at("/error/message").asString("the reply broke off"));
      }
      var piece = chunk.at("/choices/0/delta/content").asString("");
      if (!piece.isEmpty()) {
        heard.accept(piece);
        text.append(piece);
        pieces++;
        last = now;
        first = first == 0 ? now : first;
      }
      promptTokens = chunk.at("/usage/prompt_tokens").asLong(promptTokens);
      tokens = chunk.at("/usage/completion_tokens").asLong(tokens);
    }

    Reply reply() {
      return new Reply(text.toString(), promptTokens, tokens, first, last, pieces);
    }
  }
}
