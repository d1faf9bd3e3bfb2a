package org.fakeai.web;

import java.util.regex.Pattern;

/**
 * A resource's path template.
 *
 * @param label with plain names of its variables, such as {@code /v1/models/{id}}
 * @param pattern what it matches
 * @param fixed characters outside its variables: the more, the better the match
 * @param literal it has no variables
 */
record Template(String label, Pattern pattern, int fixed, boolean literal) {

  private static final Pattern VARIABLE = Pattern.compile("\\{\\s*(\\w+)\\s*(?::\\s*([^}]*))?}");

  /** The template of a class and its method, both as annotated. */
  static Template of(String base, String method) {
    String path = ("/" + base + "/" + method).replaceAll("/{2,}", "/");
    if (path.length() > 1 && path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    String label = VARIABLE.matcher(path).replaceAll("{$1}");
    StringBuilder regex = new StringBuilder();
    var variables = VARIABLE.matcher(path);
    int from = 0;
    while (variables.find()) {
      regex.append(Pattern.quote(path.substring(from, variables.start())));
      regex.append(variables.group(2) == null ? "[^/]+" : ".+");
      from = variables.end();
    }
    regex.append(Pattern.quote(path.substring(from)));
    int fixed = VARIABLE.matcher(path).replaceAll("").length();
    return new Template(label, Pattern.compile(regex.toString()), fixed, from == 0);
  }

  boolean matches(String path) {
    return pattern.matcher(path).matches();
  }
}
