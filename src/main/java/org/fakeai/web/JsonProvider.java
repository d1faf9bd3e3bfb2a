package org.fakeai.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import org.fakeai.kernel.Shared;
import org.fakeai.wire.Json;
import tools.jackson.jakarta.rs.json.JacksonJsonProvider;

/** Reads and writes records with the one mapper, before a runtime's own JSON provider. */
@Provider
@Shared
@Priority(1)
@Consumes({"application/json", "application/*+json"})
@Produces({"application/json", "application/*+json"})
public class JsonProvider extends JacksonJsonProvider {

  /** Made by the runtime. */
  public JsonProvider() {
    super(Json.MAPPER);
  }
}
