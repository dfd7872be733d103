package dev.casebook.api.cli;

import dev.casebook.api.rest.problem.FieldError;
import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.api.rest.sla.WhatIfAnswer;
import dev.casebook.api.whatif.OtherPolicies;
import dev.casebook.api.whatif.WhatIfQuestion;
import dev.casebook.api.whatif.WhatIfRun;
import dev.casebook.api.whatif.WhatIfRuns;
import dev.casebook.domain.responsetime.PolicyBook;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log of a data directory, opened by this process to be read: nothing of the service starts that would write. */
final class AskedLog implements WhatIfSource {

    private final ConfigurableApplicationContext context;

    private AskedLog(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static AskedLog open(ServiceStart start, List<String> settings) {
        return new AskedLog(SleepingService.start(start, settings));
    }

    @Override
    public JsonNode ask(Question question, Consumer<JsonNode> progress) {
        JsonMapper json = context.getBean(JsonMapper.class);
        String proposal = question.sections().isEmpty() ? null : json.writeValueAsString(question.sections());
        try {
            PolicyBook policies = context.getBean(OtherPolicies.class).book(proposal);
            WhatIfRun run = context.getBean(WhatIfRuns.class)
                    .start(new WhatIfQuestion(question.from(), question.to(), policies));
            while (run.progress().state() == WhatIfRun.State.RUNNING) {
                progress.accept(json.valueToTree(WhatIfAnswer.of(run)));
                AskedServer.pause();
            }
            return json.valueToTree(WhatIfAnswer.of(run));
        } catch (ValidationFailed invalid) {
            FieldError first = invalid.errors().get(0);
            throw new Refused(first.field(), first.message());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
