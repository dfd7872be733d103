package dev.casebook.api.cli;

import java.util.concurrent.CountDownLatch;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Waits for the end of a service. */
final class ServiceEnd {

    private ServiceEnd() {}

    static void await(ConfigurableApplicationContext service) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        service.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> ended.countDown());
        if (service.isActive()) {
            ended.await();
        }
    }
}
