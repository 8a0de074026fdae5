/** What a reader sees of a posting, the hash of it, and the identity of events. */
@NullMarked
package dev.tideline.fingerprint;

import org.jspecify.annotations.NullMarked;
