/** Writes rows as Parquet, with what the JDK compresses: no native code, nothing of Hadoop. */
@NullMarked
package dev.casebook.api.parquet;

import org.jspecify.annotations.NullMarked;
