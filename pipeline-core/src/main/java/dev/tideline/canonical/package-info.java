/** JSON as the contract writes it, strict reading of it, and the digests taken of it. Everything stands on this room. */
@NullMarked
package dev.tideline.canonical;

import org.jspecify.annotations.NullMarked;
