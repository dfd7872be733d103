package dev.casebook.api.parquet;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * A column of a Parquet file. Its values may be absent.
 *
 * @param name its name
 * @param kind what it holds
 */
public record ParquetColumn(String name, Kind kind) {

    /** What a column holds. */
    public enum Kind {
        /** A {@link String}. */
        TEXT(PrimitiveTypeName.BINARY, LogicalTypeAnnotation.stringType()),
        /** A {@link String} that is JSON. */
        JSON(PrimitiveTypeName.BINARY, LogicalTypeAnnotation.jsonType()),
        /** An {@link Instant}, written in microseconds. */
        INSTANT(PrimitiveTypeName.INT64, LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS)),
        /** A {@link Long}. */
        NUMBER(PrimitiveTypeName.INT64, LogicalTypeAnnotation.intType(64, true));

        private final PrimitiveTypeName stored;
        private final LogicalTypeAnnotation meaning;

        Kind(PrimitiveTypeName stored, LogicalTypeAnnotation meaning) {
            this.stored = stored;
            this.meaning = meaning;
        }
    }

    Type type() {
        return Types.optional(kind.stored).as(kind.meaning).named(name);
    }

    void write(Object value, RecordConsumer consumer) {
        switch (kind) {
            case TEXT, JSON -> consumer.addBinary(Binary.fromString((String) value));
            case INSTANT -> consumer.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) value));
            case NUMBER -> consumer.addLong((Long) value);
        }
    }
}
