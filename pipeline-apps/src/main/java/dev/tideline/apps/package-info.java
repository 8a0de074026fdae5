/** What all processes of Tideline share: how they end. */
@NullMarked
package dev.tideline.apps;

import org.jspecify.annotations.NullMarked;
