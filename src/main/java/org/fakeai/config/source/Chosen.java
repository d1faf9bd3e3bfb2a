package org.fakeai.config.source;

import org.fakeai.config.Setting;
import org.fakeai.config.source.SettingSource.Kind;

/** A value that was understood, and where it stood; never printed, it may be secret. */
record Chosen(Setting setting, Object value, Kind kind, String where) {
  @Override
  public String toString() {
    return "Chosen[" + setting.key() + " from " + where + "]";
  }
}
