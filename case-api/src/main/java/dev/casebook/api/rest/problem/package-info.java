/** Everything that is refused leaves as an RFC 9457 problem. One table maps what went wrong to what the contract names. */
@NullMarked
package dev.casebook.api.rest.problem;

import org.jspecify.annotations.NullMarked;
