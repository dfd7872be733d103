package dev.casebook.api.config.settings;

import dev.casebook.api.config.time.MachineClock;
import dev.casebook.api.policy.PoliciesInForce;
import dev.casebook.domain.supportcase.CaseRules;
import java.time.Clock;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the settings, and what follows from them alone, to whoever needs them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CasebookSettings.class)
class SettingsConfiguration {

    /** The one clock; tests and the demo put another in its place. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return MachineClock.utc();
    }

    /** Asked anew for each command, so that each is judged by the configuration then in force. */
    @Bean
    @ConditionalOnMissingBean
    RulesInForce rulesInForce(CasebookSettings settings, PoliciesInForce policies) {
        return () -> new CaseRules(
                settings.reopenWindow(),
                settings.closeAfter(),
                policies.book(),
                settings.notices().channels());
    }

    @Bean
    ParameterResolverFactory caseRules(RulesInForce rules) {
        return new CaseRulesParameter(rules);
    }
}
