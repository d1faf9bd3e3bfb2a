@NullMarked
package org.fakeai.metrics;

import org.jspecify.annotations.NullMarked;
