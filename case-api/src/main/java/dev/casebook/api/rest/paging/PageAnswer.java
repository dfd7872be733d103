package dev.casebook.api.rest.paging;

import dev.casebook.projections.mongo.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page, as the contract writes it. */
public record PageAnswer<T>(List<T> items, @Nullable String next) {

    /** A page of what the given function makes of its items. */
    public static <S, T> PageAnswer<T> of(Page<S> page, Function<S, T> item) {
        return new PageAnswer<>(page.items().stream().map(item).toList(), page.next());
    }
}
