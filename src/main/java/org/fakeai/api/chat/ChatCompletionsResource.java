package org.fakeai.api.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fakeai.wire.ReplyDelivery;

/** Chat completions over HTTP; the request was read and planned by {@link ChatEndpoint}. */
@Path(ChatEndpoint.PATH)
@ApplicationScoped
@Tag(name = "Chat")
public class ChatCompletionsResource {

  @Inject ReplyDelivery delivery;

  /** The whole reply in one body, or a stream in which no time passes between events. */
  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createChatCompletion",
      summary = "Continue a conversation",
      description =
          "Whole, or streamed if `stream` is true. Also without the prefix `/v1` and as"
              + " `/openai/deployments/{model}/chat/completions`.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "ChatCompletionRequest"),
              examples = {
                @ExampleObject(name = "chat", ref = "chat"),
                @ExampleObject(name = "chat_streamed", ref = "chat_streamed")
              }))
  @APIResponse(
      responseCode = "200",
      description = "The reply",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(ref = "ChatCompletion"),
            examples = @ExampleObject(name = "chat_completion", ref = "chat_completion")),
        @Content(
            mediaType = MediaType.SERVER_SENT_EVENTS,
            schema = @Schema(ref = "ChatStreamEvent"),
            examples = @ExampleObject(name = "chat_stream", ref = "chat_stream"))
      })
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "404", ref = "ModelNotFound")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "500", ref = "ServerError")
  @APIResponse(responseCode = "503", ref = "Overloaded")
  @APIResponse(responseCode = "504", ref = "TimedOut")
  public CompletionStage<Response> whole(@Context HttpServletRequest request) {
    return delivery.whole(request);
  }

  /** The reply as events, each at its time and written by whatever thread that time finds. */
  @POST
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(hidden = true)
  public void stream(
      @Suspended AsyncResponse answer,
      @Context HttpServletRequest request,
      @Context HttpServletResponse response)
      throws IOException {
    delivery.stream(request, response, answer);
  }
}
