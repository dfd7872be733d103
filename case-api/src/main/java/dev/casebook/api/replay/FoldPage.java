package dev.casebook.api.replay;

import dev.casebook.api.log.LoggedEvent;
import dev.casebook.domain.replay.FoldedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of the log, made ready to be folded.
 *
 * @param shares the events that are seen, by share
 * @param upTo the position up to which it goes
 * @param events how many there were, also those that are not seen
 * @param latest when the latest event that is seen happened, {@link Instant#MIN} without any
 * @param lastPosition the position of the last event, 0 without any
 * @param lastId the id of the last event, empty without any
 */
record FoldPage(
        List<List<FoldedEvent>> shares, long upTo, long events, Instant latest, long lastPosition, String lastId) {

    static FoldPage of(List<LoggedEvent> read, long upTo, Question question) {
        List<List<FoldedEvent>> shares = new ArrayList<>();
        for (int share = 0; share < Share.NUMBER; share++) {
            shares.add(new ArrayList<>());
        }
        Instant latest = Instant.MIN;
        for (LoggedEvent event : read) {
            FoldedEvent folded = FoldRun.folded(event);
            if (question.sees(folded)) {
                shares.get(Share.of(folded.subject())).add(folded);
                latest = folded.occurredAt().isAfter(latest) ? folded.occurredAt() : latest;
            }
        }
        LoggedEvent last = read.isEmpty() ? null : read.get(read.size() - 1);
        return new FoldPage(
                shares,
                upTo,
                read.size(),
                latest,
                last == null ? 0 : last.position(),
                last == null ? "" : last.eventId());
    }

    List<FoldedEvent> ofShare(int share) {
        return shares.get(share);
    }
}
