/** The configuration of every process: one immutable record, made from layers and checked when made. */
@NullMarked
package dev.tideline.apps.config;

import org.jspecify.annotations.NullMarked;
