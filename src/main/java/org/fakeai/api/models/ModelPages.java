package org.fakeai.api.models;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fakeai.catalog.ModelDirectory;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.kernel.Shared;
import org.fakeai.wire.ErrorCode;
import org.fakeai.wire.Json;

/** The models as JSON; the list is written when it changes. */
@Shared
public final class ModelPages {

  /** What a model's name looks like in an address; the API document says the same. */
  static final String NAME_PATTERN =
      "[A-Za-z0-9][A-Za-z0-9._:@+-]*(/[A-Za-z0-9][A-Za-z0-9._:@+-]*)*";

  private static final Pattern NAME = Pattern.compile(NAME_PATTERN);

  private final ModelDirectory models;
  private volatile Page list = new Page(List.of(), new byte[0]);

  @Inject
  ModelPages(ModelDirectory models) {
    this.models = models;
  }

  /** Every listed model and every loaded adapter. */
  byte[] list() {
    List<ModelProfile> present = models.models();
    Page page = list;
    if (!page.models.equals(present)) {
      page = Page.of(present);
      list = page;
    }
    return page.json.clone();
  }

  /**
   * One model.
   *
   * @throws org.fakeai.wire.ApiException if there is none of this name
   */
  byte[] model(String id) {
    return Json.MAPPER.writeValueAsBytes(Model.of(find(id)));
  }

  /**
   * What one model can do.
   *
   * @throws org.fakeai.wire.ApiException if there is none of this name
   */
  byte[] capabilities(String id) {
    return Json.MAPPER.writeValueAsBytes(ModelCapabilities.of(find(id)));
  }

  private ModelProfile find(String id) {
    return Optional.of(id)
        .filter(NAME.asMatchPredicate())
        .flatMap(models::find)
        .orElseThrow(() -> ErrorCode.unknownModel(id));
  }

  private static final class Page {

    private final List<ModelProfile> models;
    private final byte[] json;

    private Page(List<ModelProfile> models, byte[] json) {
      this.models = models;
      this.json = json;
    }

    private static Page of(List<ModelProfile> models) {
      var list = new ModelList("list", models.stream().map(Model::of).toList());
      return new Page(models, Json.MAPPER.writeValueAsBytes(list));
    }
  }
}
