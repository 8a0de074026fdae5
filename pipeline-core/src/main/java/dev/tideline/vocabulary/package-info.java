/** The trade's words and phrases, kept in tables, and how they are found in text. */
@NullMarked
package dev.tideline.vocabulary;

import org.jspecify.annotations.NullMarked;
