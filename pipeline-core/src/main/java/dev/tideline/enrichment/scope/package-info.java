/** Whether a posting belongs to what a deployment publishes first: a policy over its languages and places. */
@NullMarked
package dev.tideline.enrichment.scope;

import org.jspecify.annotations.NullMarked;
