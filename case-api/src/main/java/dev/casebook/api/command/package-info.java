/** Commands of one request, run in one transaction and retried on conflicts. Nothing else changes a case. */
@NullMarked
package dev.casebook.api.command;

import org.jspecify.annotations.NullMarked;
