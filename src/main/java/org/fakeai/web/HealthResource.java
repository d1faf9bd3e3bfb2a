package org.fakeai.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fakeai.wire.Json;

/** How the server is; open to everybody. */
@Path("health")
@ApplicationScoped
@APIResponse(responseCode = "500", ref = "ServerError")
@Tag(name = "Operation")
@SecurityRequirementsSet
public class HealthResource {

  private static final int UNAVAILABLE = 503;

  @Inject HealthReport report;

  @GET
  @Operation(
      operationId = "getHealth",
      summary = "How the server is",
      description =
          "`degraded` says why in `warnings` and is still 200; 503 before the server is ready and"
              + " while it is about to stop.")
  @APIResponse(
      responseCode = "200",
      description = "Healthy or degraded",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Health.class),
              examples = {
                @ExampleObject(name = "healthy", ref = "healthy"),
                @ExampleObject(name = "degraded", ref = "degraded")
              }))
  @APIResponse(responseCode = "503", ref = "NotReady")
  public Response health() {
    return answer(report.ready());
  }

  @GET
  @Path("live")
  @Operation(operationId = "getLiveness", summary = "Whether the process answers at all")
  @APIResponse(
      responseCode = "200",
      description = "It does",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Health.class),
              examples = @ExampleObject(name = "healthy", ref = "healthy")))
  public Response live() {
    return answer(true);
  }

  @GET
  @Path("ready")
  @Operation(operationId = "getReadiness", summary = "Whether the server should be sent requests")
  @APIResponse(
      responseCode = "200",
      description = "It should",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Health.class),
              examples = @ExampleObject(name = "healthy", ref = "healthy")))
  @APIResponse(responseCode = "503", ref = "NotReady")
  public Response ready() {
    return answer(report.ready());
  }

  private Response answer(boolean good) {
    return Response.status(good ? 200 : UNAVAILABLE)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(Json.MAPPER.writeValueAsBytes(report.now()))
        .build();
  }
}
