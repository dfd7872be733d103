/** The configuration of response times as the log has it: every version that came into force, in full. What the files mean is read elsewhere. */
@NullMarked
package dev.casebook.domain.configuration;

import org.jspecify.annotations.NullMarked;
