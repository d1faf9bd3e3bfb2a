package org.fakeai.api.chat.stored;

import static org.fakeai.wire.RequestBody.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fakeai.wire.CallContext;
import org.fakeai.wire.Caller;

/** Stored chat completions over HTTP. */
@Path("/v1/chat/completions")
@ApplicationScoped
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "500", ref = "ServerError")
@Tag(name = "Chat")
public class StoredChatsResource {

  private static final int LARGEST = 131_072;
  private static final String ID = "completion_id";
  private static final String AFTER =
      "The last item that is known already. One that is not there (any more) stands for the"
          + " beginning.";
  private static final String LIMIT = "How many items.";
  private static final String ORDER = "By the time they were created.";

  @Inject StoredChatDesk desk;

  @GET
  @Operation(
      operationId = "listChatCompletions",
      summary = "List stored chat completions",
      description = "Those alone that the same key stored with `store: true`.")
  @APIResponse(
      responseCode = "200",
      description = "A page of them",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "ChatCompletionList"),
              examples = @ExampleObject(name = "chat_list", ref = "chat_list")))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  public Response list(
      @Context HttpServletRequest request,
      @Context UriInfo address,
      @Parameter(description = "Only those of this model.") @QueryParam("model") String model,
      @Parameter(
              description = "Only those with these notes: `metadata[key]=value`.",
              style = ParameterStyle.DEEPOBJECT,
              explode = Explode.TRUE,
              schema = @Schema(ref = "Metadata"))
          @QueryParam("metadata")
          String metadata,
      @Parameter(description = AFTER) @QueryParam("after") String after,
      @Parameter(
              description = LIMIT,
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "100",
                      defaultValue = "20"))
          @QueryParam("limit")
          String limit,
      @Parameter(
              description = ORDER,
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"asc", "desc"},
                      defaultValue = "asc"))
          @QueryParam("order")
          String order) {
    return answer(
        desk.list(
            caller(request),
            PageQuery.of(after, limit, order),
            model,
            address.getQueryParameters()));
  }

  @GET
  @Path("{completion_id}")
  @Operation(operationId = "getChatCompletion", summary = "Show a stored chat completion")
  @APIResponse(
      responseCode = "200",
      description = "The reply as it was answered, with its metadata",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "ChatCompletion"),
              examples = @ExampleObject(name = "chat_completion", ref = "chat_completion")))
  @APIResponse(responseCode = "404", ref = "CompletionNotFound")
  public Response show(@Context HttpServletRequest request, @PathParam(ID) String id) {
    return answer(desk.show(caller(request), id));
  }

  @POST
  @Path("{completion_id}")
  @Operation(
      operationId = "updateChatCompletion",
      summary = "Replace a stored chat completion's metadata")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = UpdateChatCompletion.class),
              examples = @ExampleObject(name = "chat_update", ref = "chat_update")))
  @APIResponse(
      responseCode = "200",
      description = "The reply with its new metadata",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "ChatCompletion"),
              examples = @ExampleObject(name = "chat_completion", ref = "chat_completion")))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "404", ref = "CompletionNotFound")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  public Response update(
      @Context HttpServletRequest request, @PathParam(ID) String id, InputStream body)
      throws IOException {
    return answer(
        desk.note(caller(request), id, read(body, UpdateChatCompletion.class, LARGEST).metadata()));
  }

  @DELETE
  @Path("{completion_id}")
  @Operation(operationId = "deleteChatCompletion", summary = "Forget a stored chat completion")
  @APIResponse(
      responseCode = "200",
      description = "It is gone",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "ChatCompletionDeleted"),
              examples = @ExampleObject(name = "chat_deleted", ref = "chat_deleted")))
  @APIResponse(responseCode = "404", ref = "CompletionNotFound")
  public Response delete(@Context HttpServletRequest request, @PathParam(ID) String id) {
    return answer(desk.forget(caller(request), id));
  }

  @GET
  @Path("{completion_id}/messages")
  @Operation(
      operationId = "getChatCompletionMessages",
      summary = "List the messages that a stored chat completion answers")
  @APIResponse(
      responseCode = "200",
      description = "A page of them",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "ChatMessageList"),
              examples = @ExampleObject(name = "chat_messages", ref = "chat_messages")))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "404", ref = "CompletionNotFound")
  public Response messages(
      @Context HttpServletRequest request,
      @PathParam(ID) String id,
      @Parameter(description = AFTER) @QueryParam("after") String after,
      @Parameter(
              description = LIMIT,
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "100",
                      defaultValue = "20"))
          @QueryParam("limit")
          String limit,
      @Parameter(
              description = ORDER,
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"asc", "desc"},
                      defaultValue = "asc"))
          @QueryParam("order")
          String order) {
    return answer(desk.messages(caller(request), id, PageQuery.of(after, limit, order)));
  }

  private static Caller caller(HttpServletRequest request) {
    return Caller.of(
        (CallContext) Objects.requireNonNull(request.getAttribute(CallContext.ATTRIBUTE)));
  }

  private static Response answer(String json) {
    return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
  }
}
