package dev.casebook.api.config.settings;

import dev.casebook.domain.supportcase.CaseRules;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.common.Priority;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Gives command handlers the rules in force. A bean made anew for each command would cost more than most commands. */
@Priority(Priority.HIGH)
record CaseRulesParameter(RulesInForce rules) implements ParameterResolverFactory, ParameterResolver<CaseRules> {

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable handler, Parameter[] parameters, int index) {
        return parameters[index].getType() == CaseRules.class ? this : null;
    }

    @Override
    public CaseRules resolveParameterValue(Message<?> message) {
        return rules.now();
    }

    @Override
    public boolean matches(Message<?> message) {
        return true;
    }
}
