/** What was seen, when and how completely; and the capture file, its JSON-lines form. */
@NullMarked
package dev.tideline.capture;

import org.jspecify.annotations.NullMarked;
