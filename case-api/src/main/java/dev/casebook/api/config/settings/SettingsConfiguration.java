package dev.casebook.api.config.settings;

import dev.casebook.api.config.time.MachineClock;
import dev.casebook.api.policy.PoliciesInForce;
import dev.casebook.domain.supportcase.CaseRules;
import java.time.Clock;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

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

    /** Made anew for each command, so that each is judged by the configuration then in force. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    @ConditionalOnMissingBean
    CaseRules caseRules(CasebookSettings settings, PoliciesInForce policies) {
        return new CaseRules(
                settings.reopenWindow(),
                settings.closeAfter(),
                policies.book(),
                settings.notices().channels());
    }
}
