/** Which parts of events are personal data. Encryption per customer hangs on these marks. */
@NullMarked
package dev.casebook.domain.privacy;

import org.jspecify.annotations.NullMarked;
