package org.fakeai.api.chat;

import static org.fakeai.wire.EventText.utf8;

import java.util.ArrayList;
import java.util.List;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.engine.Segment;
import org.jspecify.annotations.Nullable;

/** What one choice streams besides the tokens of its plan: sound, and sources. */
final class ChatEnding {

  private static final ChatEnding NONE = new ChatEnding(-1, null, List.of());

  private final int place;
  private final @Nullable ChatSound sound;
  private final List<byte[]> rests;

  private ChatEnding(int place, @Nullable ChatSound sound, List<byte[]> rests) {
    this.place = place;
    this.sound = sound;
    this.rests = rests;
  }

  static ChatEnding of(ChatExtras extras, int choice, GenerationPlan.Choice said) {
    if (extras == ChatExtras.NONE) {
      return NONE;
    }
    int place = extras.voice().isPresent() ? contentPlace(said) : -1;
    ChatSound sound =
        place < 0 ? null : new ChatSound(extras.voice().orElseThrow(), choice, said.text());
    List<byte[]> rests = new ArrayList<>(2);
    if (sound != null) {
      rests.add(sound.end());
    }
    if (!extras.annotations().isEmpty()) {
      rests.add(utf8("\"annotations\":" + extras.annotations(choice) + "}"));
    }
    return new ChatEnding(place, sound, rests);
  }

  private static int contentPlace(GenerationPlan.Choice said) {
    for (int i = 0; i < said.segments().size(); i++) {
      if (said.segments().get(i) instanceof Segment.Content) {
        return i;
      }
    }
    return -1;
  }

  /** The deltas of the choice, that of its content as a transcript if it is heard. */
  List<ChatDelta> heard(List<ChatDelta> deltas) {
    if (sound == null) {
      return deltas;
    }
    List<ChatDelta> heard = new ArrayList<>(deltas);
    heard.set(place, sound.transcript(deltas.get(place)));
    return heard;
  }

  /** The sound of its transcript, if it has one. */
  @Nullable ChatSound sound() {
    return sound;
  }

  /** Rests of deltas that follow the last token, in order. */
  List<byte[]> rests() {
    return rests;
  }
}
