package org.fakeai.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.fakeai.wire.ApiException;

/** Failures that resources and filters name themselves. */
@Provider
public class ApiExceptionMapper implements ExceptionMapper<ApiException> {

  @Override
  public Response toResponse(ApiException failure) {
    return ErrorReplies.response(failure);
  }
}
