package dev.casebook.api.policy;

import dev.casebook.domain.responsetime.ServicePolicies;
import java.util.Map;
import java.util.SortedMap;

/** Knows where the files of this node are, and what files say. */
public interface ConfigurationReader {

    /**
     * What files say.
     *
     * @param version a digest of the content, whatever its layout
     * @param policies the policies, teams and calendars
     */
    record Reading(String version, ServicePolicies policies) {}

    /**
     * The text of each file of this node by its name.
     *
     * @throws dev.casebook.api.config.settings.SettingMistake where one cannot be read
     */
    SortedMap<String, String> filesOfThisNode();

    /**
     * What files say together.
     *
     * @throws dev.casebook.api.config.settings.SettingMistake on the first mistake, naming file, line and field
     */
    Reading read(Map<String, String> files);

    /** What mistakes call a proposal, where files have their names. */
    String PROPOSAL = "proposal";

    /**
     * What files say together, but for what a proposal says: its policies instead of theirs, its calendars and teams
     * instead of those of the same names.
     *
     * @param proposal a text in the format of the files
     * @throws dev.casebook.api.config.settings.SettingMistake on the first mistake, naming the field
     */
    ServicePolicies readBut(Map<String, String> files, String proposal);
}
