package dev.casebook.api.import_.incidentlog;

import dev.casebook.api.rest.supportcase.OpenCaseBody;
import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Priority;
import org.jspecify.annotations.Nullable;

/** What the steps told so far make of the case, so that the next row tells only what it changes. */
@SuppressWarnings("NullAway.Init")
final class CaseSoFar {

    CaseStatus status = CaseStatus.NEW;
    LogState state = LogState.NEW;
    Priority priority = Priority.NORMAL;
    Channel channel;

    @Nullable
    String caller;

    @Nullable
    String topic;

    @Nullable
    String symptomTag;

    @Nullable
    String team;

    @Nullable
    String agent;

    static CaseSoFar opened(OpenCaseBody open, @Nullable String symptomTag) {
        CaseSoFar opened = new CaseSoFar();
        opened.priority = open.priority() == null ? Priority.NORMAL : open.priority();
        opened.channel = open.channel();
        opened.caller = open.customer().externalId();
        opened.topic = open.topic();
        opened.symptomTag = symptomTag;
        opened.team = open.team();
        return opened;
    }
}
