/** What cases, conversations and promises look like over HTTP. Mapping only. */
@NullMarked
package dev.casebook.api.rest.answer;

import org.jspecify.annotations.NullMarked;
