/**
 * Where the server's CPU time goes under load: a flight recording, read back into small tables.
 *
 * <p>Imports the process package. Guarantees that profiled windows are not the measured ones.
 * Leaves out allocation, locks and anything that outlives the recording.
 */
@NullMarked
package org.fakeai.bench.profile;

import org.jspecify.annotations.NullMarked;
