package dev.casebook.architecture.broken.domain;

import java.util.Calendar;
import java.util.GregorianCalendar;

class MakesACalendar {
    Calendar now() {
        return new GregorianCalendar();
    }
}
