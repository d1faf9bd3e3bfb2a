/**
 * What can be set: the declaration of every setting, and the settings in effect as immutable
 * records; no parsing and no look-up.
 *
 * <p>Imports kernel. {@link org.fakeai.config.Settings} holds the only declaration of a setting.
 * Every component of a record nested in {@link org.fakeai.config.FakeAiConfig} is named as a
 * setting's flat name in camel case; units are part of the name. Values are within their declared
 * range once read by {@code config.source}. Adding a setting: one line in the table, one component.
 */
@NullMarked
package org.fakeai.config;

import org.jspecify.annotations.NullMarked;
