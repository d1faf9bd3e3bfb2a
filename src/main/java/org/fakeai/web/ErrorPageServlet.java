package org.fakeai.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fakeai.kernel.Ids;
import org.fakeai.wire.ApiException;
import org.fakeai.wire.ErrorCode;

/** The error page of failures outside JAX-RS: the envelope instead of a runtime's HTML. */
@WebServlet(urlPatterns = "/WEB-ERROR", asyncSupported = true)
public class ErrorPageServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient Ids ids;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!response.containsHeader("x-request-id")) {
      response.setHeader("x-request-id", RequestIds.of(request.getHeader("X-Request-Id"), ids));
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    ErrorReplies.write(
        explain(status instanceof Integer code ? code : 404, request.getMethod(), path), response);
  }

  private static ApiException explain(int status, String method, Object path) {
    return switch (status) {
      case 404 -> WebFailureMapper.unknown(method, String.valueOf(path));
      case 405 -> ErrorCode.METHOD_NOT_SUPPORTED.because("Not allowed to " + method + " here.");
      case 413 -> ErrorCode.REQUEST_TOO_LARGE.because("The request is too large.");
      default ->
          status < 500
              ? ErrorCode.INVALID_REQUEST.because("The request could not be understood.")
              : ErrorCode.SERVER_ERROR.because("The server had an error.");
    };
  }
}
