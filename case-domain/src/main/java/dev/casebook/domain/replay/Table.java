package dev.casebook.domain.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows under columns.
 *
 * @param columns the columns
 * @param rows the values of each row, one for each column; an absent key is null
 */
public record Table(List<Column> columns, List<List<@Nullable Object>> rows) {}
