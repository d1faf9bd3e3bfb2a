package org.fakeai.web;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fakeai.journal.Journal;
import org.fakeai.kernel.Shared;
import org.fakeai.kernel.Ticker;
import org.fakeai.metrics.RequestMetrics;
import org.fakeai.wire.ApiException;
import org.fakeai.wire.CallContext;
import org.fakeai.wire.StreamingEndpoint.Prepared;

/**
 * What is noted when a call ends: its metrics, its line in the access log and, unless it is there
 * already, its entry in the journal.
 */
@Shared
public final class CallEnds {

  private static final int FIRST_ERROR = 400;

  private final RequestMetrics metrics;
  private final Journal journal;
  private final AccessLog log;
  private final Ticker ticker;

  @Inject
  CallEnds(RequestMetrics metrics, Journal journal, AccessLog log, Ticker ticker) {
    this.metrics = metrics;
    this.journal = journal;
    this.log = log;
    this.ticker = ticker;
  }

  /** Notes the end of a call now or, if its answer is still to come, then. */
  void follow(CallContext call, HttpServletRequest request, HttpServletResponse response) {
    if (request.isAsyncStarted()) {
      try {
        request.getAsyncContext().addListener(new Later(call, request, response));
        return;
      } catch (IllegalStateException completed) {
        // The answer was complete before it could be followed.
      }
    }
    now(call, request, response);
  }

  /** Notes a call that is refused, before its answer leaves. */
  void refused(CallContext call, ApiException refusal) {
    journal.note(call, refusal.status(), null);
  }

  /** Notes the end of a call. */
  void now(CallContext call, HttpServletRequest request, HttpServletResponse response) {
    int status = response.getStatus();
    if (request.getAttribute(Prepared.ATTRIBUTE) instanceof Prepared prepared) {
      prepared.abandon(response.isCommitted() && status < FIRST_ERROR);
    }
    if (call.warmUp()) {
      return;
    }
    journal.note(call, status, request.getAttribute(Prepared.ATTRIBUTE));
    long nanos = ticker.nanos() - call.startNanos();
    metrics.record(call.endpoint(), call.method(), status, call.model(), nanos);
    log.write(call, request.getRequestURI(), status, nanos);
  }

  private final class Later implements AsyncListener {

    private final CallContext call;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Later(CallContext call, HttpServletRequest request, HttpServletResponse response) {
      this.call = call;
      this.request = request;
      this.response = response;
    }

    @Override
    public void onComplete(AsyncEvent event) {
      now(call, request, response);
    }

    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
