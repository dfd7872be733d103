package dev.casebook.api.policy;

import dev.casebook.api.command.CommandDesk;
import dev.casebook.api.command.Outcome;
import dev.casebook.api.config.settings.SettingMistake;
import dev.casebook.api.policy.retargeting.RetargetingRuns;
import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.domain.configuration.Adoption;
import dev.casebook.domain.configuration.Configuration;
import dev.casebook.domain.configuration.command.AdoptConfiguration;
import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.Issued;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes files into force: at start where this node may, and when asked. What is in force is what the log says. */
public final class ConfigurationDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationDesk.class);

    private final ConfigurationReader reader;
    private final ConfigurationLog log;
    private final PoliciesInForce inForce;
    private final CommandDesk commands;
    private final RetargetingRuns runs;
    private final Clock clock;

    /** A desk of this node. */
    public ConfigurationDesk(
            ConfigurationReader reader,
            ConfigurationLog log,
            PoliciesInForce inForce,
            CommandDesk commands,
            RetargetingRuns runs,
            Clock clock) {
        this.reader = reader;
        this.log = log;
        this.inForce = inForce;
        this.commands = commands;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Compares this node's files with the log when it starts. The first version ever is recorded in any case.
     *
     * @param adopt whether files that differ come into force; if not, that they do is only said
     */
    public void start(boolean adopt) {
        SortedMap<String, String> files = reader.filesOfThisNode();
        String version = reader.read(files).version();
        if (log.count() == 0 || (adopt && !version.equals(inForce.state().version()))) {
            adopt(files, version, Actor.CLOCK, MetaData.emptyInstance(), adopt);
        }
        refresh();
        if (!version.equals(inForce.state().version())) {
            LOG.warn(
                    "The configuration files of this node differ from version {} ({}), which is in force and stays so;"
                            + " POST /api/v1/sla/policies/reload takes them into force",
                    inForce.book().current().number(),
                    inForce.state().version());
        }
    }

    /**
     * Takes this node's files into force, unless they say what is in force already.
     *
     * @param actor who asks for it
     * @param metaData what the request says about itself
     * @throws ValidationFailed when they are wrong, naming file, line and field; nothing has changed
     */
    public Outcome<Adoption> reload(Actor actor, MetaData metaData) {
        SortedMap<String, String> files;
        String version;
        try {
            files = reader.filesOfThisNode();
            version = reader.read(files).version();
        } catch (SettingMistake mistake) {
            throw new ValidationFailed(mistake.field(), mistake.what());
        }
        Outcome<Adoption> outcome = adopt(files, version, actor, metaData, true);
        refresh();
        return outcome;
    }

    /** Takes up what another node took into force. */
    public void refresh() {
        if (log.count() != known()) {
            log.read().ifPresent(inForce::take);
        }
    }

    /**
     * Whether this node's files say something else than what is in force; what is wrong with them where they cannot be
     * read, and empty where nothing is.
     */
    public Optional<String> difference() {
        try {
            String version = reader.read(reader.filesOfThisNode()).version();
            return version.equals(inForce.state().version())
                    ? Optional.empty()
                    : Optional.of("they say version " + version);
        } catch (SettingMistake mistake) {
            return Optional.of(mistake.getMessage() == null ? mistake.what() : mistake.getMessage());
        }
    }

    /** None, as long as what this node goes by is not in the log. */
    private int known() {
        PoliciesInForce.State state = inForce.state();
        return state.book().current().since().equals(Instant.EPOCH)
                ? 0
                : state.book().current().number();
    }

    private Outcome<Adoption> adopt(
            Map<String, String> files, String version, Actor actor, MetaData metaData, boolean replace) {
        return commands.execute(
                metaData,
                sending -> {
                    if (!replace && log.count() > 0) {
                        return new Adoption(false, known(), version, Instant.EPOCH, known(), null);
                    }
                    Issued issued = Issued.live(actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
                    return sending.send(new AdoptConfiguration(Configuration.ID, files, version, issued));
                },
                outcome -> {
                    if (outcome.result().recorded()) {
                        runs.begin(outcome.result().number(), outcome.result().since());
                    }
                });
    }
}
