/** Runs the sealing of the log and its check, and tells of them by health and metrics. Neither stops the service. */
@NullMarked
package dev.casebook.api.config.proofs;

import org.jspecify.annotations.NullMarked;
