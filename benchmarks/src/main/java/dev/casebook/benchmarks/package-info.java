/** Measures the product on the machine it runs on, beside what the database alone can do. Figures, never assertions. */
@NullMarked
package dev.casebook.benchmarks;

import org.jspecify.annotations.NullMarked;
