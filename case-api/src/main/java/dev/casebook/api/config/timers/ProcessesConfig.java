package dev.casebook.api.config.timers;

import dev.casebook.api.command.CommandDesk;
import dev.casebook.saga.CaseCommands;
import dev.casebook.saga.hearing.WhenMessagePostedThenCaseHears;
import dev.casebook.saga.notification.Deliveries;
import dev.casebook.saga.notification.WhenEscalationStepTakenThenNotify;
import dev.casebook.saga.responsetime.ResponseTimeSaga;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;

/** The processes: hearing subscribes, the others follow the log from its first event on. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class ProcessesConfig {

    /** Events whose commands, timers and saga state commit with one token. */
    private static final int BATCH = 200;

    /** So often they look for what another node recorded. */
    private static final long LOOK_MILLIS = 500;

    @Bean
    CaseCommands caseCommands(ObjectProvider<CommandDesk> desk) {
        return command -> desk.getObject().execute(MetaData.emptyInstance(), commands -> {
            commands.send(command);
            return Boolean.TRUE;
        });
    }

    @Bean
    ConfigurerModule processes(ObjectProvider<Deliveries> deliveries) {
        return configurer -> configurer
                .eventProcessing()
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(configuration -> PropagatingErrorHandler.instance())
                .registerSubscribingEventProcessor(WhenMessagePostedThenCaseHears.PROCESSOR)
                .registerEventHandler(configuration ->
                        new WhenMessagePostedThenCaseHears(configuration.getComponent(CommandGateway.class)))
                .registerPooledStreamingEventProcessor(
                        WhenEscalationStepTakenThenNotify.PROCESSOR,
                        Configuration::eventStore,
                        ProcessesConfig::following)
                .registerEventHandler(configuration -> new WhenEscalationStepTakenThenNotify(deliveries.getObject()))
                .registerPooledStreamingEventProcessor(
                        ResponseTimeSaga.PROCESSOR, Configuration::eventStore, ProcessesConfig::following)
                .assignHandlerTypesMatching(ResponseTimeSaga.PROCESSOR, ResponseTimeSaga.class::equals)
                .registerSaga(ResponseTimeSaga.class);
    }

    private static PooledStreamingEventProcessor.Builder following(
            Configuration configuration, PooledStreamingEventProcessor.Builder builder) {
        return builder.batchSize(BATCH)
                .claimExtensionThreshold(LOOK_MILLIS)
                .initialSegmentCount(2)
                .initialToken(StreamableMessageSource::createTailToken);
    }
}
