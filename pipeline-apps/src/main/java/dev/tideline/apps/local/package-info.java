/** The real broker and the real schema registry on one machine: for a laptop, a demonstration, an integration test. */
@NullMarked
package dev.tideline.apps.local;

import org.jspecify.annotations.NullMarked;
