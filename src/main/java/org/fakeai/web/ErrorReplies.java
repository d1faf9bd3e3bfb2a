package org.fakeai.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.fakeai.wire.ApiException;
import org.fakeai.wire.ErrorBody;

/** Writes failures as OpenAI's envelope: the only place that does. */
final class ErrorReplies {

  private ErrorReplies() {}

  /** For failures inside JAX-RS. */
  static Response response(ApiException failure) {
    Response.ResponseBuilder reply =
        Response.status(failure.status())
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(ErrorBody.of(failure).bytes());
    failure.headers().forEach(reply::header);
    return reply.build();
  }

  /** For failures before or after JAX-RS. */
  static void write(ApiException failure, HttpServletResponse response) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    byte[] body = ErrorBody.of(failure).bytes();
    response.setStatus(failure.status());
    failure.headers().forEach(response::setHeader);
    response.setContentType(MediaType.APPLICATION_JSON);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
