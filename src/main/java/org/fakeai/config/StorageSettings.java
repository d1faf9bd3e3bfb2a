package org.fakeai.config;

import static org.fakeai.config.SettingGroup.STORAGE;

import java.util.List;

/** Where files and images are kept. */
final class StorageSettings {

  private static final ValueType BACK_END = new ValueType.Choice(List.of("memory", "disk"));
  private static final ValueType HOURS = new ValueType.Whole(0, 168);
  private static final ValueType FLAG = new ValueType.Flag();
  private static final ValueType TEXT = new ValueType.Text();

  static final List<Setting> ALL =
      List.of(
          storage("file_storage_backend", BACK_END, "memory", "Where uploaded files are kept.")
              .alias("storage.file_storage_backend"),
          storage("file_storage_path", TEXT, "", "Folder of uploaded files on disk.")
              .alias("storage.file_storage_path"),
          storage("file_cleanup_enabled", FLAG, "true", "Remove files after their retention.")
              .alias("storage.file_cleanup_enabled"),
          storage("file_retention_hours", HOURS, "24", "Hours for which files are kept.")
              .alias("storage.file_retention_hours"),
          storage("image_storage_backend", BACK_END, "memory", "Where images are kept.")
              .alias("storage.image_storage_backend"),
          storage("image_storage_path", TEXT, "", "Folder of images on disk.")
              .alias("storage.image_storage_path"),
          storage("image_retention_hours", HOURS, "1", "Hours for which images are kept.")
              .alias("storage.image_retention_hours"),
          storage(
                  "generate_actual_images",
                  FLAG,
                  "true",
                  "Draw images; false: answer with addresses that lead nowhere.")
              .alias("generation.generate_actual_images"));

  private StorageSettings() {}

  private static Setting storage(
      String key, ValueType type, String defaultText, String description) {
    return Setting.of(STORAGE, key, type, defaultText, description).notInEffect();
  }
}
