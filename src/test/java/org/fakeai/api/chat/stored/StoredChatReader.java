package org.fakeai.api.chat.stored;

import java.util.Map;
import org.fakeai.wire.Caller;

/** What callers are shown, for tests of what is stored. */
public final class StoredChatReader {

  private static final PageQuery ALL = new PageQuery("", 100, false);

  private final StoredChatDesk desk;

  public StoredChatReader(StoredChats chats) {
    this.desk = new StoredChatDesk(chats);
  }

  public String list(Caller caller) {
    return desk.list(caller, ALL, null, Map.of());
  }

  public String show(Caller caller, String id) {
    return desk.show(caller, id);
  }

  public String messages(Caller caller, String id) {
    return desk.messages(caller, id, ALL);
  }
}
