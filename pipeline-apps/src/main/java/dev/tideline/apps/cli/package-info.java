/** The command line: one class a command, no rule of the lifecycle among them. */
@NullMarked
package dev.tideline.apps.cli;

import org.jspecify.annotations.NullMarked;
