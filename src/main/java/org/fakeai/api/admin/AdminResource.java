package org.fakeai.api.admin;

import static org.fakeai.wire.RequestBody.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fakeai.journal.Verification;
import org.fakeai.wire.ErrorCode;
import org.fakeai.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** {@code /admin}: what was asked, and the way back to the beginning. */
@Path("admin")
@ApplicationScoped
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "403", ref = "NotAnAdministrator")
@APIResponse(responseCode = "500", ref = "ServerError")
@SecurityRequirement(name = "admin")
@Tag(name = "Admin")
public class AdminResource {

  private static final String SINCE =
      "^([0-9]{1,15}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])"
          + "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z)$";
  private static final int LARGEST = 65_536;
  private static final int EXPECTATION_FAILED = 417;
  private static final Set<String> FILTERS =
      Set.of(
          "model",
          "endpoint",
          "rule",
          "tool",
          "finish_reason",
          "status",
          "id",
          "contains",
          "since",
          "limit");

  @Inject AdminDesk desk;

  @GET
  @Path("requests")
  @Operation(
      operationId = "listRequests",
      summary = "List the last requests",
      description = "The newest first. Filters hold all at once.")
  @Parameter(
      name = "model",
      in = ParameterIn.QUERY,
      description = "With `*` and `?`",
      schema = @Schema(type = SchemaType.STRING, maxLength = 4096))
  @Parameter(
      name = "endpoint",
      in = ParameterIn.QUERY,
      description = "The path template, with `*` and `?`",
      schema = @Schema(type = SchemaType.STRING, maxLength = 4096))
  @Parameter(
      name = "rule",
      in = ParameterIn.QUERY,
      description = "The scenario's rule that answered",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "tool",
      in = ParameterIn.QUERY,
      description = "A tool that the reply calls",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "finish_reason",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "status",
      in = ParameterIn.QUERY,
      description = "Such as `429` or `4xx`",
      schema = @Schema(type = SchemaType.STRING, pattern = "^[1-5]([0-9][0-9]|xx)$"))
  @Parameter(
      name = "id",
      in = ParameterIn.QUERY,
      description = "The request id",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "contains",
      in = ParameterIn.QUERY,
      description = "A part of what the client sent, if `journal_prompts` is on",
      schema = @Schema(type = SchemaType.STRING, maxLength = 4096))
  @Parameter(
      name = "since",
      in = ParameterIn.QUERY,
      description = "A time such as `2026-01-31T12:00:00Z`, or milliseconds since 1970",
      example = "1767225600000",
      schema = @Schema(type = SchemaType.STRING, pattern = SINCE))
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              type = SchemaType.INTEGER,
              minimum = "1",
              maximum = "10000",
              defaultValue = "100"))
  @APIResponse(
      responseCode = "200",
      description = "Requests with their answers",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "Journal"),
              examples = @ExampleObject(name = "journal", ref = "journal")))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  public Response list(@Context UriInfo uri) {
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    for (String name : query.keySet()) {
      if (!FILTERS.contains(name)) {
        throw ErrorCode.UNKNOWN_PARAMETER.at(name, "Unknown parameter: '" + name + "'.");
      }
    }
    VerifyRequest.Filter filter =
        new VerifyRequest.Filter(
            query.getFirst("model"),
            query.getFirst("endpoint"),
            query.getFirst("rule"),
            query.getFirst("tool"),
            query.getFirst("finish_reason"),
            node(query.getFirst("status")),
            query.getFirst("id"),
            query.getFirst("contains"),
            node(query.getFirst("since")),
            Map.of());
    return answer(200, desk.find(filter, limit(query.getFirst("limit"))));
  }

  private static @Nullable JsonNode node(@Nullable String text) {
    return text == null ? null : StringNode.valueOf(text);
  }

  private static @Nullable Integer limit(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (!text.matches("-?\\d{1,9}")) {
      throw ErrorCode.INVALID_TYPE.at("limit", "Invalid type for 'limit': expected an integer.");
    }
    return Integer.valueOf(text);
  }

  @DELETE
  @Path("requests")
  @Operation(operationId = "deleteRequests", summary = "Empty the journal")
  @APIResponse(
      responseCode = "200",
      description = "It is empty",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "Forgotten"),
              examples = @ExampleObject(name = "forgotten", ref = "forgotten")))
  public Response clear() {
    return answer(200, desk.clear());
  }

  @POST
  @Path("requests/verify")
  @Operation(
      operationId = "verifyRequests",
      summary = "Say whether requests came as expected",
      description =
          "`exactly`, `at_least` and `at_most` count the requests that fit `filter`; without them"
              + " one has to.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "VerifyRequest"),
              examples = @ExampleObject(name = "verify", ref = "verify")))
  @APIResponse(
      responseCode = "200",
      description = "As expected",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "Verification"),
              examples = @ExampleObject(name = "verified", ref = "verified")))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(
      responseCode = "417",
      description = "Not as expected",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "Verification"),
              examples = @ExampleObject(name = "not_verified", ref = "not_verified")))
  public Response verify(InputStream body) throws IOException {
    Verification verification = desk.verify(read(body, VerifyRequest.class, LARGEST));
    return answer(verification.ok() ? 200 : EXPECTATION_FAILED, verification);
  }

  @POST
  @Path("reset")
  @Operation(
      operationId = "reset",
      summary = "Begin anew",
      description =
          "Counts and states of the scenario, the place in a sequence of texts and the journal.")
  @APIResponse(
      responseCode = "200",
      description = "All is as at the start",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "Forgotten"),
              examples = @ExampleObject(name = "forgotten", ref = "forgotten")))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  public Response reset(
      @Parameter(
              description =
                  "The header's value, or the SHA-256 digest of the key, whose counts and state"
                      + " alone are forgotten; nothing else is then",
              schema = @Schema(type = SchemaType.STRING, maxLength = 4096))
          @QueryParam("scope")
          @Nullable String scope) {
    return answer(200, desk.reset(scope));
  }

  private static Response answer(int status, Object body) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(Json.MAPPER.writeValueAsBytes(body))
        .build();
  }
}
