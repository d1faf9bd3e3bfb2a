package org.fakeai.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * A response whose status and headers are fixed once they have left. A stream's headers leave
 * before JAX-RS writes its own; some servers log a warning for each late one instead of ignoring
 * it, as the Servlet specification (6.0, 5.2) has it.
 */
final class CommittedResponse extends HttpServletResponseWrapper {

  CommittedResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void setStatus(int status) {
    if (!isCommitted()) {
      super.setStatus(status);
    }
  }

  @Override
  public void setHeader(String name, String value) {
    if (!isCommitted()) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if (!isCommitted()) {
      super.addHeader(name, value);
    }
  }

  @Override
  public void setContentType(String type) {
    if (!isCommitted()) {
      super.setContentType(type);
    }
  }
}
