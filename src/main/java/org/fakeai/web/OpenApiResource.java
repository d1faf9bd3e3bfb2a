package org.fakeai.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The API's description, as it was made by the build. */
@Path("/")
@ApplicationScoped
public class OpenApiResource {

  private static final class Pages {
    static final ClassPathPage JSON =
        ClassPathPage.read("/org/fakeai/web/console/openapi.json", "application/json");
    static final ClassPathPage YAML =
        ClassPathPage.read("/META-INF/openapi.yaml", "application/yaml; charset=utf-8");
  }

  @GET
  @Path("openapi.json")
  @Operation(hidden = true)
  public Response json(@Context Request request) {
    return Pages.JSON.answer(request);
  }

  @GET
  @Path("openapi.yaml")
  @Operation(hidden = true)
  public Response yaml(@Context Request request) {
    return Pages.YAML.answer(request);
  }
}
