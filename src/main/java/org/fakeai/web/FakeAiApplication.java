package org.fakeai.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The JAX-RS application; resources and providers are discovered, none is listed. */
@ApplicationPath("/")
public class FakeAiApplication extends Application {

  /** Jersey holds a streamed body back until 8 KiB are there, unless told otherwise. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.contentLength.buffer", 0, "jersey.config.server.contentLength.buffer", 0);
  }
}
