/**
 * By how much the instants of an imported source were moved, kept so that a later import of it goes on where the first
 * one stood. The first to say it wins.
 */
@NullMarked
package dev.casebook.api.import_.shift;

import org.jspecify.annotations.NullMarked;
