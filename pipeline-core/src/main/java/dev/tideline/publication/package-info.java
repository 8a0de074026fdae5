/** What is published of a posting: the record with its parts, and how one is written. */
@NullMarked
package dev.tideline.publication;

import org.jspecify.annotations.NullMarked;
