package org.fakeai.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The JAX-RS application. Its resources and providers are the beans that are annotated so; none is
 * listed. A runtime's own scan would also take the providers inside libraries.
 */
@ApplicationPath("/")
public class FakeAiApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .<Class<?>>map(Bean::getBeanClass)
        .filter(type -> type.getName().startsWith("org.fakeai."))
        .filter(
            type ->
                type.isAnnotationPresent(Path.class) || type.isAnnotationPresent(Provider.class))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Jersey holds a streamed body back until 8 KiB are there, unless told otherwise. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.contentLength.buffer", 0, "jersey.config.server.contentLength.buffer", 0);
  }
}
