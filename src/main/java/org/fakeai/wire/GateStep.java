package org.fakeai.wire;

/** Something that is checked before a request's body is read; steps are found as beans. */
public interface GateStep {

  /** Place in the gate's order: 10 the key, 20 limits, 30 faults. */
  int order();

  /**
   * Lets the call pass or refuses it.
   *
   * @throws ApiException to refuse
   */
  void check(CallContext call);
}
