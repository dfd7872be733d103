package dev.casebook.api.cli;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import dev.casebook.api.config.startup.QuietStart;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The service in this process, to read its log: no views, timers, processes or web server; nothing that would write. */
final class SleepingService {

    private SleepingService() {}

    static ConfigurableApplicationContext start(ServiceStart start, List<String> given) {
        List<String> settings = new ArrayList<>(given);
        settings.removeIf(setting -> setting.startsWith("--server."));
        settings.add("--spring.main.web-application-type=none");
        settings.add("--spring.main.lazy-initialization=true");
        return start.start(settings, SleepingService::startNothing);
    }

    /** What has a life of its own stays asleep, what runs at start is left out. */
    private static void startNothing(GenericApplicationContext context) {
        context.registerBean(QuietStart.class, QuietStart::new);
        context.registerBean(
                AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, LifecycleProcessor.class, Asleep::new);
        context.addBeanFactoryPostProcessor(SleepingService::withoutStarters);
    }

    /** The scheduler of timers has a starter of its own, which is neither lazy nor asleep. */
    private static void withoutStarters(ConfigurableListableBeanFactory beans) {
        for (Class<?> starter : List.of(ApplicationRunner.class, DbSchedulerStarter.class)) {
            for (String name : beans.getBeanNamesForType(starter, true, false)) {
                ((BeanDefinitionRegistry) beans).removeBeanDefinition(name);
            }
        }
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
