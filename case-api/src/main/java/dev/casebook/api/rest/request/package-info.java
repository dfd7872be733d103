/** What every command request says beside its body: who acts, under which key, on which version. Read and checked once, here. */
@NullMarked
package dev.casebook.api.rest.request;

import org.jspecify.annotations.NullMarked;
