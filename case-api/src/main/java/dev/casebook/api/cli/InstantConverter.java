package dev.casebook.api.cli;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an instant as ISO 8601 in UTC; the seconds may be left out. */
final class InstantConverter implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String text) {
        try {
            return Instant.parse(text.replaceFirst("T(\\d\\d:\\d\\d)Z$", "T$1:00Z"));
        } catch (DateTimeParseException wrong) {
            throw new TypeConversionException("'" + text + "' is no instant like 2016-03-03T08:00:00Z");
        }
    }
}
