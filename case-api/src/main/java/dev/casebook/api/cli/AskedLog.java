package dev.casebook.api.cli;

import dev.casebook.api.config.startup.QuietStart;
import dev.casebook.api.rest.problem.FieldError;
import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.api.rest.sla.WhatIfAnswer;
import dev.casebook.api.whatif.OtherPolicies;
import dev.casebook.api.whatif.WhatIfQuestion;
import dev.casebook.api.whatif.WhatIfRun;
import dev.casebook.api.whatif.WhatIfRuns;
import dev.casebook.domain.responsetime.PolicyBook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log of a data directory, opened by this process to be read: nothing of the service starts that would write. */
final class AskedLog implements WhatIfSource {

    private final ConfigurableApplicationContext context;

    private AskedLog(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static AskedLog open(ServiceStart start, List<String> given) {
        List<String> settings = new ArrayList<>(given);
        settings.removeIf(setting -> setting.startsWith("--server."));
        settings.add("--spring.main.web-application-type=none");
        settings.add("--spring.main.lazy-initialization=true");
        return new AskedLog(start.start(settings, AskedLog::startNothing));
    }

    /** No views, timers, processes, web server: what has a life of its own stays asleep, what runs at start is left out. */
    private static void startNothing(GenericApplicationContext context) {
        context.registerBean(QuietStart.class, QuietStart::new);
        context.registerBean(
                AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, LifecycleProcessor.class, Asleep::new);
        context.addBeanFactoryPostProcessor(AskedLog::withoutRunners);
    }

    private static void withoutRunners(ConfigurableListableBeanFactory beans) {
        for (String runner : beans.getBeanNamesForType(ApplicationRunner.class, true, false)) {
            ((BeanDefinitionRegistry) beans).removeBeanDefinition(runner);
        }
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

    /** Starts and stops nothing. */
    private static final class Asleep implements LifecycleProcessor {
        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }
}
