/** Sends the commands of one request in one transaction. What a request needs beside its commands (ids, keys, follow-ups) is here. */
@NullMarked
package dev.casebook.api.command;

import org.jspecify.annotations.NullMarked;
