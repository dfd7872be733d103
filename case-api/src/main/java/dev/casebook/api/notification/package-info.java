/** Delivers notices of escalation steps: by log, e-mail and signed webhook. What became of each is reported to its case. */
@NullMarked
package dev.casebook.api.notification;

import org.jspecify.annotations.NullMarked;
