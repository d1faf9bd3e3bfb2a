package org.fakeai.simulation.media;

/** A format in which speech can be had. */
public enum SpeechFormat {
  WAV("audio/wav"),
  /** 16-bit samples at 24 kHz, least significant byte first, without a header. */
  PCM16("audio/pcm"),
  FLAC("audio/flac"),
  MP3("audio/mpeg"),
  /** In Ogg. */
  OPUS("audio/ogg"),
  /** In ADTS. */
  AAC("audio/aac");

  private final String mediaType;

  SpeechFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Its {@code Content-Type}. */
  public String mediaType() {
    return mediaType;
  }
}
