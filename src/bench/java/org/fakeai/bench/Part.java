package org.fakeai.bench;

/** What can be measured of a runtime. */
enum Part {
  /** Whole chats and streams at ITL 0, by turns with the yardstick. */
  RATES,
  /** Streams at ITL 0 with one flush for each event. */
  FLUSH,
  /** Tools, JSON of a schema and log-probabilities, by turns with plain chats. */
  FEATURES,
  /** Paced streams held, by turns with the yardstick. */
  PACED,
  /** Clients that stop reading, and whom they disturb. */
  STUCK,
  /** Full load from the moment of ready. */
  COLD,
  /** From the start of the process to the first good answer. */
  STARTUP,
  /** Resident memory, idle and with streams open. */
  MEMORY,
  /** Other people's servers, by turns with the yardstick. */
  PEERS
}
