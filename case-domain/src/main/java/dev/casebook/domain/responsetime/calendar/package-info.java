/**
 * Business calendars: opening hours in a time zone with holidays and other days out of the ordinary, and the arithmetic
 * of working time on them. Texts come in and a {@code WorkingTime} goes out; what is wrong with the texts says where.
 */
@NullMarked
package dev.casebook.domain.responsetime.calendar;

import org.jspecify.annotations.NullMarked;
