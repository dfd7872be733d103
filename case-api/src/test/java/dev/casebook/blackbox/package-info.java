/**
 * The packaged jar, seen from outside: started as a process of its own, spoken to over HTTP, killed and started again.
 * Runs after packaging, in {@code mvn verify}.
 */
@NullMarked
package dev.casebook.blackbox;

import org.jspecify.annotations.NullMarked;
