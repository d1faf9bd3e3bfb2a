package org.fakeai.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.fakeai.config.LiveConfig;
import org.fakeai.kernel.Ids;
import org.fakeai.kernel.Ticker;
import org.fakeai.wire.ApiException;
import org.fakeai.wire.CallContext;
import org.fakeai.wire.ErrorCode;
import org.fakeai.wire.GateStep;
import org.fakeai.wire.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * What every call passes before its body is read: request id, address, size, and the gate steps
 * (key, limits, faults) in their order; and what is noted when it ends.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestGate extends HttpFilter {

  /** Name of the request attribute that holds the resolved {@link Address}. */
  static final String ADDRESS = "org.fakeai.address";

  /** Name of the request attribute that holds the servlet's response. */
  static final String RESPONSE = "org.fakeai.response";

  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(RequestGate.class.getName());

  @Inject transient LiveConfig config;
  @Inject transient Routes routes;
  @Inject transient Cors cors;
  @Inject transient CallEnds ends;
  @Inject transient WarmUps warmUps;
  @Inject transient Readiness readiness;
  @Inject transient Ids ids;
  @Inject transient Ticker ticker;
  @Inject @Any transient Instance<GateStep> steps;

  private transient List<GateStep> ordered = List.of();

  @Override
  public void init() {
    ordered = steps.stream().sorted(Comparator.comparingInt(GateStep::order)).toList();
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Address address =
        Address.of(request.getRequestURI().substring(request.getContextPath().length()), routes);
    CallContext call = call(request, address);
    request.setAttribute(CallContext.ATTRIBUTE, call);
    request.setAttribute(ADDRESS, address);
    request.setAttribute(RESPONSE, response);
    introduce(call, response);
    if (readiness.state() == Readiness.State.DRAINING) {
      // The client's next request then takes a new connection, which a balancer sends elsewhere.
      response.setHeader("Connection", "close");
    }
    try {
      if (cors.answers(call, request, response)) {
        ends.now(call, request, response);
        return;
      }
      checkSize(call, request);
      if (!call.warmUp()) {
        ordered.forEach(step -> step.check(call));
      }
    } catch (ApiException refused) {
      if (refused.error() == ErrorCode.REQUEST_TOO_LARGE) {
        response.setHeader("Connection", "close");
      }
      ends.refused(call, refused);
      ErrorReplies.write(refused, response);
      ends.now(call, request, response);
      return;
    }
    try {
      chain.doFilter(request, new CommittedResponse(response));
    } catch (ServletException | RuntimeException defect) {
      LOG.log(System.Logger.Level.ERROR, "FAKE0501 request " + call.requestId(), defect);
      ErrorReplies.write(
          ErrorCode.SERVER_ERROR.because(
              "The server had an error (request id " + call.requestId() + ")."),
          response);
    } finally {
      ends.follow(call, request, response);
    }
  }

  private CallContext call(HttpServletRequest request, Address address) {
    return new CallContext(
        RequestIds.of(request.getHeader("X-Request-Id"), ids),
        request.getMethod(),
        routes.endpoint(address.path()),
        Loopback.is(request),
        ticker.nanos(),
        request::getHeader,
        warmUps.is(request),
        config.current());
  }

  private static void introduce(CallContext call, HttpServletResponse response) {
    response.setHeader("x-request-id", call.requestId());
    response.setHeader("openai-version", "2020-10-01");
    String organization = call.header("OpenAI-Organization");
    response.setHeader("openai-organization", printable(organization, "fakeai"));
    String project = call.header("OpenAI-Project");
    if (project != null) {
      response.setHeader("openai-project", printable(project, "unknown"));
    }
  }

  private static String printable(@Nullable String value, String otherwise) {
    return value != null && RequestIds.isSafe(value) ? value : otherwise;
  }

  private static void checkSize(CallContext call, HttpServletRequest request) {
    int largest = call.config().http().maxRequestSize();
    if (request.getContentLengthLong() > largest) {
      throw ErrorCode.REQUEST_TOO_LARGE.because(
          "The request's body has %d bytes; at most %d are accepted."
              .formatted(request.getContentLengthLong(), largest));
    }
  }
}
