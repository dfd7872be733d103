package dev.casebook.api.config.policies;

import dev.casebook.api.policy.ConfigurationReader;
import dev.casebook.domain.responsetime.ServicePolicies;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;

/** The files of a directory of this node, or those that come with the service. */
final class NodeFiles implements ConfigurationReader {

    private final Path directory;

    NodeFiles(Path directory) {
        this.directory = directory;
    }

    @Override
    public SortedMap<String, String> filesOfThisNode() {
        return ConfigurationFiles.texts(directory);
    }

    @Override
    public Reading read(Map<String, String> files) {
        PolicyFiles said = ConfigurationFiles.parse(files);
        return new Reading(said.version(), said.policies());
    }

    @Override
    public ServicePolicies readBut(Map<String, String> files, String proposal) {
        return ConfigurationFiles.parse(files)
                .butFor(ConfigurationFiles.parse(PROPOSAL, proposal))
                .policies();
    }
}
