/** Wires what takes commands: the desks, the keys, the rules that apply to every case. Only wiring is here. */
@NullMarked
package dev.casebook.api.config.commands;

import org.jspecify.annotations.NullMarked;
