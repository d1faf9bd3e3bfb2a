package org.fakeai.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fakeai.kernel.Shared;

/**
 * The path templates of all resources, found as beans: what metrics call an endpoint. A new
 * resource is known without being listed anywhere.
 */
@Shared
public final class Routes {

  /** The label of paths that no resource has; keeps the number of labels bounded. */
  public static final String OTHER = "other";

  private final Map<String, Set<String>> methods = new TreeMap<>();
  private final Set<String> exact = new HashSet<>();
  private final List<Template> templates;

  @Inject
  Routes(BeanManager beans) {
    Map<String, Template> found = new HashMap<>();
    for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      Path path = bean.getBeanClass().getAnnotation(Path.class);
      if (path != null) {
        for (Method method : bean.getBeanClass().getMethods()) {
          add(path.value(), method, found);
        }
      }
    }
    this.templates =
        found.values().stream()
            .sorted(Comparator.comparingInt((Template t) -> t.fixed()).reversed())
            .toList();
  }

  private void add(String base, Method method, Map<String, Template> found) {
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) {
        Path path = method.getAnnotation(Path.class);
        Template template = Template.of(base, path == null ? "" : path.value());
        methods.computeIfAbsent(template.label(), l -> new TreeSet<>()).add(verb.value());
        if (template.literal()) {
          exact.add(template.label());
        } else {
          found.put(template.label(), template);
        }
      }
    }
  }

  /**
   * The template that a path belongs to, with or without a slash at its end, or {@link #OTHER}.
   *
   * @param address canonical, without context root
   */
  public String endpoint(String address) {
    boolean slash = address.length() > 1 && address.endsWith("/");
    String path = slash ? address.substring(0, address.length() - 1) : address;
    if (exact.contains(path)) {
      return path;
    }
    for (Template template : templates) {
      if (template.matches(path)) {
        return template.label();
      }
    }
    return OTHER;
  }

  /** Every template with its methods. */
  public Map<String, Set<String>> all() {
    return methods;
  }

  /** What an {@code Allow} header says of a template. */
  String allowed(String endpoint) {
    Set<String> verbs = new TreeSet<>(methods.getOrDefault(endpoint, Set.of()));
    verbs.add("OPTIONS");
    return String.join(", ", verbs);
  }
}
