package org.fakeai.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.fakeai.wire.ApiException;
import org.fakeai.wire.CallContext;
import org.fakeai.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Everything nobody expected: 500 with the request's id, the trace only in the log. */
@Provider
@ApplicationScoped
public class DefectMapper implements ExceptionMapper<Throwable> {

  private static final System.Logger LOG = System.getLogger(DefectMapper.class.getName());

  @Context @Nullable HttpServletRequest request;

  @Override
  public Response toResponse(Throwable defect) {
    if (defect.getCause() instanceof ApiException known) {
      return ErrorReplies.response(known);
    }
    HttpServletRequest call = request;
    Object context = call == null ? null : call.getAttribute(CallContext.ATTRIBUTE);
    String id = context instanceof CallContext known ? known.requestId() : "unknown";
    LOG.log(System.Logger.Level.ERROR, "FAKE0500 request " + id + " failed", defect);
    return ErrorReplies.response(
        ErrorCode.SERVER_ERROR.because(
            "The server had an error while processing your request (request id " + id + ")."));
  }
}
