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
import org.fakeai.wire.Version;

/** What stands at the server's root; load balancers probe it with HEAD. */
@Path("/")
@ApplicationScoped
@APIResponse(responseCode = "500", ref = "ServerError")
@Tag(name = "Operation")
@SecurityRequirementsSet
public class RootResource {

  private static final int UNAVAILABLE = 503;

  @Inject HealthReport report;

  @GET
  @Operation(operationId = "getRoot", summary = "What this is and where things are")
  @APIResponse(
      responseCode = "200",
      description = "Ready",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Signpost.class),
              examples = @ExampleObject(name = "root", ref = "root")))
  @APIResponse(responseCode = "503", ref = "NotReady")
  public Response root() {
    Object body = report.ready() ? Signpost.HERE : report.now();
    return Response.status(report.ready() ? 200 : UNAVAILABLE)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(Json.MAPPER.writeValueAsBytes(body))
        .build();
  }

  /**
   * Where things are, relative to the root.
   *
   * @param name of this program
   * @param version of this program
   * @param api the OpenAI API
   * @param docs the console
   * @param openapi the API's description
   * @param health how the server is
   * @param metrics what it did
   */
  public record Signpost(
      String name,
      String version,
      String api,
      String docs,
      String openapi,
      String health,
      String metrics) {

    static final Signpost HERE =
        new Signpost("FakeAI", Version.NUMBER, "v1", "docs", "openapi.json", "health", "metrics");
  }
}
