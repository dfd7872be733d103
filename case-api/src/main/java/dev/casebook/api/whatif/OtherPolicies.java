package dev.casebook.api.whatif;

import dev.casebook.api.config.settings.SettingMistake;
import dev.casebook.api.policy.ConfigurationLog;
import dev.casebook.api.policy.ConfigurationReader;
import dev.casebook.api.policy.PoliciesInForce;
import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.domain.responsetime.PolicyBook;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes policies of what somebody proposes; what they leave out is as it is in force. */
@Component
public class OtherPolicies {

    private final ConfigurationReader reader;
    private final ConfigurationLog log;
    private final PoliciesInForce inForce;

    OtherPolicies(ConfigurationReader reader, ConfigurationLog log, PoliciesInForce inForce) {
        this.reader = reader;
        this.log = log;
        this.inForce = inForce;
    }

    /**
     * The policies that a proposal would bring: as if they had always been in force.
     *
     * @param proposal a text in the format of the configuration files, or null to leave everything as it was
     * @throws ValidationFailed when it cannot be read, with the field that is wrong
     */
    public PolicyBook book(@Nullable String proposal) {
        if (proposal == null) {
            return inForce.book();
        }
        Map<String, String> files = log.filesInForce().orElseGet(reader::filesOfThisNode);
        try {
            return PolicyBook.of(reader.readBut(files, proposal));
        } catch (SettingMistake mistake) {
            boolean asAWhole = mistake.field().startsWith("casebook.");
            String what = withoutLine(mistake.what());
            throw asAWhole
                    ? new ValidationFailed("policies", "cannot be read with the rest: " + what)
                    : new ValidationFailed(mistake.field(), what);
        }
    }

    /** A request has fields, and no lines that its sender would know. */
    private static String withoutLine(String what) {
        return what.replaceFirst("^" + ConfigurationReader.PROPOSAL + "(, line \\d+)?: ", "");
    }
}
