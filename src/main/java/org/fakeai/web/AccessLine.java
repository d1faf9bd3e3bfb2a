package org.fakeai.web;

/**
 * What the access log says of a call.
 *
 * @param model the model it was about; empty if none
 */
record AccessLine(
    long epochMillis,
    String method,
    String path,
    int status,
    long nanos,
    String requestId,
    String model) {}
