package dev.casebook.api.config.policies;

import dev.casebook.api.config.settings.CasebookSettings;
import dev.casebook.api.policy.PoliciesInForce;
import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.domain.responsetime.ServicePolicies;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the policies of the files into force. */
@Configuration(proxyBeanMethods = false)
class PoliciesConfig {

    private static final Logger LOG = LoggerFactory.getLogger(PoliciesConfig.class);

    @Bean
    @ConditionalOnMissingBean
    ServicePolicies servicePolicies(CasebookSettings settings) {
        PolicyFiles files =
                new PolicyFiles(ConfigurationFiles.in(settings.config().location()));
        ServicePolicies policies = files.policies();
        List<String> ignored = files.notYetActedOn();
        if (!ignored.isEmpty()) {
            LOG.warn("Checked but not acted on by this version: {}", String.join("; ", ignored));
        }
        return policies;
    }

    @Bean
    @ConditionalOnMissingBean
    PolicyBook policyBook(ServicePolicies policies) {
        return PolicyBook.of(policies);
    }

    @Bean
    PoliciesInForce policiesInForce(PolicyBook book) {
        return new PoliciesInForce(book);
    }
}
