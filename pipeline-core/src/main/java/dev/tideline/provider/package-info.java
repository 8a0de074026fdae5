/** One reader a provider: its payload becomes a Posting. Adding a provider touches only this room. */
@NullMarked
package dev.tideline.provider;

import org.jspecify.annotations.NullMarked;
