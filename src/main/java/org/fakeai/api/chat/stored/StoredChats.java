package org.fakeai.api.chat.stored;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fakeai.kernel.Shared;
import org.fakeai.wire.Caller;

/** Keeps chats until there are too many; one lock, which only requests that store or look take. */
@Shared
public final class StoredChats {

  private static final int MOST = 10_000;

  /** In characters: one byte each, or two in scripts other than Latin. */
  private static final long LARGEST = 32 << 20;

  private final int most;
  private final long largest;
  private final Map<String, StoredChat> byId = new LinkedHashMap<>();
  private long size;

  @Inject
  public StoredChats() {
    this(MOST, LARGEST);
  }

  /**
   * Within other bounds.
   *
   * @param most chats
   * @param largest characters of all of them
   */
  StoredChats(int most, long largest) {
    this.most = most;
    this.largest = largest;
  }

  /** Keeps {@code chat}, and forgets the oldest ones if need be. */
  public synchronized void keep(StoredChat chat) {
    byId.put(chat.id(), chat);
    size += chat.size();
    Iterator<StoredChat> oldest = byId.values().iterator();
    while ((byId.size() > most || size > largest) && oldest.hasNext()) {
      size -= oldest.next().size();
      oldest.remove();
    }
  }

  /** The caller's chat of this id. */
  synchronized Optional<StoredChat> find(Caller caller, String id) {
    return Optional.ofNullable(byId.get(id)).filter(chat -> chat.caller().equals(caller));
  }

  /** Notes something else about the caller's chat of this id; empty if there is none. */
  synchronized Optional<StoredChat> note(Caller caller, String id, Map<String, String> notes) {
    Optional<StoredChat> noted = find(caller, id).map(chat -> chat.noting(notes));
    noted.ifPresent(chat -> byId.put(id, chat));
    return noted;
  }

  /** Forgets the caller's chat of this id; false if there is none. */
  synchronized boolean forget(Caller caller, String id) {
    Optional<StoredChat> known = find(caller, id);
    known.ifPresent(
        chat -> {
          byId.remove(id);
          size -= chat.size();
        });
    return known.isPresent();
  }

  /** All chats of a caller by the time they were created. */
  synchronized List<StoredChat> of(Caller caller) {
    List<StoredChat> own = new ArrayList<>();
    for (StoredChat chat : byId.values()) {
      if (chat.caller().equals(caller)) {
        own.add(chat);
      }
    }
    own.sort(Comparator.comparingLong(StoredChat::created));
    return own;
  }
}
