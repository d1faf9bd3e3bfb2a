package org.fakeai.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.fakeai.wire.JsonFailures;
import tools.jackson.core.JacksonException;

/** Bodies that are no JSON, or JSON of the wrong shape. */
@Provider
@ApplicationScoped
public class JsonFailureMapper implements ExceptionMapper<JacksonException> {

  @Override
  public Response toResponse(JacksonException failure) {
    return ErrorReplies.response(JsonFailures.explain(failure));
  }
}
