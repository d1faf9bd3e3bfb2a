package org.fakeai.metrics;

import java.util.Comparator;

/** The labels of {@code fakeai_responses_total}. */
record ResponseKey(String endpoint, String method, int status, String model)
    implements Comparable<ResponseKey> {

  private static final Comparator<ResponseKey> ORDER =
      Comparator.comparing(ResponseKey::endpoint)
          .thenComparing(ResponseKey::method)
          .thenComparing(ResponseKey::status)
          .thenComparing(ResponseKey::model);

  @Override
  public int compareTo(ResponseKey other) {
    return ORDER.compare(this, other);
  }
}
