package dev.casebook.api.log;

import dev.casebook.domain.conversation.event.ConversationEvent;
import dev.casebook.domain.conversation.event.ConversationMoved;
import dev.casebook.domain.supportcase.event.CaseAbsorbed;
import dev.casebook.domain.supportcase.event.CaseMerged;
import dev.casebook.domain.supportcase.event.CaseReleased;
import dev.casebook.domain.supportcase.event.CaseUnmerged;
import dev.casebook.domain.supportcase.event.ConversationAttached;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The conversations that a case has or had, and which of their events belong to its history: all, but where a merge was
 * undone. Then what was said in the meantime belongs to the case in which it was said, and all else to the one that got
 * the conversation back.
 */
final class HeardConversations {

    /** The events of a case that say which conversations it has. */
    static final Set<String> TOLD_BY =
            Set.of("ConversationAttached", "CaseAbsorbed", "CaseReleased", "CaseMerged", "CaseUnmerged");

    private record Away(long from, long to) {

        boolean covers(long position) {
            return from < position && position < to;
        }
    }

    private final String caseId;
    private final Set<String> ids = new LinkedHashSet<>();
    private final Set<String> givenBack = new HashSet<>();
    private final Map<String, List<Away>> away = new HashMap<>();
    private long mergedAt;

    private HeardConversations(String caseId) {
        this.caseId = caseId;
    }

    /** The conversations of a case, of its events that say so, in the order of the log. */
    static HeardConversations of(String caseId, List<LoggedEvent> relations) {
        HeardConversations heard = new HeardConversations(caseId);
        relations.forEach(heard::note);
        return heard;
    }

    private void note(LoggedEvent event) {
        if (event.payload() instanceof ConversationAttached attached) {
            ids.add(attached.conversationId());
        } else if (event.payload() instanceof CaseAbsorbed absorbed) {
            ids.addAll(absorbed.conversations());
            absorbed.conversations().forEach(givenBack::remove);
        } else if (event.payload() instanceof CaseReleased released) {
            givenBack.addAll(released.conversations());
        } else if (event.payload() instanceof CaseMerged) {
            mergedAt = event.position();
        } else if (event.payload() instanceof CaseUnmerged unmerged) {
            Away meantime = new Away(mergedAt, event.position());
            unmerged.conversations()
                    .forEach(id ->
                            away.computeIfAbsent(id, none -> new ArrayList<>()).add(meantime));
        }
    }

    /** Their ids, in the order in which they came. */
    Set<String> ids() {
        return ids;
    }

    /** Whether an event of the case or of one of these conversations belongs to the history. */
    boolean include(LoggedEvent event) {
        if (!(event.payload() instanceof ConversationEvent happened) || concerns(happened)) {
            return true;
        }
        String id = happened.conversationId();
        return !givenBack.contains(id)
                && away.getOrDefault(id, List.of()).stream().noneMatch(meantime -> meantime.covers(event.position()));
    }

    private boolean concerns(ConversationEvent event) {
        return event.caseId().equals(caseId)
                || event instanceof ConversationMoved moved && moved.from().equals(caseId);
    }
}
