package org.fakeai.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The API console: Swagger UI over our own document, from this server alone. */
@Path("docs")
@ApplicationScoped
public class DocsResource {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
          + " base-uri 'self'; form-action 'none'";

  @Inject ConsolePages pages;

  /** The page itself. A redirect to one form would need to know what proxies do to addresses. */
  @GET
  @Operation(hidden = true)
  public Response console(@Context Request request, @Context UriInfo uri) {
    boolean folder = uri.getRequestUri().getRawPath().endsWith("/");
    return answer(folder ? pages.indexOfFolder() : pages.page("index.html"), request);
  }

  @GET
  @Path("{file}")
  @Operation(hidden = true)
  public Response file(@PathParam("file") String file, @Context Request request) {
    return answer(pages.page(file), request);
  }

  private static Response answer(Optional<ClassPathPage> file, Request request) {
    Response page = file.orElseThrow(NotFoundException::new).answer(request);
    return Response.fromResponse(page)
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
