/** The nouns: board, posting key, posting, money, and the published record of a posting. */
@NullMarked
package dev.tideline.posting;

import org.jspecify.annotations.NullMarked;
