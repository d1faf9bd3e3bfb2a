package org.fakeai.web;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.CRC32C;

/**
 * A fixed page from the class path, kept in memory.
 *
 * @param text the page, in Latin-1 so that its characters are the page's bytes
 * @param type its media type
 * @param tag changes when the page does
 */
record ClassPathPage(String text, String type, String tag) {

  private static final int DAY = 86_400;

  /**
   * Reads a page.
   *
   * @param path from the class path's root
   */
  static ClassPathPage read(String path, String type) {
    try (InputStream page = ClassPathPage.class.getResourceAsStream(path)) {
      byte[] bytes = Objects.requireNonNull(page, path).readAllBytes();
      return new ClassPathPage(new String(bytes, StandardCharsets.ISO_8859_1), type, tag(bytes));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String tag(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return Long.toHexString(sum.getValue());
  }

  /** The page, or that the client's copy is still good. */
  Response answer(Request request) {
    EntityTag entityTag = new EntityTag(tag);
    CacheControl cache = new CacheControl();
    cache.setMaxAge(DAY);
    cache.setMustRevalidate(true);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(entityTag);
    Response.ResponseBuilder reply =
        unchanged != null
            ? unchanged
            : Response.ok(text.getBytes(StandardCharsets.ISO_8859_1)).type(type);
    return reply.tag(entityTag).cacheControl(cache).build();
  }
}
