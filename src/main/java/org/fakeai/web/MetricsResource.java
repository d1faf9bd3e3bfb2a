package org.fakeai.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fakeai.config.FakeAiConfig.MetricsFormat;
import org.fakeai.config.LiveConfig;
import org.fakeai.metrics.MetricsJson;
import org.fakeai.metrics.PrometheusText;

/** What the server did, in numbers. */
@Path("metrics")
@ApplicationScoped
@APIResponse(responseCode = "500", ref = "ServerError")
@Tag(name = "Operation")
public class MetricsResource {

  @Inject MetricsJson json;
  @Inject PrometheusText text;
  @Inject LiveConfig config;

  @GET
  @Operation(
      operationId = "getMetrics",
      summary = "What the server did",
      description =
          "JSON for `Accept: application/json`, Prometheus' text for `text/plain` or"
              + " `application/openmetrics-text`, else what the setting `metrics_format` says.")
  @APIResponse(
      responseCode = "200",
      description = "Counters and distributions",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(ref = "Metrics"),
            examples = @ExampleObject(name = "metrics", ref = "metrics")),
        @Content(
            mediaType = MediaType.TEXT_PLAIN,
            schema = @Schema(implementation = String.class),
            examples = @ExampleObject(name = "prometheus", ref = "prometheus"))
      })
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  public Response metrics(@Context HttpHeaders headers) {
    MetricsFormat otherwise = config.current().config().http().metricsFormat();
    return switch (AcceptedMetrics.of(headers.getAcceptableMediaTypes(), otherwise)) {
      case JSON -> answer(json.render(), MediaType.APPLICATION_JSON);
      case TEXT -> prometheus();
    };
  }

  @GET
  @Path("prometheus")
  @Operation(operationId = "getPrometheusMetrics", summary = "What the server did, for Prometheus")
  @APIResponse(
      responseCode = "200",
      description = "Text format 0.0.4",
      content =
          @Content(
              mediaType = MediaType.TEXT_PLAIN,
              schema = @Schema(implementation = String.class),
              examples = @ExampleObject(name = "prometheus", ref = "prometheus")))
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  public Response prometheus() {
    return answer(text.render(), PrometheusText.MEDIA_TYPE);
  }

  private static Response answer(byte[] body, String type) {
    return Response.ok(body)
        .type(type)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }
}
