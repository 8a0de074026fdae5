/** The canonical form of a posting and the hashes made from it. */
@NullMarked
package dev.tideline.fingerprint;

import org.jspecify.annotations.NullMarked;
