/**
 * What a fold over the log is: the one interface for whoever wants to count in his own way. A fold sees events and gives
 * rows; it knows neither the store nor the program that runs it.
 */
@NullMarked
package dev.casebook.domain.replay;

import org.jspecify.annotations.NullMarked;
