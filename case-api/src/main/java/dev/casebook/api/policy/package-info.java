/** The configuration of response times as this node knows it. Versions come from the log; files propose them. */
@NullMarked
package dev.casebook.api.policy;

import org.jspecify.annotations.NullMarked;
