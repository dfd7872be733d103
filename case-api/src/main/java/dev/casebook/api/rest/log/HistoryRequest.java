package dev.casebook.api.rest.log;

import dev.casebook.api.log.CaseHistory;
import dev.casebook.api.log.LoggedEvent;
import dev.casebook.api.rest.paging.Freshness;
import dev.casebook.api.rest.problem.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;

/**
 * What a reader of a history asks for.
 *
 * @param history the history of the case
 * @param query where to begin and how much
 * @param filter which of its events
 * @param language in which they are summed up
 */
record HistoryRequest(CaseHistory.Told history, LogQuery query, HistoryFilter filter, SummaryLanguage language) {

    private static final Set<String> PAGING = Set.of("cursor", "limit", "position");

    /** Checks what is asked for, and waits until the log shows the position that it names. */
    static HistoryRequest of(
            String caseId,
            MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            CaseHistory histories,
            Freshness freshness,
            LongPredicate shows) {
        Set<String> known = new HashSet<>(PAGING);
        known.addAll(HistoryFilter.PARAMETERS);
        LogQuery query = LogQuery.of(parameters, known);
        query.cursor();
        query.limit();
        HistoryFilter filter = HistoryFilter.of(query);
        freshness.awaitLog(request, shows);
        String accepted = String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE)));
        return new HistoryRequest(
                histories.of(caseId).orElseThrow(() -> new NotFound("case " + caseId)),
                query,
                filter,
                SummaryLanguage.preferredBy(accepted));
    }

    /** A page, and one event more where there is a further page. */
    List<LoggedEvent> pageAndOne() {
        return history.page(query.cursor(), filter, query.limit() + 1);
    }

    /** All of it. */
    void forEach(Consumer<LoggedEvent> consumer) {
        history.forEach(query.cursor(), filter, consumer);
    }
}
