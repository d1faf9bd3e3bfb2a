package org.fakeai.api.adapters;

import static org.fakeai.wire.RequestBody.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** LoRA adapters in vLLM's form. */
@Path("v1")
@ApplicationScoped
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "413", ref = "TooLarge")
@APIResponse(responseCode = "500", ref = "ServerError")
@Tag(name = "Models")
public class AdaptersResource {

  private static final int LARGEST = 65_536;

  @Inject AdapterDesk desk;

  @POST
  @Path("load_lora_adapter")
  @Operation(
      operationId = "loadLoraAdapter",
      summary = "Load a LoRA adapter",
      description =
          "It is a model of its own from then on, until it is unloaded or the server ends. Nothing"
              + " is read from its path.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = LoadAdapter.class),
              examples = @ExampleObject(name = "load_lora_adapter", ref = "load_lora_adapter")))
  @APIResponse(
      responseCode = "200",
      description = "It is loaded",
      content =
          @Content(
              mediaType = MediaType.TEXT_PLAIN,
              schema = @Schema(implementation = String.class),
              examples = @ExampleObject(name = "lora_loaded", ref = "lora_loaded")))
  public Response load(InputStream body) throws IOException {
    return answer(desk.load(read(body, LoadAdapter.class, LARGEST)));
  }

  @POST
  @Path("unload_lora_adapter")
  @Operation(operationId = "unloadLoraAdapter", summary = "Unload a LoRA adapter")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = UnloadAdapter.class),
              examples = @ExampleObject(name = "unload_lora_adapter", ref = "unload_lora_adapter")))
  @APIResponse(
      responseCode = "200",
      description = "It is gone",
      content =
          @Content(
              mediaType = MediaType.TEXT_PLAIN,
              schema = @Schema(implementation = String.class),
              examples = @ExampleObject(name = "lora_unloaded", ref = "lora_unloaded")))
  @APIResponse(responseCode = "404", ref = "AdapterNotFound")
  public Response unload(InputStream body) throws IOException {
    return answer(desk.unload(read(body, UnloadAdapter.class, LARGEST)));
  }

  private static Response answer(String text) {
    return Response.ok(text, MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8")).build();
  }
}
