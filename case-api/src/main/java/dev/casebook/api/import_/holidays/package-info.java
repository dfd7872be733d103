/** Holidays out of iCalendar files, as exceptions of a calendar. Only whole days count; what has hours is no holiday. */
@NullMarked
package dev.casebook.api.import_.holidays;

import org.jspecify.annotations.NullMarked;
