package org.fakeai.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.fakeai.journal.Journal;
import org.fakeai.kernel.Ticker;
import org.fakeai.wire.CallContext;
import org.fakeai.wire.StreamingEndpoint.Prepared;
import org.jspecify.annotations.Nullable;

/**
 * The processing time on every answer, no caching of streams, gzip for large bodies on request.
 * Works on whatever thread the first byte leaves, so it asks the call itself and no context of a
 * thread.
 */
@Provider
@ApplicationScoped
public class ReplyHeaders implements ContainerResponseFilter {

  /** Below this, compression costs more than it saves. */
  private static final int COMPRESS_FROM = 4096;

  private static final long NANOS_PER_MILLI = 1_000_000;

  @Inject Ticker ticker;
  @Inject Journal journal;

  @Override
  public void filter(ContainerRequestContext context, ContainerResponseContext response)
      throws IOException {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    if (context.getProperty(CallContext.ATTRIBUTE) instanceof CallContext call) {
      long millis = (ticker.nanos() - call.startNanos()) / NANOS_PER_MILLI;
      headers.putSingle("openai-processing-ms", Long.toString(millis));
      journal.note(call, response.getStatus(), context.getProperty(Prepared.ATTRIBUTE));
    }
    MediaType type = response.getMediaType();
    if (type != null && MediaType.SERVER_SENT_EVENTS_TYPE.isCompatible(type)) {
      headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
      headers.putSingle("X-Accel-Buffering", "no");
    } else if (response.getEntity() instanceof byte[] body) {
      byte[] sent =
          body.length >= COMPRESS_FROM && isText(type) ? packed(body, context, response) : body;
      headers.putSingle(HttpHeaders.CONTENT_LENGTH, Integer.toString(sent.length));
    }
    // One header of both layers: the runtimes differ in what JAX-RS's own does to the servlet's.
    List<Object> vary = headers.get(HttpHeaders.VARY);
    if (vary != null
        && context.getProperty(RequestGate.RESPONSE) instanceof HttpServletResponse reply) {
      Set<String> names = new LinkedHashSet<>(reply.getHeaders(HttpHeaders.VARY));
      vary.forEach(name -> names.add(name.toString()));
      headers.putSingle(HttpHeaders.VARY, String.join(", ", names));
    }
  }

  private static byte[] packed(
      byte[] body, ContainerRequestContext context, ContainerResponseContext response)
      throws IOException {
    response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (!wantsGzip(context.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
      return body;
    }
    byte[] packed = zipped(body);
    response.setEntity(packed);
    response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
    return packed;
  }

  private static boolean isText(@Nullable MediaType type) {
    return type != null
        && (MediaType.APPLICATION_JSON_TYPE.isCompatible(type) || "text".equals(type.getType()));
  }

  private static boolean wantsGzip(@Nullable String accepted) {
    return accepted != null
        && accepted.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
  }

  private static byte[] zipped(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(body);
    }
    return out.toByteArray();
  }
}
