package org.fakeai.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.fakeai.wire.ApiException;
import org.fakeai.wire.CallContext;
import org.fakeai.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** What JAX-RS refuses by itself: unknown addresses, wrong methods, media types. */
@Provider
@ApplicationScoped
public class WebFailureMapper implements ExceptionMapper<WebApplicationException> {

  @Context @Nullable HttpServletRequest request;
  @Inject Routes routes;

  @Override
  public Response toResponse(WebApplicationException failure) {
    return ErrorReplies.response(explain(failure));
  }

  private ApiException explain(WebApplicationException failure) {
    if (failure.getCause() instanceof ApiException known) {
      return known;
    }
    HttpServletRequest call = request;
    String method = call == null ? "" : call.getMethod();
    String path = call == null ? "" : call.getRequestURI();
    int status = failure.getResponse().getStatus();
    return switch (failure) {
      case NotFoundException missing -> unknown(method, path);
      case NotAllowedException refused -> notAllowed(method, path);
      case NotAcceptableException refused ->
          ErrorCode.NOT_ACCEPTABLE.because("Nothing here matches the request's Accept header.");
      default ->
          status >= 500
              ? ErrorCode.SERVER_ERROR.because("The server had an error.")
              : ErrorCode.INVALID_REQUEST.because("The request was refused: status " + status);
    };
  }

  /** 404 for an address that does not exist. */
  static ApiException unknown(String method, String path) {
    return ErrorCode.UNKNOWN_URL.because("Invalid URL (%s %s)".formatted(method, path));
  }

  private ApiException notAllowed(String method, String path) {
    Object context = request == null ? null : request.getAttribute(CallContext.ATTRIBUTE);
    String allowed = routes.allowed(context instanceof CallContext call ? call.endpoint() : path);
    return ErrorCode.METHOD_NOT_SUPPORTED
        .because("Not allowed to %s on %s; allowed: %s.".formatted(method, path, allowed))
        .withHeaders(Map.of("Allow", allowed));
  }
}
