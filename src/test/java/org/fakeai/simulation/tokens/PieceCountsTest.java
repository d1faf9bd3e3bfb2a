package org.fakeai.simulation.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.HostileText;
import org.junit.jupiter.api.Test;

class PieceCountsTest {

  private static final Encoding O200K =
      Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

  private final PieceCounts counts = new PieceCounts(O200K::countTokensOrdinary);

  @Test
  void countsHostileTextAsJtokkitDoes() {
    for (int seed = 0; seed < 20_000; seed++) {
      assertSame(HostileText.wellFormed(seed));
    }
  }

  @Test
  void countsEveryCharacterBetweenEveryKindOfNeighbourAsJtokkitDoes() {
    for (int character = 0; character < 0x3_0000; character++) {
      if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
        continue;
      }
      String middle = Character.toString(character);
      assertSame("a" + middle + "Bc'" + middle + " " + middle + middle + "1" + middle + "\n");
    }
  }

  @Test
  void countsRandomCharactersAsJtokkitDoes() {
    RandomGenerator chance = new Seeds(1).stream("characters");
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int reach = List.of(0x80, 0x250, 0x3000, 0x1_0000, 0x11_0000).get(i % 5);
      for (int j = 0; j < 30; j++) {
        int character = chance.nextInt(reach);
        boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        text.appendCodePoint(half ? ' ' : character);
      }
      assertSame(text.toString());
    }
  }

  @Test
  void countsThisProjectsFilesAsJtokkitDoes() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertSame(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
  }

  private void assertSame(String text) {
    assertThat(counts.count(text)).as(text).isEqualTo(O200K.countTokensOrdinary(text));
  }
}
